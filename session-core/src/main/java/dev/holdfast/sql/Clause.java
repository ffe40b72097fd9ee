package dev.holdfast.sql;

/** A part of a statement that is neither a value nor a source of rows. */
public sealed interface Clause extends SqlNode
        permits Assignment,
                Conflict,
                Join,
                Limit,
                Ordering,
                Returning,
                RowLock,
                Branch,
                Member,
                Window,
                Frame,
                Hint,
                Sampled,
                Correlation {}
