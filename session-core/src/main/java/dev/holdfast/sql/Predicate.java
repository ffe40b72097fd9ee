package dev.holdfast.sql;

import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;

/** A condition. */
public sealed interface Predicate extends Expression<Boolean>
        permits Comparison,
                CustomComparison,
                Between,
                InList,
                InSelect,
                InParameter,
                IsNull,
                DistinctFrom,
                Like,
                Junction,
                Not,
                Constant,
                Exists,
                Truth,
                RegexMatch,
                JsonTest,
                ArrayTest,
                RelationTest {
    default Predicate and(Predicate other) {
        return Junction.of(Junction.Kind.AND, this, other);
    }

    default Predicate or(Predicate other) {
        return Junction.of(Junction.Kind.OR, this, other);
    }

    /** The opposite, by the opposite operator where there is one (QL-04). */
    default Predicate not() {
        return new Not(this);
    }

    @Override
    default Class<Boolean> javaType() {
        return Boolean.class;
    }

    @Override
    default SqlType<Boolean> typeIn(SqlWriter out) {
        return SqlTypes.BOOLEAN;
    }

    @Override
    default Precedence precedence() {
        return Precedence.COMPARISON;
    }
}
