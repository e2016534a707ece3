parser grammar HpcParser;
options { tokenVocab = HpcLexer; }
file: NAME* EOF;
