package dev.holdfast.sql;

import dev.holdfast.type.SqlType;
import java.util.List;
import java.util.regex.Pattern;

/** How {@code toString()} writes: for people. */
final class GenericSyntax implements SqlSyntax {
    static final SqlSyntax INSTANCE = new GenericSyntax();
    private static final Pattern READABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*|\\*");

    private GenericSyntax() {}

    @Override
    public String identifier(String name) {
        return READABLE.matcher(name).matches() ? name : quote(name);
    }

    @Override
    public String emptySet(List<? extends SqlType<?>> types) {
        return "SELECT NULL WHERE 1 = 0";
    }
}
