package dev.holdfast.mapping;

import java.util.List;

/** A field with one column. */
final class BasicModel extends AttributeModel {
    private final ColumnSlot slot;

    BasicModel(Member member, int number, ColumnSlot slot) {
        super(member, number);
        this.slot = slot;
    }

    ColumnSlot slot() {
        return slot;
    }

    @Override
    List<ColumnSlot> slots() {
        return List.of(slot);
    }
}
