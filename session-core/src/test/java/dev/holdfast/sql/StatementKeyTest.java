package dev.holdfast.sql;

import static dev.holdfast.sql.Music.*;
import static dev.holdfast.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What makes two statements one to the statement cache (QL-30). */
class StatementKeyTest {
    record Option(String name) implements StatementOption {}

    private static void same(Statement one, Statement other) {
        assertThat(one.key()).isEqualTo(other.key()).hasSameHashCodeAs(other.key());
    }

    private static void different(Statement one, Statement other) {
        assertThat(one.key()).isNotEqualTo(other.key());
    }

    @Test
    void QL_30_valuesDoNotMatter() {
        same(
                select(Artist.class).where(artistName.eq("a")),
                select(Artist.class).where(artistName.eq("b")));
        same(select(artistId).limit(3), select(artistId).limit(4));
        same(select(artistId).where(artistId.in(1L, 2L)), select(artistId).where(artistId.in(List.of())));
        same(select(artistId).where(artistName.contains("a")), select(artistId).where(artistName.contains("bc")));
        same(
                select(Album.class).where(albumArtist.eq(new Artist(1L))),
                select(Album.class).where(albumArtist.eq(new Artist(2L))));
        same(
                insert(ARTIST).columns(ARTIST_ID).values(1L),
                insert(ARTIST).columns(ARTIST_ID).values(2L));
        same(text("SELECT :a").bind("a", 1), text("SELECT :a").bind("a", 2));
    }

    @Test
    void QL_30_structureMatters() {
        Select<Artist> base = select(Artist.class).where(artistName.eq("a"));

        different(base, select(Artist.class).where(artistName.eq((String) null)));
        different(base, select(Artist.class).where(artistName.ne("a")));
        different(base, base.limit(1));
        different(base.limit(1), base.offset(1));
        different(base, base.distinct());
        different(base, base.orderBy(artistName));
        different(base.orderBy(artistName), base.groupBy(artistName));
        different(base.orderBy(artistName.asc()), base.orderBy(artistName.desc()));
        different(base, base.forUpdate());
        different(base, base.options(new Option("a")));
        same(base.options(new Option("a")), base.options(new Option("a")));
        different(base.options(new Option("a")), base.options(new Option("b")));
        different(base.join(artistAlbums), base.leftJoin(artistAlbums));
        different(
                base,
                select(Artist.class)
                        .where(TextProperty.of(Artist.class, "other").eq("a")));
        different(select(literalColumn("a", String.class)), select(literalColumn("b", String.class)));
        different(select(artistName.as("a")), select(artistName.as("b")));
        different(text("SELECT 1"), text("SELECT 2"));
        different(text("SELECT :a"), text("SELECT :a").bind("a", 1));
        different(
                select(artistId).where(artistName.eq(param("a"))),
                select(artistId).where(artistName.eq(param("b"))));
    }

    @Test
    void QL_30_classesOfValuesMatterToUntypedPlaces() {
        different(select(literal(1)), select(literal("1")));
    }

    @Test
    void QL_30_literalsComeInTreeOrder() {
        Select<Long> query = select(artistId)
                .where(artistName.eq("a"), artistId.in(1L, 2L), artistAlbums.any(albumTitle.eq("t")))
                .orderBy(artistName)
                .limit(5);

        assertThat(query.literals()).containsExactly("a", List.of(1L, 2L), "t", 5L);
    }

    @Test
    void QL_30_compiledFormServesEveryStatementOfTheSameKey() {
        CompiledSql compiled = compile(
                select(artistId).where(artistId.in(1L), artistName.eq("a")).limit(1));
        Select<Long> other =
                select(artistId).where(artistId.in(7L, 8L), artistName.eq("z")).limit(9);

        BoundSql bound = compiled.bind(other);

        assertThat(bound.sql()).isEqualTo(sql(other));
        assertThat(bound.values()).containsExactly(7L, 8L, "z", 9L);
    }

    @Test
    void QL_30_sharedValueIsAnotherStructureThanTwoValues() {
        Expression<String> shared = literal("a");
        Select<Long> once = select(artistId).where(artistName.eq(shared).or(artistName.ne(shared)));
        Select<Long> twice = select(artistId).where(artistName.eq("a").or(artistName.ne("b")));

        assertThat(once.literals()).containsExactly("a");
        assertThat(values(once)).containsExactly("a", "a");
        assertThat(values(twice)).containsExactly("a", "b");
        different(once, twice);
    }

