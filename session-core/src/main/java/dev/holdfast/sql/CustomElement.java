package dev.holdfast.sql;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.type.SqlType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value that each database is told in its own words: {@code element("median", SqlTypes.DOUBLE, price)
 * .otherwise("MEDIAN({0})").on("postgresql", "percentile_cont(0.5) WITHIN GROUP (ORDER BY {0})")}. {@code {0}} stands for
 * the first argument. A database without words of its own and no {@link #otherwise} refuses the statement. Immutable.
 *
 * @param name for messages and as label of the result
 * @param templates by the name of the database, see {@link SqlSyntax#dialect()}; the empty name is for all others
 * @param <T> the Java type of its values
 */
public record CustomElement<T>(
        String name, SqlType<T> type, List<Expression<?>> arguments, Map<String, String> templates)
        implements AnyExpression<T> {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");
    private static final String OTHERS = "";

    public CustomElement {
        Arguments.notNull(name, "name");
        Arguments.notNull(type, "type");
        arguments = List.copyOf(arguments);
        templates = Map.copyOf(templates);
        for (String template : templates.values()) {
            Matcher place = PLACE.matcher(template);
            while (place.find()) {
                check(name, place.group(), Integer.parseInt(place.group(1)), arguments.size());
            }
        }
    }

    private static void check(String name, String place, int number, int arguments) {
        if (number >= arguments) {
            throw new InvalidArgumentException(
                    "%s has %d arguments, counted from 0, but its text names %s. [element-place]"
                            .formatted(name, arguments, place));
        }
    }

    /** The words of one database. */
    public CustomElement<T> on(String dialect, @RawSql String template) {
        Map<String, String> more = new LinkedHashMap<>(templates);
        more.put(Arguments.notNull(dialect, "dialect"), Arguments.notNull(template, "template"));
        return new CustomElement<>(name, type, arguments, more);
    }

    /** The words of all other databases. */
    public CustomElement<T> otherwise(@RawSql String template) {
        return on(OTHERS, template);
    }

    @Override
    public Class<T> javaType() {
        return type.javaType();
    }

    @Override
    public SqlType<T> typeIn(SqlWriter out) {
        return type;
    }

    @Override
    public Precedence precedence() {
        return Precedence.OR;
    }

    @Override
    public void writeTo(SqlWriter out) {
        String template = templates.getOrDefault(out.syntax().dialect(), templates.get(OTHERS));
        if (template == null) {
            throw SqlSyntax.unsupported(name, "give it words of its own with on(...).");
        }
        Matcher place = PLACE.matcher(template);
        int written = 0;
        while (place.find()) {
            Expression<?> argument = arguments.get(Integer.parseInt(place.group(1)));
            out.raw(template.substring(written, place.start())).argument(argument, argument);
            written = place.end();
        }
        out.raw(template.substring(written));
    }

    @Override
    public List<Expression<?>> children() {
        return arguments;
    }

    @Override
    public Object structure() {
        return new ArrayList<>(List.of(name, type, templates));
    }
}
