lexer grammar HpcLexer;
NAME: [A-Za-z_][A-Za-z0-9_]*;
OTHER: .;
