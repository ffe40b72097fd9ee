package dev.holdfast.traces;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.session.Nested;
import dev.holdfast.sql.Select;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Does what the steps of one trace say. One thread at a time. */
final class StepRunner {
    private final Family family;
    private final Variables variables;
    private final Arguments arguments;
    private final TypedStatements statements;
    private final Map<String, SessionDriver> sessions;
    private final Map<String, Nested> savepoints = new HashMap<>();

    StepRunner(Family family, Variables variables, Arguments arguments, Map<String, SessionDriver> sessions) {
        this.family = family;
        this.variables = variables;
        this.arguments = arguments;
        this.statements = new TypedStatements(family, arguments);
        this.sessions = sessions;
    }

    /**
     * Runs a step.
     *
     * @return its result, {@link StepOutcome#NONE} if it gives nothing
     */
    @Nullable
    Object run(Step step) throws Throwable {
        SessionDriver session = sessions.get(step.session());
        return switch (step.operation()) {
            case "new", "set", "setRef", "append", "remove", "clear", "replace", "read" -> attributes(step, session);
            case "get", "getOne", "select" -> query(step, session);
            case "merge" -> merge(step, session);
            case "bulkUpdate" -> session.change(statements.bulkUpdate(step), TypedStatements.synchronize(step));
            case "bulkDelete" -> session.change(statements.bulkDelete(step), TypedStatements.synchronize(step));
            case "rawSql" -> rawSql(step, session);
            case "isModified" -> session.isModified(object(step));
            default -> {
                command(step, session);
                yield StepOutcome.NONE;
            }
        };
    }

    private Object object(Step step) {
        return variables.object(step.text("var"));
    }

    private List<Object> objects(Iterable<JsonNode> names) {
        List<Object> objects = new ArrayList<>();
        names.forEach(name -> objects.add(variables.object(name.asText())));
        return objects;
    }

    private void command(Step step, SessionDriver session) {
        switch (step.operation()) {
            case "add" -> session.add(object(step));
            case "addAll" -> session.addAll(objects(step.argument("vars")));
            case "delete" -> session.delete(object(step));
            case "expunge" -> session.expunge(object(step));
            case "expungeAll" -> session.expungeAll();
            case "expire" -> session.expire(object(step), properties(step));
            case "expireAll" -> session.expireAll();
            case "refresh" -> session.refresh(object(step), properties(step));
            case "makeTransient" -> SessionDriver.makeTransient(object(step));
            case "makeTransientToDetached" -> SessionDriver.makeTransientToDetached(object(step));
            default -> transaction(step, session);
        }
    }

    private void transaction(Step step, SessionDriver session) {
        switch (step.operation()) {
            case "flush" -> session.flush();
            case "commit" -> session.commit();
            case "rollback" -> session.rollback();
            case "begin" -> session.begin();
            case "beginNested" -> savepoints.put(step.text("tx"), session.beginNested());
            case "releaseNested" -> SessionDriver.release(savepoint(step));
            case "rollbackNested" -> SessionDriver.rollback(savepoint(step));
            case "close" -> session.reset();
            default -> throw new IllegalArgumentException("no such operation: " + step.operation());
        }
    }

    private Nested savepoint(Step step) {
        Nested savepoint = savepoints.get(step.text("tx"));
        if (savepoint == null) {
            throw new Variables.UnboundVariableException(step.text("tx"));
        }
        return savepoint;
    }

    private List<String> properties(Step step) {
        EntityModel entity = family.entityOf(object(step));
        return step.texts("attrs").stream()
                .map(name -> entity.attribute(name).property())
                .toList();
    }

    private @Nullable Object attributes(Step step, SessionDriver session) throws Throwable {
        if (step.operation().equals("new")) {
            create(step);
            return StepOutcome.NONE;
        }
        Object entity = object(step);
        EntityModel.Attribute attribute = family.entityOf(entity).attribute(step.text("attr"));
        switch (step.operation()) {
            case "set" -> attribute.write(entity, arguments.value(step.argument("value"), attribute));
            case "setRef" -> attribute.write(entity, target(step));
            case "append" -> attribute.collection(entity).add(variables.object(step.text("item")));
            case "remove" -> attribute.collection(entity).remove(variables.object(step.text("item")));
            case "clear" -> attribute.collection(entity).clear();
            case "replace" -> attribute.write(entity, objects(step.argument("items")));
            default -> {
                return bound(step, inSession(step, session, () -> read(attribute, entity)));
            }
        }
        return StepOutcome.NONE;
    }