    @Test
    void QL_30_manySharedValuesAreFoundToo() {
        List<Predicate> conditions = new ArrayList<>();
        for (long i = 0; i < 40; i++) {
            conditions.add(artistId.eq(i));
        }
        conditions.add(conditions.get(0));
        conditions.add(conditions.get(39));
        Select<Long> query = select(artistId).where(or(conditions));

        assertThat(query.literals()).hasSize(40);
        assertThat(values(query)).hasSize(42).endsWith(39L, 0L, 39L);
    }

    @Test
    void QL_30_anonymousSourcesAreToldApartByPlace() {
        EntityAlias<Employee> a = alias(Employee.class);
        EntityAlias<Employee> b = alias(Employee.class);

        same(
                select(a.get(employeeName)).where(a.get(employeeName).eq("x")),
                select(b.get(employeeName)).where(b.get(employeeName).eq("y")));
        different(
                select(a.get(employeeName)).from(b).where(a.get(employeeName).eq("x")),
                select(a.get(employeeName)).from(b).where(b.get(employeeName).eq("x")));
        different(select(alias(Employee.class, "a")), select(alias(Employee.class, "b")));
    }

    @Test
    void QL_30_subqueriesArePartOfTheStructure() {
        Subquery one = select(artistId).where(artistId.gt(1L)).subquery();
        Subquery two = select(artistId).where(artistId.gt(2L)).subquery();
        Subquery three = select(artistId).where(artistId.lt(2L)).subquery();

        same(
                select(one.get(artistId)).where(one.get(artistId).eq(1L)),
                select(two.get(artistId)).where(two.get(artistId).eq(5L)));
        different(select(one.get(artistId)), select(three.get(artistId)));
        assertThat(select(one.get(artistId)).where(one.get(artistId).eq(9L)).literals())
                .containsExactly(1L, 9L);
    }

    /** An expression of a user. */
    record Shout(Expression<String> value, boolean cacheable) implements CustomExpression<String> {
        @Override
        public Class<?> javaType() {
            return String.class;
        }

        @Override
        public SqlType<?> typeIn(SqlWriter out) {
            return SqlTypes.STRING;
        }

        @Override
        public void writeTo(SqlWriter out) {
            out.raw("shout(").node(value).raw(")");
        }

        @Override
        public List<Expression<String>> children() {
            return List.of(value);
        }
    }

    @Test
    void QL_30_customExpressionsDeclareThatTheyCanBeCached() {
        same(select(new Shout(artistName, true)), select(new Shout(artistName, true)));
        different(select(new Shout(artistName, false)), select(new Shout(artistName, false)));
        assertThat(sql(select(new Shout(artistName, false)).where(artistId.eq(1L))))
                .isEqualTo("SELECT shout(artist.name) FROM artist WHERE artist.id = ?");
    }

    @Test
    void memoKeepsOneValueForOneOwner() {
        Select<Artist> query = select(Artist.class);
        Object owner = new Object();

        assertThat(query.memo(owner, () -> "first")).isEqualTo("first");
        assertThat(query.memo(owner, () -> "second")).isEqualTo("first");
        assertThat(query.memo(new Object(), () -> "third")).isEqualTo("third");
        assertThat(query.memo(owner, () -> "fourth")).isEqualTo("fourth");
        assertThat(query.limit(1).memo(owner, () -> "other")).isEqualTo("other");
    }

    @Test
    void everyNodeWithMoreThanChildrenSaysSoInItsStructure() {
        Set<Class<?>> records = new LinkedHashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>(List.of(SqlNode.class));
        while (!open.isEmpty()) {
            Class<?> type = open.pop();
            if (type.isSealed()) {
                open.addAll(Arrays.asList(type.getPermittedSubclasses()));
            } else if (type.isRecord()) {
                records.add(type);
            }
        }

        assertThat(records).hasSizeGreaterThan(40);
        assertThat(records)
                .filteredOn(type -> Arrays.stream(type.getRecordComponents()).anyMatch(StatementKeyTest::isOwn))
                .allSatisfy(type ->
                        assertThat(structureOf(type).getDeclaringClass()).isNotEqualTo(SqlNode.class));
    }

    private static Method structureOf(Class<?> type) {
        try {
            return type.getMethod("structure");
        } catch (NoSuchMethodException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** A component that is neither a child, a value of the user, nor what only Java sees. */
    private static boolean isOwn(RecordComponent component) {
        if (component.getName().equals("javaType") || component.getName().equals("value")) {
            return false;
        }
        Type type = component.getGenericType();
        Class<?> raw = component.getType();
        if (raw == List.class && type instanceof ParameterizedType list) {
            Type element = list.getActualTypeArguments()[0];
            raw = (Class<?>) (element instanceof ParameterizedType generic ? generic.getRawType() : element);
        }
        return !SqlNode.class.isAssignableFrom(raw);
    }
}
