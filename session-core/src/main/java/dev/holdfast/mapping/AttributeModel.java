package dev.holdfast.mapping;

import java.util.List;

/** An attribute as annotations describe it. Changes while a registry is built. */
abstract sealed class AttributeModel permits BasicModel, EmbeddedModel, RelationModel {
    final Member member;
    /** The enhancer's number of the field. */
    final int number;

    AttributeModel(Member member, int number) {
        this.member = member;
        this.number = number;
    }

    final String name() {
        return member.name();
    }

    /** Columns whose values are in this attribute's own field. */
    abstract List<ColumnSlot> slots();

    @Override
    public final String toString() {
        return member.toString();
    }
}
