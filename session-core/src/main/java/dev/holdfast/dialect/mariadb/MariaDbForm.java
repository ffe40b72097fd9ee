package dev.holdfast.dialect.mariadb;

import dev.holdfast.dialect.SqlText;
import dev.holdfast.dialect.StandardForm;
import dev.holdfast.dialect.TypeText;
import dev.holdfast.schema.ForeignKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How MariaDB writes back what DDL said.
 *
 * @see <a href="https://mariadb.com/kb/en/data-types/">MariaDB, Data Types</a>
 */
final class MariaDbForm extends StandardForm {
    private static final Map<String, String> TYPE_NAMES = Map.ofEntries(
            Map.entry("integer", "int"),
            Map.entry("int4", "int"),
            Map.entry("int8", "bigint"),
            Map.entry("int2", "smallint"),
            Map.entry("double precision", "double"),
            Map.entry("real", "double"),
            Map.entry("numeric", "decimal"),
            Map.entry("dec", "decimal"),
            Map.entry("fixed", "decimal"),
            Map.entry("character", "char"),
            Map.entry("character varying", "varchar"),
            Map.entry("json", "longtext"));

    private static final Set<String> INTEGERS = Set.of(
            "tinyint",
            "smallint",
            "mediumint",
            "int",
            "bigint",
            "tinyint unsigned",
            "smallint unsigned",
            "mediumint unsigned",
            "int unsigned",
            "bigint unsigned");

    private static final Pattern INTRODUCER = Pattern.compile("_utf8(?:mb[34])?(?=')");

    MariaDbForm() {
        super(TYPE_NAMES);
    }

    /** BOOLEAN is TINYINT(1); for other integers the number in brackets means nothing. */
    @Override
    protected TypeText normal(TypeText type) {
        if (type.name().equals("boolean") || type.name().equals("bool")) {
            return new TypeText("tinyint", List.of("1"));
        }
        boolean isBoolean = type.name().equals("tinyint") && type.size(0, 0) == 1;
        return INTEGERS.contains(type.name()) && !isBoolean ? type.withoutArguments() : type;
    }

    @Override
    public String expression(String sql) {
        return SqlText.expression(standard(sql));
    }

    /** Booleans are numbers, and the present has one name. */
    @Override
    public String defaultValue(String sql) {
        String form = SqlText.defaultValue(standard(sql));
        return switch (form) {
            case "true" -> "1";
            case "false" -> "0";
            default -> form.replaceFirst("^(now|localtimestamp)\\b", "current_timestamp");
        };
    }

    /** Text without the backslashes and names of character sets that the catalog writes. */
    private static String standard(String sql) {
        return INTRODUCER.matcher(sql).replaceAll("").replace("\\'", "''").replace("\\\\", "\\");
    }

    /** The catalog says RESTRICT where nothing was said; both are checked at once. */
    @Override
    public ForeignKey.Action action(ForeignKey.Action action) {
        return action == ForeignKey.Action.RESTRICT ? ForeignKey.Action.NO_ACTION : action;
    }

    @Override
    public boolean uniqueIndexIsConstraint() {
        return true;
    }

    @Override
    public boolean foreignKeyMakesIndex() {
        return true;
    }
}
