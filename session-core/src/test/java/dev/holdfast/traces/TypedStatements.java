package dev.holdfast.traces;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.loading.Load;
import dev.holdfast.loading.QueryOption;
import dev.holdfast.session.Synchronize;
import dev.holdfast.sql.Delete;
import dev.holdfast.sql.Expression;
import dev.holdfast.sql.Predicate;
import dev.holdfast.sql.Property;
import dev.holdfast.sql.Relation;
import dev.holdfast.sql.Select;
import dev.holdfast.sql.Sql;
import dev.holdfast.sql.Statement;
import dev.holdfast.sql.ToMany;
import dev.holdfast.sql.ToOne;
import dev.holdfast.sql.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Builds statements of the expression language from a trace's conditions. One thread at a time. */
final class TypedStatements {
    private final Family family;
    private final Arguments arguments;

    TypedStatements(Family family, Arguments arguments) {
        this.family = family;
        this.arguments = arguments;
    }

    Select<?> select(Step step) {
        EntityModel entity = family.entity(step.text("entity"));
        Select<?> select = Sql.select(entity.type());
        for (Predicate condition : conditions(entity, step)) {
            select = select.where(condition);
        }
        for (JsonNode order : step.argument("orderBy")) {
            Expression<?> column = property(entity, order.get(0).asText());
            select = select.orderBy(order.get(1).asText().equals("desc") ? column.desc() : column.asc());
        }
        if (step.has("limit")) {
            select = select.limit(step.argument("limit").asInt());
        }
        for (JsonNode eager : step.optional("eager")) {
            select = select.options(load(
                    entity, eager.get(0).asText().split("\\."), 0, eager.get(1).asText()));
        }
        return step.flag("populateExisting") ? select.options(QueryOption.POPULATE_EXISTING) : select;
    }

    private Load load(EntityModel entity, String[] path, int depth, String how) {
        EntityModel.Attribute attribute = entity.attribute(path[depth]);
        Class<?> target = Objects.requireNonNull(attribute.target(), attribute.name());
        Relation<?, ?> relationship = attribute.shape() == EntityModel.Shape.COLLECTION
                ? ToMany.of(entity.type(), attribute.property(), target)
                : ToOne.of(entity.type(), attribute.property(), target);
        Load load = how.equals("joined") ? Load.joined(relationship) : Load.selectin(relationship);
        return depth + 1 == path.length
                ? load
                : load.then(load(family.entity(target.getSimpleName()), path, depth + 1, how));
    }

    Statement bulkUpdate(Step step) {
        EntityModel entity = family.entity(step.text("entity"));
        Update update = Sql.update(entity.type());
        for (Map.Entry<String, JsonNode> value : step.argument("values").properties()) {
            EntityModel.Attribute attribute = entity.attribute(value.getKey());
            update = update.set(property(entity, attribute.name()), arguments.value(value.getValue(), attribute));
        }
        for (Predicate condition : conditions(entity, step)) {
            update = update.where(condition);
        }
        return update;
    }

    Statement bulkDelete(Step step) {
        EntityModel entity = family.entity(step.text("entity"));
        Delete delete = Sql.delete(entity.type());
        for (Predicate condition : conditions(entity, step)) {
            delete = delete.where(condition);
        }
        return delete;
    }

    /** How objects in memory learn of a bulk statement. */
    static Synchronize synchronize(Step step) {
        return Synchronize.valueOf(step.text("synchronize").toUpperCase(Locale.ROOT));
    }

    /** SQL text with named parameters. */
    Statement text(Step step) {
        var text = Sql.text(step.text("sql"));
        for (Map.Entry<String, JsonNode> parameter : step.argument("params").properties()) {
            JsonNode table = step.optional("idParams").path(parameter.getKey());
            Object value = arguments.value(parameter.getValue(), table.isTextual() ? table.asText() : null);
            text = text.bind(parameter.getKey(), value);
        }
        return text;
    }

    private List<Predicate> conditions(EntityModel entity, Step step) {
        List<Predicate> conditions = new ArrayList<>();
        step.optional("where").forEach(condition -> conditions.add(condition(entity, condition)));
        return conditions;
    }

    private Predicate condition(EntityModel entity, JsonNode condition) {
        EntityModel.Attribute attribute = entity.attribute(condition.get(0).asText());
        String operator = condition.get(1).asText();
        if (operator.equals("is")) {
            return is(entity, attribute, condition.get(2));
        }
        Expression<Object> column = property(entity, attribute.name());
        return switch (operator) {
            case "=" -> column.eq(value(condition, attribute));
            case "!=" -> column.ne(value(condition, attribute));
            case "<" -> column.lt(value(condition, attribute));
            case ">" -> column.gt(value(condition, attribute));
            case "in" -> column.in(values(condition.get(2), attribute));
            case "isNull" -> column.isNull();
            case "notNull" -> column.isNotNull();
            default -> throw new IllegalArgumentException("no such operator: " + operator);
        };
    }

    private @Nullable Object value(JsonNode condition, EntityModel.Attribute attribute) {
        return arguments.value(condition.get(2), attribute);
    }

    private List<Object> values(JsonNode list, EntityModel.Attribute attribute) {
        List<Object> values = new ArrayList<>();
        list.forEach(value -> values.add(arguments.value(value, attribute)));
        return values;
    }

    @SuppressWarnings("unchecked")
    private Predicate is(EntityModel entity, EntityModel.Attribute attribute, JsonNode variable) {
        ToOne<?, Object> relationship =
                (ToOne<?, Object>) ToOne.of(entity.type(), attribute.property(), attribute.target());
        return variable.isNull() ? relationship.isNull() : relationship.eq(arguments.object(variable.asText()));
    }

    @SuppressWarnings("unchecked")
    private static Expression<Object> property(EntityModel entity, String name) {
        EntityModel.Attribute attribute = entity.attribute(name);
        return (Expression<Object>) (Expression<?>) Property.of(entity.type(), attribute.property(), attribute.type());
    }
}
