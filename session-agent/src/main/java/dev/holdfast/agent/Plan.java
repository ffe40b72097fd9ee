package dev.holdfast.agent;

import dev.holdfast.agent.ClassInfo.FieldInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done to one class, decided before anything is written.
 *
 * @param levels the managed classes from the topmost one down to {@code type}; empty if {@code type} is not managed
 * @param belowManaged a superclass is managed
 * @param serialVersion the value to declare, or null
 * @param quietToString reads in {@code toString} stay raw
 */
record Plan(
        ClassInfo type,
        Hierarchy hierarchy,
        List<ClassInfo> levels,
        boolean belowManaged,
        @Nullable Long serialVersion,
        boolean quietToString) {

    boolean managed() {
        return !levels.isEmpty();
    }

    boolean topmost() {
        return levels.size() == 1;
    }

    /** The number of the first hooked field of the class itself. */
    int first() {
        int first = 0;
        for (int i = 0; i < levels.size() - 1; i++) {
            first += levels.get(i).hookedCount();
        }
        return first;
    }

    int end() {
        return first() + type.hookedCount();
    }

    /** The first mask word that this class declares; its superclasses declare the ones before. */
    int firstWord() {
        return topmost() ? 0 : words(first());
    }

    int endWord() {
        return words(end());
    }

    private static int words(int fields) {
        return Math.max(1, (fields + 31) >> 5);
    }

    /** The parameters of the superclass constructor that the marker constructor calls, or null if there is none. */
    @Nullable
    String superConstructor() {
        if (belowManaged) {
            return Spi.MARKER_CONSTRUCTOR;
        }
        if ("java/lang/Object".equals(type.superName())) {
            return "()V";
        }
        ClassInfo above = hierarchy.superclass(type);
        return above != null && Access.reaches(type, above, above.noArgAccess()) ? "()V" : null;
    }

    /** The text that {@code Managed.$hf$layout} returns. */
    String layout() {
        StringBuilder text = new StringBuilder().append(Spi.FORMAT).append(';');
        int number = 0;
        String levelSeparator = "";
        for (ClassInfo level : levels) {
            text.append(levelSeparator)
                    .append(Hierarchy.dotted(level.name()))
                    .append('@')
                    .append(number)
                    .append(':');
            levelSeparator = "|";
            String separator = "";
            for (FieldInfo field : level.fields()) {
                if (field.hooked()) {
                    text.append(separator).append(field.name()).append(',').append(field.descriptor());
                    separator = ";";
                    number++;
                }
            }
        }
        return text.toString();
    }
}
