package dev.holdfast.sql;

import dev.holdfast.error.CompileException;
import dev.holdfast.type.SqlType;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where databases write SQL differently. The default is the standard, or what most databases do. Immutable.
 *
 * <p>A method named {@code write...} writes the node itself, with {@link SqlWriter#operand} for what needs parentheses.
 */
public interface SqlSyntax {
    /** Standard SQL, for {@code toString()} and tests. */
    SqlSyntax STANDARD = new SqlSyntax() {};

    /** An identifier that needs no quotes unless it is reserved: lower case and without odd characters. */
    Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    /** The name of the database, for text that is for it alone; see {@link Select#hint}. */
    default String dialect() {
        return "";
    }

    default String quote(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    /** Words that cannot be names without quotes, in lower case. */
    default Set<String> reservedWords() {
        return ReservedWords.STANDARD;
    }

    default Quoting quoting() {
        return Quoting.WHERE_NEEDED;
    }

    /** An identifier as it is written: quoted if it is reserved, not all lower case or has odd characters (SC-08). */
    default String identifier(String name) {
        boolean plain = PLAIN.matcher(name).matches() && !reservedWords().contains(name);
        if (plain && quoting() == Quoting.WHERE_NEEDED) {
            return name;
        }
        return quote(plain ? unquoted(name) : name);
    }

    /** How the database keeps a lower-case name that stands without quotes. */
    default String unquoted(String plain) {
        return plain;
    }

    /** The name of a type inside CAST. */
    default String castType(SqlType<?> type) {
        return CastTypes.standard(type);
    }

    /** The name of a function, where this database calls it otherwise. */
    default String functionName(String name) {
        return name;
    }

    /** The current date and time of the database. */
    default String currentTimestamp() {
        return "CURRENT_TIMESTAMP";
    }

    default String constant(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    default void writeLimit(Limit limit, SqlWriter out) {
        limit.writeFetch(out);
    }

    /** What stands between two sources. Throws {@link CompileException} for a join that there is not. */
    default String join(Join.Kind kind) {
        return kind.sql();
    }

    /** The word before a query in FROM that uses the sources before it. */
    default String lateral() {
        return "LATERAL ";
    }

    /** Rows of values as a source. */
    default void writeValues(ValuesTable values, String name, SqlWriter out) {
        values.writeNamed(name, out);
    }

    /** A parameter that tells its type: in the first row of VALUES. */
    default String typedMarker(SqlType<?> type) {
        return "CAST(? AS " + castType(type) + ")";
    }

    /** A function that yields rows as a source. */
    default void writeTableFunction(TableFunction function, String name, SqlWriter out) {
        function.writeCall(name, out);
        function.writeColumns(out);
    }

    /** What follows a table of which a query sees a part. */
    default void writeSample(TableSample sample, SqlWriter out) {
        throw unsupported("TABLESAMPLE", "sort by a random number and limit the rows.");
    }

    /** What follows AS in WITH: nothing where the database decides by itself. */
    default String materialization(Cte.Materialization wanted) {
        return "";
    }

    /** What stands between the first rows of a recursive query and the next ones. */
    default String recursion(Member.Kind kind) {
        return kind.sql();
    }

    /** Whether UPDATE and DELETE, and an INSERT before its query, can begin with WITH; else their queries do. */
    default boolean changesBeginWithCtes() {
        return true;
    }

    /** An INSERT, UPDATE or DELETE in WITH. */
    default void writeChangingCte(Statement change, SqlWriter out) {
        throw unsupported("A change in WITH", "execute it by itself, and use the rows it gives back.");
    }

    /** One row for each value of some expressions: the first one in the order of the query (QL-19). */
    default void writeDistinctOn(List<Expression<?>> expressions, SqlWriter out) {
        throw unsupported("DISTINCT ON", "number the rows of each group with row_number() and keep the first ones.");
    }

    /** Row locks; write nothing where there are none (QL-20). */
    default void writeLock(RowLock lock, SqlWriter out) {
        out.raw(lock.isShared() ? " FOR SHARE" : " FOR UPDATE");
        if (!lock.of().isEmpty()) {
            out.raw(" OF ").qualifiers(lock.of());
        }
        out.raw(lock.waiting().sql());
    }

    /** Strings one after the other, with operators that yield NULL if one of them is. */
    default void writeConcat(List<? extends Expression<?>> parts, SqlWriter out) {
        out.operands(parts, " || ", Precedence.UNARY);
    }

    /** LIKE without regard to case (QL-07). */
    default void writeIgnoreCaseLike(Like like, SqlWriter out) {
        out.raw("LOWER(").node(like.value()).raw(")").raw(like.negated() ? " NOT LIKE " : " LIKE ");
        out.raw("LOWER(").node(like.pattern()).raw(")").raw(like.escapeClause());
    }

    /** Comparison in which NULL equals NULL (QL-02). */
    default void writeDistinctFrom(DistinctFrom comparison, SqlWriter out) {
        comparison.writeOperands(comparison.negated() ? " IS NOT DISTINCT FROM " : " IS DISTINCT FROM ", out);
    }

    /** Division that keeps the fraction, also of whole numbers (QL-09). */
    default void writeDivision(Arithmetic<?> division, SqlWriter out) {
        if (!division.wholeNumbers(out)) {
            division.writeOperands(" / ", out);
            return;
        }
        out.operand(division.left(), Precedence.MULTIPLICATIVE).raw(" / CAST(").node(division.right());
        out.raw(" AS DECIMAL(38, 10))");
    }

    /** Division of whole numbers without the fraction. */
    default void writeFloorDivision(Arithmetic<?> division, SqlWriter out) {
        if (division.wholeNumbers(out)) {
            division.writeOperands(" / ", out);
            return;
        }
        out.raw("FLOOR(").operand(division.left(), Precedence.MULTIPLICATIVE).raw(" / ");
        out.operand(division.right(), Precedence.UNARY).raw(")");
    }

    default void writeModulo(Arithmetic<?> modulo, SqlWriter out) {
        modulo.writeOperands(" % ", out);
    }

    default void writeOrdering(Ordering ordering, SqlWriter out) {
        out.sortKey(ordering.value())
                .raw(ordering.direction().sql())
                .raw(ordering.nulls().sql());
    }

    /** A part of a date or time. */
    default void writeExtract(Extract extract, SqlWriter out) {
        String field = switch (extract.field()) {
            case DAY_OF_WEEK -> "ISO_DAY_OF_WEEK";
            case EPOCH_SECOND -> "EPOCH";
            default -> extract.field().name();
        };
        out.raw("EXTRACT(" + field + " FROM ").node(extract.moment()).raw(")");
    }

    /** A date or time moved by some units. */
    default void writeDateShift(DateShift<?> shift, SqlWriter out) {
        out.raw("DATEADD(" + shift.unitName() + ", ").node(shift.amount()).raw(", ");
        out.node(shift.moment()).raw(")");
    }

    /** The beginning of a year, month, day, hour or minute. */
    default void writeDateTruncation(DateTruncation truncation, SqlWriter out) {
        out.raw("DATE_TRUNC('" + truncation.unitName().toLowerCase(Locale.ROOT) + "', CAST(");
        out.node(truncation.moment()).raw(" AS TIMESTAMP))");
    }

    /** How many days lie between two dates. */
    default void writeDaysBetween(DaysBetween days, SqlWriter out) {
        out.raw("DATEDIFF(DAY, ");
        days.writeDate(days.from(), out);
        out.raw(", ");
        days.writeDate(days.to(), out);
        out.raw(")");
    }

    /** Text by the rules of a collation. */
    default void writeCollate(Collate collate, SqlWriter out) {
        out.operand(collate.text(), Precedence.UNARY).raw(" COLLATE " + collate.collation());
    }

    /** Any or every value of a query. */
    default void writeQuantified(Quantified<?> quantified, SqlWriter out) {
        out.raw(quantified.quantifier() + " (").subquery(quantified.query()).raw(")");
    }

    /** Text that a regular expression matches somewhere. */
    default void writeRegexMatch(RegexMatch match, SqlWriter out) {
        out.raw("REGEXP_LIKE(").node(match.text()).raw(", ").node(match.regex()).raw(")");
    }

    /** What a place in a JSON document holds (QL-25). */
    default void writeJsonValue(JsonValue<?> value, SqlWriter out) {
        throw unsupported("A JSON path", "read the document and look into it in Java.");
    }

    /** Whether a JSON document has something at a place. */
    default void writeJsonExists(JsonPath path, SqlWriter out) {
        throw unsupported("A JSON path", "read the document and look into it in Java.");
    }

    /** Whether a JSON document says all that another one says. */
    default void writeJsonContains(JsonPath path, Expression<String> wanted, SqlWriter out) {
        throw unsupported("Containment of JSON", "compare the values of paths.");
    }

    /** How many elements a JSON array has. */
    default void writeJsonLength(JsonPath path, SqlWriter out) {
        throw unsupported("The length of a JSON array", "read the document and count in Java.");
    }

    /** A JSON object made of values. */
    default void writeJsonObject(JsonObject object, SqlWriter out) {
        out.raw("JSON_OBJECT(");
        object.writeMembers(", ", out);
        out.raw(")");
    }

    /** An aggregate of some of the rows (QL-17). */
    default void writeFiltered(AggregateCall<?> call, Predicate condition, SqlWriter out) {
        out.node(call.function()).raw(" FILTER (WHERE ").node(condition).raw(")");
    }

    /** An aggregate that depends on the order of the rows, such as a percentile. */
    default void writeWithinGroup(AggregateCall<?> call, SqlWriter out) {
        out.node(call.function())
                .raw(" WITHIN GROUP (ORDER BY ")
                .orderings(call.within())
                .raw(")");
        Predicate condition = Conditions.combined(call.conditions());
        if (condition != null) {
            out.raw(" FILTER (WHERE ").node(condition).raw(")");
        }
    }

    /** The texts of a group one after the other. */
    default void writeTextAggregate(TextAggregate call, SqlWriter out) {
        out.raw("LISTAGG(")
                .node(call.value())
                .raw(", ")
                .raw(textLiteral(call.separator()))
                .raw(")");
        if (!call.sorting().isEmpty()) {
            out.raw(" WITHIN GROUP (ORDER BY ").orderings(call.sorting()).raw(")");
        }
        call.writeFilter(out);
    }

    /** Which rows of a window belong to a row. */
    default void writeFrame(Frame frame, SqlWriter out) {
        out.raw(frame.sql());
    }

    /** Several ways to group in one query. */
    default void writeGroupingSets(GroupingSets grouping, SqlWriter out) {
        out.raw(grouping.kind().name().replace('_', ' ')).raw("(");
        String before = "";
        for (List<Expression<?>> set : grouping.sets()) {
            boolean single = set.size() == 1;
            out.raw(before).raw(single ? "" : "(").list(set, ", ").raw(single ? "" : ")");
            before = ", ";
        }
        out.raw(")");
    }

    /** A query without rows, as the right side of an empty IN (QL-06). */
    default String emptySet(List<? extends SqlType<?>> types) {
        return types.stream()
                .map(type -> "CAST(NULL AS " + castType(type) + ")")
                .collect(Collectors.joining(", ", "SELECT ", " WHERE 1 = 0"));
    }

    /**
     * A parameter where nothing around it tells its type: in a SELECT list, as an argument of a function. For databases
     * that refuse a bare {@code ?} there, such as {@code CAST(? AS type)}.
     */
    default String bareMarker(SqlType<?> type) {
        return "?";
    }

    /** What opens the list in {@code (a, b) IN ((?, ?), (?, ?))}; a closing parenthesis ends it. */
    default String tupleListOpening() {
        return "(";
    }

    /** What follows the table in an INSERT that gives no value. */
    default String defaultValues() {
        return "DEFAULT VALUES";
    }

    /** An INSERT, UPDATE or DELETE and the columns it gives back. Throws {@link CompileException} if it cannot (QL-23). */
    default void writeReturning(Returning returning, SqlWriter out) {
        out.node(returning.change()).raw(" RETURNING ").columns(returning);
    }

    /** An INSERT that says what to do with rows that are there already (QL-21). */
    default void writeUpsert(Insert insert, Conflict conflict, SqlWriter out) {
        out.insert(insertInto(conflict), insert).node(conflict);
    }

    /** What an INSERT does with rows that are there already; it follows the rows. */
    default void writeConflict(Conflict conflict, SqlWriter out) {
        out.raw(" ON CONFLICT");
        if (conflict.constraint() != null) {
            writeConflictConstraint(conflict.constraint(), out);
        } else if (!conflict.columns().isEmpty()) {
            out.raw(" (").names(conflict.columns()).raw(")");
        }
        if (conflict.partial() != null) {
            out.raw(" WHERE ").node(conflict.partial());
        }
        if (conflict.assignments().isEmpty()) {
            out.raw(" DO NOTHING");
            return;
        }
        out.raw(" DO UPDATE SET ").list(conflict.assignments(), ", ");
        if (conflict.condition() != null) {
            out.raw(" WHERE ").node(conflict.condition());
        }
    }

    /** A constraint by its name, in ON CONFLICT. */
    default void writeConflictConstraint(String constraint, SqlWriter out) {
        throw unsupported("ON CONFLICT ON CONSTRAINT", "name the columns of the constraint.");
    }

    /**
     * An UPDATE that uses other tables, as subqueries (QL-22).
     *
     * @param others the sources beside the one that is changed, at least one
     */
    default void writeUpdateFrom(Update update, List<FromItem> others, SqlWriter out) {
        out.updateByQueries(update, others);
    }

    /** A DELETE that uses other tables, as a subquery (QL-22). */
    default void writeDeleteFrom(Delete delete, List<FromItem> others, SqlWriter out) {
        out.deleteByQuery(delete, others);
    }

    /** The default of a column as a value. */
    default String defaultKeyword() {
        return "DEFAULT";
    }

    /** What an INSERT with such a conflict clause begins with. */
    default String insertInto(Conflict conflict) {
        return "INSERT INTO ";
    }

    /** Inside a conflict clause: the value that was to be inserted into a column. */
    default void writeExcluded(NamedColumn<?> column, SqlWriter out) {
        out.raw("excluded.").identifier(column.name());
    }

    /** Bytes as a literal. */
    default String bytesLiteral(byte[] bytes) {
        return "X'" + HexFormat.of().formatHex(bytes) + "'";
    }

    /**
     * JSON as a literal.
     *
     * @param text the document as a literal of text
     */
    default String jsonLiteral(String text) {
        return text;
    }

    /** A condition on an array (QL-25). */
    default void writeArrayTest(ArrayTest test, SqlWriter out) {
        throw unsupported("A condition on an array", "keep the members in a table of their own.");
    }

    /** How many members an array has. */
    default void writeArrayLength(ArrayLength length, SqlWriter out) {
        throw unsupported("The length of an array", "read the array and count in Java.");
    }

    /** A member of an array. */
    default void writeArrayElement(ArrayElement<?> element, SqlWriter out) {
        throw unsupported("A member of an array", "read the array and take it in Java.");
    }

    /** Text as a literal. */
    default String textLiteral(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** The failure of a construct that this database does not have. */
    static CompileException unsupported(String construct, String advice) {
        return new CompileException(
                "%s is not supported by this database: %s [unsupported-construct]".formatted(construct, advice));
    }

    /** The key of a word in {@link #reservedWords()}. */
    static String word(String identifier) {
        return identifier.toLowerCase(Locale.ROOT);
    }
}
