package dev.holdfast.schema;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.error.InvalidRequestException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A template of names with tokens in braces (SC-07). Immutable. */
final class NameTemplate {
    private static final Pattern TOKEN = Pattern.compile("\\{([^}]*)}");
    private static final String CONSTRAINT_NAME = "constraint_name";

    /** What a template may say, by what it names. */
    enum Kind {
        CHECK("table|constraint_name"),
        COLUMNS("table|constraint_name|columns|column_\\d+"),
        FOREIGN_KEY("table|constraint_name|columns|column_\\d+|referred|referred_columns|referred_column_\\d+");

        private final Pattern tokens;

        Kind(String tokens) {
            this.tokens = Pattern.compile(tokens);
        }
    }

    private final String text;

    NameTemplate(String text, Kind kind) {
        this.text = text;
        TOKEN.matcher(Names.checked(text))
                .results()
                .map(found -> found.group(1))
                .forEach(token -> {
                    if (!kind.tokens.matcher(token).matches()) {
                        throw new InvalidArgumentException(
                                "The name template \"%s\" has the token {%s}; here there are: %s. [naming-token]"
                                        .formatted(
                                                text,
                                                token,
                                                kind.tokens
                                                        .pattern()
                                                        .replace("|", ", ")
                                                        .replace("\\d+", "0")));
                    }
                });
    }

    /** What is to be named. */
    interface Subject {
        Table table();

        /** The name given to it, if any. */
        @Nullable
        String name();

        List<Column<?>> columns();

        default List<String> referredColumns() {
            return List.of();
        }

        default String referredTable() {
            return "";
        }
    }

    /** Whether it is made of the name given, and so has a say in that too. */
    boolean usesGivenName() {
        return text.contains("{" + CONSTRAINT_NAME + "}");
    }

    String fill(Subject subject) {
        return TOKEN.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found, subject)));
    }

    private String value(MatchResult found, Subject subject) {
        String token = found.group(1);
        return switch (token) {
            case "table" -> subject.table().name();
            case CONSTRAINT_NAME -> givenName(subject);
            case "columns" -> joined(names(subject.columns()), subject);
            case "referred" -> subject.referredTable();
            case "referred_columns" -> joined(subject.referredColumns(), subject);
            default -> numbered(token, subject);
        };
    }

    private String givenName(Subject subject) {
        String name = subject.name();
        if (name == null) {
            throw new InvalidRequestException("""
                    A constraint of table %s has no name, which the naming convention \"%s\" is made of. Give it one. \
                    [unnamed-constraint]""".formatted(subject.table(), text));
        }
        return name;
    }

    private static List<String> names(List<Column<?>> columns) {
        return columns.stream().map(Column::name).toList();
    }

    private String joined(List<String> names, Subject subject) {
        if (names.isEmpty()) {
            throw missing(subject, "columns");
        }
        return names.stream().collect(Collectors.joining("_"));
    }

    private String numbered(String token, Subject subject) {
        int number = Integer.parseInt(token.substring(token.lastIndexOf('_') + 1));
        List<String> names = token.startsWith("referred") ? subject.referredColumns() : names(subject.columns());
        if (number >= names.size()) {
            throw missing(subject, "column " + number);
        }
        return names.get(number);
    }

    private InvalidRequestException missing(Subject subject, String what) {
        return new InvalidRequestException("""
                The naming convention \"%s\" cannot name an index or constraint of table %s, which has no %s. Give it a name. \
                [unnamed-constraint]""".formatted(text, subject.table(), what));
    }
}
