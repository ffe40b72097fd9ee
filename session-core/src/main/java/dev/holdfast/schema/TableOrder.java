package dev.holdfast.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tables by their foreign keys: referred ones first. Tables of a cycle stay together, ordered by name (Tarjan's
 * strongly connected components; his order is the one wanted).
 */
final class TableOrder {
    private static final Logger LOG = LoggerFactory.getLogger(MetaData.class);

    private final Set<Table> known;
    private final Map<Table, Integer> numbers = new HashMap<>();
    private final Map<Table, Integer> lowest = new HashMap<>();
    private final Deque<Table> path = new ArrayDeque<>();
    private final Set<Table> onPath = new HashSet<>();
    private final List<Table> sorted = new ArrayList<>();
    private final Map<Table, Integer> component = new HashMap<>();
    private final List<List<Table>> cycles = new ArrayList<>();

    private TableOrder(List<Table> tables) {
        List<Table> byName =
                tables.stream().sorted(Comparator.comparing(Table::fullName)).toList();
        known = new LinkedHashSet<>(byName);
        for (Table table : byName) {
            if (!numbers.containsKey(table)) {
                visit(table);
            }
        }
    }

    static TableOrder of(List<Table> tables) {
        return new TableOrder(tables);
    }

    List<Table> tables() {
        return List.copyOf(sorted);
    }

    /** Whether a foreign key is part of a cycle of several tables. */
    boolean inCycle(ForeignKey key) {
        return key.findReferredTable()
                .filter(target -> !target.equals(key.table()) && component.containsKey(target))
                .filter(target -> Objects.equals(component.get(target), component.get(key.table())))
                .isPresent();
    }

    boolean hasCycles() {
        return !cycles.isEmpty();
    }

    TableOrder warnOfCycles() {
        for (List<Table> cycle : cycles) {
            LOG.warn("Tables {} refer to each other in a cycle; they are ordered by name", cycle);
        }
        return this;
    }

    private void visit(Table table) {
        int number = numbers.size();
        numbers.put(table, number);
        lowest.put(table, number);
        path.push(table);
        onPath.add(table);
        for (Table target : targets(table)) {
            if (!numbers.containsKey(target)) {
                visit(target);
                lowest.merge(table, low(target), Math::min);
            } else if (onPath.contains(target)) {
                lowest.merge(table, number(target), Math::min);
            }
        }
        if (low(table) == number) {
            complete(table);
        }
    }

    private void complete(Table root) {
        List<Table> members = new ArrayList<>();
        Table member;
        do {
            member = path.pop();
            onPath.remove(member);
            component.put(member, number(root));
            members.add(member);
        } while (member != root);
        members.sort(Comparator.comparing(Table::fullName));
        sorted.addAll(members);
        if (members.size() > 1) {
            cycles.add(members);
        }
    }

    private int number(Table table) {
        return numbers.getOrDefault(table, 0);
    }

    private int low(Table table) {
        return lowest.getOrDefault(table, 0);
    }

    private List<Table> targets(Table table) {
        return table.foreignKeys().stream()
                .flatMap(key -> key.findReferredTable().stream())
                .filter(known::contains)
                .sorted(Comparator.comparing(Table::fullName))
                .toList();
    }
}
