package dev.holdfast.mapping;

import dev.holdfast.error.MappingException;
import dev.holdfast.mapping.Association.Link;
import dev.holdfast.mapping.RelationModel.AssociationModel;
import dev.holdfast.mapping.RelationModel.LinkModel;
import dev.holdfast.mapping.Relationship.OrderBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Connects the relationships of mappers with each other, once all mappers are described. */
final class MapperLinker {
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Map<EntityModel, MapperBuilder> builders;

    MapperLinker(Map<EntityModel, MapperBuilder> builders) {
        this.builders = builders;
    }

    void link(MapperBuilder owner, RelationModel model, Relationship relationship) {
        MapperBuilder target = builder(Objects.requireNonNull(model.target));
        relationship.link(
                target.mapper(),
                model.pairs.stream()
                        .map(pair -> new ColumnPair(owner.place(pair.local()), target.place(pair.remote())))
                        .toList(),
                association(owner, target, model.association),
                orderBy(model, target.mapper()));
        relationship.inverse(inverse(model, target));
    }

    private MapperBuilder builder(EntityModel entity) {
        return Objects.requireNonNull(builders.get(entity), () -> entity + " has no mapper");
    }

    private @Nullable Relationship inverse(RelationModel model, MapperBuilder target) {
        if (model.inverse == null) {
            return null;
        }
        Relationship inverse = target.relationship(model.inverse);
        return inverse != null ? inverse : builder(model.inverse.owner).relationship(model.inverse);
    }

    private static @Nullable Association association(
            MapperBuilder owner, MapperBuilder target, @Nullable AssociationModel model) {
        return model == null
                ? null
                : new Association(model.table().table(), links(owner, model.local()), links(target, model.remote()));
    }

    private static List<Link> links(MapperBuilder entity, List<LinkModel> links) {
        return links.stream()
                .map(link -> new Link(link.column().column(), entity.place(link.key())))
                .toList();
    }

    /** {@code "name DESC, address.city"}; empty for the key. */
    private static List<OrderBy> orderBy(RelationModel model, Mapper target) {
        jakarta.persistence.OrderBy annotation = model.member.find(jakarta.persistence.OrderBy.class);
        if (annotation == null) {
            return List.of();
        }
        if (annotation.value().isBlank()) {
            return target.identifier().stream()
                    .map(part -> new OrderBy(part, false))
                    .toList();
        }
        List<OrderBy> order = new ArrayList<>();
        for (String part : COMMA.split(annotation.value(), -1)) {
            String[] words = SPACE.split(part.trim(), -1);
            boolean descending = words.length == 2 && words[1].equalsIgnoreCase("DESC");
            if (words.length > 2 || (words.length == 2 && !descending && !words[1].equalsIgnoreCase("ASC"))) {
                throw new MappingException("""
                        %s says @OrderBy("%s"): write attribute names, each followed by ASC, DESC or nothing. [order-by]""".formatted(model, annotation.value()));
            }
            order.add(new OrderBy(column(model, "@OrderBy", words[0], target), descending));
        }
        return order;
    }

    private static ColumnAttribute column(RelationModel model, String annotation, String name, Mapper target) {
        if (target.findAttribute(name) instanceof ColumnAttribute column) {
            return column;
        }
        throw new MappingException("""
                %s names "%s" in its %s, which is no column of %s. It has: %s. [unknown-attribute]""".formatted(
                        model,
                        name,
                        annotation,
                        target,
                        target.columns().stream().map(Attribute::name).toList()));
    }
}
