package dev.holdfast.examples.cookbook;

import java.util.List;

/** The chapters, in the order of reading. */
public final class Cookbook {
    /**
     * A chapter.
     *
     * @param recipes a class whose methods are annotated with {@link Recipe}
     */
    public record Chapter(String title, Class<?> recipes) {}

    private Cookbook() {}

    public static List<Chapter> chapters() {
        return List.of(
                new Chapter("Rows and columns", Filtering.class),
                new Chapter("Joins", Joining.class),
                new Chapter("Groups", Grouping.class),
                new Chapter("Subqueries and sets", Subqueries.class),
                new Chapter("Text, numbers, dates", Values.class),
                new Chapter("Queries with names, rows without tables", CommonTables.class),
                new Chapter("Windows", Windows.class),
                new Chapter("Changes", Changes.class),
                new Chapter("Ten hard questions", HardQuestions.class));
    }
}
