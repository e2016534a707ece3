/*
 * The blueprint language. Every decision needs one token of look-ahead only; the generated parser
 * is plain switches.
 *
 * Before they reach the parser, tokens pass a layout step. It drops the newlines that mean nothing
 * (after an opening bracket or a comma, before a closing bracket) and a trailing comma of a list,
 * makes sure that every item is followed by a separator (an empty NEWLINE stands before `}` and at
 * the end), balances brackets, and leaves LET, INCLUDE, EXISTING and LIKE only where they are
 * keywords.
 */
parser grammar HpcParser;

options { tokenVocab = HpcLexer; }

file: (NEWLINE | COMMA | element)* EOF;

// The unit of recovery: a fault inside is told and costs this one element.
element: item separator;

separator: NEWLINE | COMMA;

item
    : LET name EQUALS value
    | INCLUDE TEXT
    | EXISTING name head
    | name (head | tail)
    | TEXT tail // a tag whose name needs quotes
    ;

head: (name | TEXT)? (LIKE name)? body;

tail: (EQUALS | AT_LEAST | AT_MOST) value;

body: LBRACE (NEWLINE | COMMA | element)* RBRACE;

name: NAME | IF | THEN | ELSE | AND | OR | NOT | PER | TRUE | FALSE | NONE;

loneValue: value NEWLINE? EOF;

value: expression (TO expression)?;

// Flat: how tightly the operators bind is settled when the syntax tree is built.
expression
    : IF expression THEN expression ELSE expression
    | operand (operator operand)*
    ;

operator
    : OR | AND | SAME | DIFFERENT | AT_LEAST | AT_MOST | OVER | UNDER | PLUS | MINUS | TIMES | SLASH
    ;

operand: NOT* primary unit? (PER unit)?;

unit: NAME | COMPOUND | PERCENT;

primary
    : NUMBER
    | TEXT
    | MULTILINE_TEXT
    | RAW_TEXT
    | TRUE
    | FALSE
    | NONE
    | NAME arguments?
    | list
    | map
    | LPAREN expression RPAREN
    ;

arguments: LPAREN (value (COMMA value)*)? RPAREN;

list: LBRACKET (value (COMMA value)*)? RBRACKET;

map: LBRACE (NEWLINE | COMMA | entry)* RBRACE;

entry: (name | TEXT) EQUALS value separator;
