package dev.holdfast.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of conditions that must all hold. */
final class Conditions {
    private Conditions() {}

    /** The conditions with their AND taken apart. */
    static List<Predicate> flattened(Collection<Predicate> conditions) {
        List<Predicate> all = new ArrayList<>();
        for (Predicate condition : conditions) {
            if (condition instanceof Junction junction && junction.kind() == Junction.Kind.AND) {
                all.addAll(junction.parts());
            } else {
                all.add(condition);
            }
        }
        return all;
    }

    /** One condition for all; null if they say nothing. */
    static @Nullable Predicate combined(List<Predicate> conditions) {
        if (conditions.isEmpty()) {
            return null;
        }
        Predicate all = Junction.of(Junction.Kind.AND, conditions);
        return all == Constant.TRUE ? null : all;
    }
}
