/*
 * The words of the blueprint language.
 *
 * No word is reserved for good: the parse step of the compiler turns let, include, existing and
 * like back into names wherever they cannot be keywords, and the parser rule `name` takes the rest.
 *
 * Every input can be split into these tokens. What the language does not know, but people bring
 * along from others, has a token of its own so that it can be told in plain words.
 */
lexer grammar HpcLexer;

LET: 'let';
INCLUDE: 'include';
EXISTING: 'existing';
LIKE: 'like';

IF: 'if';
THEN: 'then';
ELSE: 'else';
AND: 'and';
OR: 'or';
NOT: 'not';
PER: 'per';
TRUE: 'true';
FALSE: 'false';
NONE: 'none';

LBRACE: '{';
RBRACE: '}';
LBRACKET: '[';
RBRACKET: ']';
LPAREN: '(';
RPAREN: ')';
COMMA: ',';

EQUALS: '=';
AT_LEAST: '>=';
AT_MOST: '<=';
SAME: '==';
DIFFERENT: '!=';
OVER: '>';
UNDER: '<';
PLUS: '+';
MINUS: '-';
TIMES: '*';
SLASH: '/';
PERCENT: '%';
TO: '..';

NUMBER: DIGIT (DIGIT | '_')* ('.' DIGIT+)?;
COMPOUND: LETTER+ '/' LETTER+; // MB/s: one token, the unit table decides what it is
NAME: (LETTER | '_') (LETTER | DIGIT | '_')* ('-' (LETTER | DIGIT | '_')+)*;

TEXT: '"' (~["\\\r\n] | '\\' ~[\r\n])* '"';
MULTILINE_TEXT: '"""' ('\\' . | ~'\\')*? '"""';
RAW_TEXT: '\'\'\'' .*? '\'\'\'';

// Texts that never end. The long ones are spelt so that they cannot run over a closing delimiter:
// a plain `.* EOF` would win by length over every closed text.
OPEN_TEXT: '"' (~["\\\r\n] | '\\' ~[\r\n])* '\\'?;
OPEN_MULTILINE_TEXT:
    '"""' (~["\\] | '\\' . | '"' ~["\\] | '"' '\\' . | '""' ~["\\] | '""' '\\' .)* '"'? '"'? '\\'? EOF;
OPEN_RAW_TEXT: '\'\'\'' (~'\'' | '\'' ~'\'' | '\'\'' ~'\'')* '\''? '\''? EOF;

NEWLINE: '\r\n' | '\n' | '\r';
BLANK: [ \t\f]+ -> skip;
COMMENT: '#' ~[\r\n]* -> channel(HIDDEN);

// What people bring along from other languages.
SEMICOLON: ';';
COLON: ':';
FOREIGN_SIGN: '&&' | '||' | '!' | '=>' | '=<' | ':=' | '===' | '!==' | '+=' | '...' | '<>' | '->';
FOREIGN_COMMENT: '//' ~[\r\n]* | '/*' .*? '*/';
SINGLE_QUOTED: '\'' ~['\r\n]* '\'';
OPEN_SINGLE_QUOTED: '\'' ~['\r\n]*;
DOTTED: DIGIT+ '.' DIGIT+ ('.' DIGIT+)+ ('/' DIGIT+)?; // an address or a version without quotes
CLOCK: DIGIT+ (':' DIGIT+)+; // 24:00:00

OTHER: .; // last: anything else

fragment LETTER: [A-Za-z];
fragment DIGIT: [0-9];
