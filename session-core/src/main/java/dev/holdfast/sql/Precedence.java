package dev.holdfast.sql;

/** How strongly an expression holds its parts together, weakest first. */
public enum Precedence {
    OR,
    AND,
    NOT,
    COMPARISON,
    CONCATENATION,
    ADDITIVE,
    MULTIPLICATIVE,
    UNARY,
    ATOM
}
