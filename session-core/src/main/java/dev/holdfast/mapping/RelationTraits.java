package dev.holdfast.mapping;

import dev.holdfast.mapping.RelationModel.Kind;
import dev.holdfast.mapping.annotation.ActiveHistory;
import dev.holdfast.mapping.annotation.PassiveDeletes;
import dev.holdfast.mapping.annotation.PassiveUpdates;
import dev.holdfast.mapping.annotation.PostUpdate;
import dev.holdfast.mapping.annotation.SingleParent;
import java.util.Set;

/** Sums up the annotations of a relationship. */
final class RelationTraits {
    private RelationTraits() {}

    static RelationshipTraits of(RelationModel model) {
        Member member = model.member;
        PassiveDeletes deletes = member.find(PassiveDeletes.class);
        PassiveUpdates updates = member.find(PassiveUpdates.class);
        return new RelationshipTraits(
                model.viewOnly ? Set.of() : model.cascades,
                model.strategy,
                model.isOwning(),
                member.has(PostUpdate.class),
                deletes != null,
                updates == null || updates.value(),
                member.has(ActiveHistory.class),
                model.viewOnly,
                member.has(SingleParent.class) || hasSingleParent(model),
                deletes != null && deletes.all());
    }

    /** The annotation itself says that a target has one owner. */
    private static boolean hasSingleParent(RelationModel model) {
        return model.kind == Kind.ONE_TO_ONE || (model.kind == Kind.ONE_TO_MANY && model.hasAssociation());
    }
}
