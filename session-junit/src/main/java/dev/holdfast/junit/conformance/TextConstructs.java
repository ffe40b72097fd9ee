package dev.holdfast.junit.conformance;

import static dev.holdfast.junit.conformance.Sample.CODE;
import static dev.holdfast.junit.conformance.Sample.DEPARTMENT;
import static dev.holdfast.junit.conformance.Sample.ID;
import static dev.holdfast.junit.conformance.Sample.NAME;
import static dev.holdfast.sql.Sql.asText;
import static dev.holdfast.sql.Sql.concat;
import static dev.holdfast.sql.Sql.length;
import static dev.holdfast.sql.Sql.literal;
import static dev.holdfast.sql.Sql.lower;
import static dev.holdfast.sql.Sql.select;
import static dev.holdfast.sql.Sql.upper;

import dev.holdfast.sql.Statement;
import java.util.List;
import java.util.function.Supplier;

/** Text and patterns. */
final class TextConstructs {
    static final List<Construct> ALL = List.of(
            construct("like", () -> select(NAME).where(asText(NAME).like("%e%")).orderBy(NAME))
                    .gives("Ben", "Cleo", "o'Neil"),
            construct("like_minds_case", () -> select(NAME).where(asText(NAME).like("a%")))
                    .gives(),
            construct(
                            "not_like",
                            () -> select(NAME)
                                    .where(asText(NAME).notLike("%e%"))
                                    .orderBy(NAME))
                    .gives("Ada", "Dora", "Emil"),
            construct("like_escape", () -> select(CODE).where(asText(CODE).like("50!%%", '!')))
                    .gives("50%_off\\"),
            construct("ilike", () -> select(NAME).where(asText(NAME).ilike("A%")))
                    .written("ILIKE")
                    .gives("Ada"),
            construct("starts_with", () -> select(CODE).where(asText(CODE).startsWith("50%_")))
                    .gives("50%_off\\"),
            construct("ends_with", () -> select(CODE).where(asText(CODE).endsWith("\\")))
                    .gives("50%_off\\"),
            construct("contains", () -> select(CODE).where(asText(CODE).contains("%_")))
                    .gives("50%_off\\"),
            construct("icontains", () -> select(NAME).where(asText(NAME).icontains("NEI")))
                    .gives("o'Neil"),
            construct(
                            "concat",
                            () -> select(concat(NAME, DEPARTMENT))
                                    .where(ID.in(1, 6))
                                    .orderBy(ID))
                    .gives("Adaboard", "null"),
            construct("lower_upper", () -> select(lower(NAME), upper(NAME)).where(ID.eq(6)))
                    .gives("o'neil|O'NEIL"),
            construct("length", () -> select(length(NAME)).where(ID.eq(6))).gives("6"),
            construct("trim", () -> select(asText(literal("  x ")).trim(), ID).where(ID.eq(1)))
                    .gives("x|1"),
            construct(
                            "quotes_and_backslashes",
                            () -> select(CODE, literal("a'b\\c")).where(CODE.eq("50%_off\\")))
                    .gives("50%_off\\|a'b\\c"));

    private TextConstructs() {}

    private static Construct.Draft construct(String name, Supplier<? extends Statement> statement) {
        return Construct.of("text", name, statement);
    }
}
