package dev.holdfast.schema;

/**
 * How a database writes back what DDL said: the form in which model and database are compared. What is the same to the
 * database must have the same form. Immutable.
 */
public interface NormalForm {
    /** A type, such as {@code character varying(255)} for {@code VARCHAR(255)}. */
    String type(String ddl);

    /** A condition, or the expression of a computed column or an index. */
    String expression(String sql);

    /** A default; empty for one that is none, such as {@code NULL}. */
    String defaultValue(String sql);

    /** What a foreign key does; where two are the same to the database, one of them. */
    default ForeignKey.Action action(ForeignKey.Action action) {
        return action;
    }

    /** Whether unique indexes and unique constraints are one thing. */
    default boolean uniqueIndexIsConstraint() {
        return false;
    }

    /** Whether a foreign key without a fitting index makes itself one, which is dropped with the key's own statement. */
    default boolean foreignKeyMakesIndex() {
        return false;
    }

    /** Whether comments are kept. */
    default boolean keepsComments() {
        return true;
    }
}
