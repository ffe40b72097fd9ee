package dev.holdfast.mapping;

import java.util.List;

/** A field with an embedded object. */
final class EmbeddedModel extends AttributeModel {
    private final EmbeddableType type;
    private final List<ColumnSlot> components;

    EmbeddedModel(Member member, int number, EmbeddableType type, List<ColumnSlot> components) {
        super(member, number);
        this.type = type;
        this.components = List.copyOf(components);
    }

    EmbeddableType type() {
        return type;
    }

    @Override
    List<ColumnSlot> slots() {
        return components;
    }
}
