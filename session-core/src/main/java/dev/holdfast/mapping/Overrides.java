package dev.holdfast.mapping;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.JoinColumn;
import java.lang.reflect.AnnotatedElement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Columns that a using class gives to attributes of a mapped superclass or an embeddable. The outermost wins. */
final class Overrides {
    private final Map<String, Column> columns = new HashMap<>();
    private final Map<String, JoinColumn[]> joinColumns = new HashMap<>();

    /** What the annotations of a class say; {@code outer} wins. */
    static Overrides of(AnnotatedElement type, Overrides outer) {
        return new Overrides()
                .withAll(outer)
                .with(
                        List.of(type.getAnnotationsByType(AttributeOverride.class)),
                        List.of(type.getAnnotationsByType(AssociationOverride.class)));
    }

    /** What holds inside the embedded attribute {@code member}. */
    Overrides inside(Member member) {
        Overrides inner = new Overrides();
        String prefix = member.name() + ".";
        columns.forEach((path, column) -> {
            if (path.startsWith(prefix)) {
                inner.columns.put(path.substring(prefix.length()), column);
            }
        });
        return inner.with(member.all(AttributeOverride.class), member.all(AssociationOverride.class));
    }

    @Nullable
    Column column(Member member) {
        return columns.getOrDefault(member.name(), member.find(Column.class));
    }

    List<JoinColumn> joinColumns(Member member) {
        JoinColumn[] overridden = joinColumns.get(member.name());
        return overridden == null ? member.all(JoinColumn.class) : List.of(overridden);
    }

    private Overrides withAll(Overrides other) {
        columns.putAll(other.columns);
        joinColumns.putAll(other.joinColumns);
        return this;
    }

    private Overrides with(List<AttributeOverride> attributes, List<AssociationOverride> associations) {
        attributes.forEach(override -> columns.putIfAbsent(override.name(), override.column()));
        associations.forEach(override -> joinColumns.putIfAbsent(override.name(), override.joinColumns()));
        return this;
    }
}
