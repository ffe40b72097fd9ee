package dev.holdfast.examples.cookbook;

import dev.holdfast.sql.Statement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** A recipe, ready to be tried. */
record Dish(String chapter, String title, Method method) {
    static List<Dish> all() {
        return Cookbook.chapters().stream()
                .flatMap(chapter -> of(chapter).stream())
                .toList();
    }

    /** In the order of the source, which reflection does not keep. */
    private static List<Dish> of(Cookbook.Chapter chapter) {
        ChapterSource source = ChapterSource.of(chapter.recipes());
        return Arrays.stream(chapter.recipes().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Recipe.class))
                .sorted(Comparator.comparingInt(method -> source.position(method.getName())))
                .map(method -> new Dish(chapter.title(), title(method), method))
                .toList();
    }

    private static String title(Method method) {
        return Objects.requireNonNull(method.getAnnotation(Recipe.class)).value();
    }

    Statement statement() {
        try {
            method.setAccessible(true);
            return (Statement) method.invoke(null);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(title + " cannot be made", failure);
        }
    }

    /** Its Java as it stands in the source, without the method around it. */
    String code() {
        return ChapterSource.of(method.getDeclaringClass()).body(method.getName());
    }
}
