package dev.holdfast.unitofwork;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the groups of actions that depend on each other in a circle: the strongly connected components of the graph.
 * Takes time in proportion to the edges, and keeps its own stack: graphs are as deep as the users' data.
 *
 * @see <a href="https://doi.org/10.1137/0201010">Tarjan, Depth-first search and linear graph algorithms</a>
 */
final class Circles {
    private final Function<Action, Set<Action>> followers;
    private final Map<Action, Node> nodes = new HashMap<>();
    private final Deque<Node> path = new ArrayDeque<>();
    private final Deque<Node> open = new ArrayDeque<>();
    private final List<List<Action>> found = new ArrayList<>();

    private Circles(Function<Action, Set<Action>> followers) {
        this.followers = followers;
    }

    /** One action on the way. */
    private static final class Node {
        final Action action;
        final int number;
        final Iterator<Action> next;
        int lowest;
        boolean open = true;

        Node(Action action, int number, Iterator<Action> next) {
            this.action = action;
            this.number = number;
            this.lowest = number;
            this.next = next;
        }
    }

    /**
     * The circles among {@code actions}, each with all its members.
     *
     * @param followers the actions that come after one; those that are not in {@code actions} must not lead back
     */
    static List<List<Action>> among(Collection<Action> actions, Function<Action, Set<Action>> followers) {
        Circles circles = new Circles(followers);
        for (Action action : actions) {
            if (!circles.nodes.containsKey(action)) {
                circles.walk(action);
            }
        }
        return circles.found;
    }

    private void walk(Action start) {
        enter(start);
        while (!path.isEmpty()) {
            Node node = path.getFirst();
            if (node.next.hasNext()) {
                follow(node, node.next.next());
            } else {
                leave(node);
            }
        }
    }

    private void enter(Action action) {
        Node node = new Node(action, nodes.size(), followers.apply(action).iterator());
        nodes.put(action, node);
        path.push(node);
        open.push(node);
    }

    private void follow(Node node, Action next) {
        Node known = nodes.get(next);
        if (known == null) {
            enter(next);
        } else if (known.open) {
            node.lowest = Math.min(node.lowest, known.number);
        }
    }

    private void leave(Node node) {
        path.pop();
        if (!path.isEmpty()) {
            Node former = path.getFirst();
            former.lowest = Math.min(former.lowest, node.lowest);
        }
        if (node.lowest == node.number) {
            close(node);
        }
    }

    private void close(Node first) {
        List<Action> members = new ArrayList<>();
        Node node;
        do {
            node = open.pop();
            node.open = false;
            members.add(node.action);
        } while (node != first);
        if (members.size() > 1 || followers.apply(first.action).contains(first.action)) {
            Collections.reverse(members);
            found.add(members);
        }
    }
}
