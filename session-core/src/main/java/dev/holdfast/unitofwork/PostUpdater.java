package dev.holdfast.unitofwork;

import dev.holdfast.engine.StatementCause;
import dev.holdfast.mapping.ColumnAttribute;
import dev.holdfast.mapping.ColumnPair;
import dev.holdfast.mapping.Mapper;
import dev.holdfast.mapping.Relationship;
import dev.holdfast.schema.Column;
import dev.holdfast.schema.Table;
import dev.holdfast.state.InstanceState;
import dev.holdfast.state.ScalarAccess;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes foreign keys that could not be written with their row, because rows refer to each other (FL-18). */
final class PostUpdater {
    private final UnitOfWork uow;
    private final Mapper root;

    PostUpdater(UnitOfWork uow, Mapper root) {
        this.uow = uow;
        this.root = root;
    }

    void update(boolean delete) {
        UnitOfWork.PostUpdates updates = uow.postUpdatesOf(root);
        List<InstanceState> states = new ArrayList<>();
        for (InstanceState state : updates.states()) {
            if (uow.isDeleted(state) == delete) {
                states.add(state);
            }
        }
        Set<String> columns = columns(updates.relationships());
        for (Table table : TablePlan.tablesOf(root)) {
            update(table, Saver.inOrder(states), columns);
        }
    }

    private static Set<String> columns(Set<Relationship> relationships) {
        Set<String> names = new LinkedHashSet<>();
        for (Relationship relationship : relationships) {
            for (ColumnPair pair : relationship.pairs()) {
                ColumnAttribute foreignKey =
                        relationship.direction() == Relationship.Direction.MANY_TO_ONE ? pair.local() : pair.remote();
                names.add(foreignKey.name());
            }
        }
        return names;
    }

    private void update(Table table, List<InstanceState> states, Set<String> names) {
        RowChanges changes = null;
        for (InstanceState state : states) {
            TablePlan plan = TablePlan.of(state.mapper(), table);
            List<ColumnAttribute> foreignKeys = plan == null ? List.of() : foreignKeys(plan, state, names);
            if (plan != null && !foreignKeys.isEmpty()) {
                RowChanges next = rowChanges(plan, foreignKeys);
                if (changes == null || !changes.isLike(next)) {
                    if (changes != null) {
                        changes.send();
                    }
                    changes = next;
                }
                changes.add(state, values(state, foreignKeys));
            }
        }
        if (changes != null) {
            changes.send();
        }
    }

    private static List<ColumnAttribute> foreignKeys(TablePlan plan, InstanceState state, Set<String> names) {
        List<ColumnAttribute> found = new ArrayList<>();
        for (ColumnAttribute attribute : plan.attributes()) {
            if (names.contains(attribute.name()) && ScalarAccess.isChanged(state, attribute)) {
                found.add(attribute);
            }
        }
        return found;
    }

    private RowChanges rowChanges(TablePlan plan, List<ColumnAttribute> foreignKeys) {
        List<Column<?>> set = new ArrayList<>();
        foreignKeys.forEach(attribute -> set.add(attribute.columnIn(plan.table())));
        return new RowChanges(
                uow.context(), plan.table(), set, plan.keyColumns(), plan.mapper(), StatementCause.Kind.UPDATE);
    }

    private static List<@Nullable Object> values(InstanceState state, List<ColumnAttribute> foreignKeys) {
        List<@Nullable Object> values = new ArrayList<>();
        foreignKeys.forEach(attribute -> values.add(attribute.get(state.entity())));
        Collections.addAll(values, Keys.partsNow(state));
        return values;
    }
}