    private @Nullable Object target(Step step) {
        String target = step.optionalText("target");
        return target == null ? null : variables.object(target);
    }

    private void create(Step step) throws Throwable {
        EntityModel entity = family.entity(step.text("entity"));
        Object instance = entity.type().getConstructor().newInstance();
        variables.bind(step.text("var"), instance);
        for (Map.Entry<String, JsonNode> value : step.argument("attrs").properties()) {
            EntityModel.Attribute attribute = entity.attribute(value.getKey());
            attribute.write(instance, arguments.value(value.getValue(), attribute));
        }
        for (JsonNode link : step.optional("links")) {
            EntityModel.Attribute attribute = entity.attribute(link.get(0).asText());
            if (attribute.shape() == EntityModel.Shape.COLLECTION) {
                for (Object member : objects(link.get(1))) {
                    attribute.collection(instance).add(member);
                }
            } else {
                attribute.write(instance, variables.object(link.get(1).asText()));
            }
        }
    }

    /** Reads an attribute, a collection with its members. */
    static @Nullable Object read(EntityModel.Attribute attribute, Object entity) {
        try {
            Object value = attribute.read(entity);
            return value instanceof Collection<?> members ? new ArrayList<>(members) : value;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object inSession(Step step, SessionDriver session, Callable<@Nullable Object> action)
            throws Exception {
        return step.flag("noAutoflush") ? session.withoutAutoflush(action) : action.call();
    }

    private @Nullable Object query(Step step, SessionDriver session) throws Exception {
        return bound(step, inSession(step, session, () -> find(step, session)));
    }

    private @Nullable Object find(Step step, SessionDriver session) {
        EntityModel entity = family.entity(step.text("entity"));
        switch (step.operation()) {
            case "get" -> {
                Object id = arguments.id(entity, step.argument("id"));
                return session.get(entity.type(), id, step.flag("populateExisting"));
            }
            case "getOne" -> {
                return session.getOne(entity.type(), arguments.id(entity, step.argument("id")));
            }
            default -> {
                return select(step, session, statements.select(step));
            }
        }
    }

    private static @Nullable Object select(Step step, SessionDriver session, Select<?> select) {
        return switch (step.optional("mode").asText("all")) {
            case "first" -> session.first(select);
            case "one" -> session.one(select);
            case "oneOrNone" -> session.oneOrNone(select);
            default -> session.all(select);
        };
    }

    private Object merge(Step step, SessionDriver session) throws Throwable {
        Object merged = session.merge(object(step), step.optional("load").asBoolean(true));
        bound(step, merged);
        for (JsonNode also : step.optional("also")) {
            Object found = walk(also.get(1));
            if (found != null) {
                variables.bind(also.get(0).asText(), found);
            }
        }
        return merged;
    }

    /** The object at the end of a path; null if the path leads nowhere here. */
    private @Nullable Object walk(JsonNode path) throws Throwable {
        Object object = variables.object(path.get(0).asText());
        for (int i = 1; i < path.size() && object != null; i++) {
            EntityModel.Attribute attribute =
                    family.entityOf(object).attribute(path.get(i).asText());
            Object value = attribute.read(object);
            if (value instanceof List<?> members) {
                int position = path.get(++i).asInt();
                value = position < members.size() ? members.get(position) : null;
            }
            object = value;
        }
        return object;
    }

    private Object rawSql(Step step, SessionDriver session) {
        return step.text("sql").startsWith("SELECT")
                ? new StepOutcome.Rows(session.rows(statements.text(step)))
                : (Object) session.change(statements.text(step));
    }

    /** Binds a result to the variables of {@code into}. */
    private @Nullable Object bound(Step step, @Nullable Object result) {
        variables.see(result);
        JsonNode into = step.optional("into");
        if (into.isTextual() && result != null) {
            variables.bind(into.asText(), result);
        }
        if (into.isArray() && result instanceof List<?> members) {
            for (int i = 0; i < into.size() && i < members.size(); i++) {
                if (into.get(i).isTextual()) {
                    variables.bind(into.get(i).asText(), members.get(i));
                }
            }
        }
        return result;
    }
}
