package dev.holdfast.schema;

import java.util.List;

/** One difference between a model and a database, and how it is undone. Immutable. */
public sealed interface SchemaChange permits TableChange, ColumnChange, ConstraintChange, SequenceChange {
    /** When a change is made among those of a {@link SchemaDiff}. */
    enum Step {
        RENAME,
        DROP_FOREIGN_KEY,
        STOP_COUNTING,
        DROP_CONSTRAINT,
        REBUILD,
        DROP_TABLE,
        CREATE_SEQUENCE,
        CREATE_TABLE,
        ADD_COLUMN,
        ALTER_COLUMN,
        DROP_COLUMN,
        ADD_CONSTRAINT,
        START_COUNTING,
        ADD_FOREIGN_KEY,
        COMMENT,
        DROP_SEQUENCE
    }

    Step step();

    /** The statements for one database; to be executed with the others of the difference, in its order. */
    List<String> statements(DdlSyntax syntax);
}
