package dev.holdfast.sql;

/**
 * An expression without operators of its own kind that other packages see only as {@link Expression}.
 *
 * @param <T> the Java type of its values
 */
sealed interface AnyExpression<T> extends Expression<T>
        permits Arithmetic,
                Negation,
                Concat,
                CurrentTimestamp,
                Excluded,
                Over,
                GroupingSets,
                Extract,
                DateShift,
                DateTruncation,
                DaysBetween,
                Collate,
                Quantified,
                JsonValue,
                JsonLength,
                JsonObject,
                ArrayLength,
                ArrayElement,
                CustomOperation,
                DefaultValue,
                CustomElement {}
