package dev.holdfast.session;

import static dev.holdfast.sql.Sql.select;
import static dev.holdfast.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.engine.Connection;
import dev.holdfast.engine.Engine;
import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.fixtures.Album_;
import dev.holdfast.fixtures.Artist;
import dev.holdfast.fixtures.Artist_;
import dev.holdfast.fixtures.MusicSchema;
import dev.holdfast.junit.OnEveryDatabase;
import dev.holdfast.junit.SessionTest;
import dev.holdfast.loading.Load;
import dev.holdfast.mapping.Registry;
import dev.holdfast.sql.Ordering;
import dev.holdfast.sql.Predicate;
import dev.holdfast.sql.Relation;
import dev.holdfast.sql.Select;
import dev.holdfast.sql.Statement;
import dev.holdfast.sql.StatementOption;
import dev.holdfast.sql.ToMany;
import dev.holdfast.sql.ToOne;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** Null is refused by every public method of the session's classes, wherever the signature does not allow it. */
@SessionTest(MusicSchema.class)
class NullArgumentTest {
    private final Map<Class<?>, Object> samples = new HashMap<>();
    private final List<String> checked = new ArrayList<>();

    @BeforeEach
    void sensibleArguments(SessionFactory sessions, Engine engine, Connection connection) {
        samples.put(Object.class, new Artist("Can"));
        samples.put(Object[].class, new Object[0]);
        samples.put(Iterable.class, List.of());
        samples.put(Class.class, Artist.class);
        samples.put(String.class, "name");
        samples.put(String[].class, new String[0]);
        samples.put(int.class, 1);
        samples.put(boolean.class, true);
        samples.put(Map.class, Map.of());
        samples.put(Select.class, select(Artist.class));
        samples.put(Statement.class, text("SELECT 1"));
        samples.put(Synchronize.class, Synchronize.AUTO);
        samples.put(GetOption[].class, new GetOption[0]);
        samples.put(Predicate[].class, new Predicate[0]);
        samples.put(Ordering[].class, new Ordering[0]);
        samples.put(StatementOption[].class, new StatementOption[0]);
        samples.put(Relation.class, Artist_.albums);
        samples.put(ToOne.class, Album_.artist);
        samples.put(ToMany.class, Artist_.albums);
        samples.put(Load[].class, new Load[0]);
        samples.put(JoinTransactionMode.class, JoinTransactionMode.CREATE_SAVEPOINT);
        samples.put(SessionOptions.class, SessionOptions.defaults());
        samples.put(SessionListener.class, new SessionListener() {});
        samples.put(UnaryOperator.class, UnaryOperator.identity());
        samples.put(Consumer.class, (Consumer<Session>) session -> {});
        samples.put(Function.class, (Function<Session, String>) session -> "done");
        samples.put(Registry.class, sessions.registry());
        samples.put(Engine.class, engine);
        samples.put(Connection.class, connection);
    }

    @OnEveryDatabase
    void noMethodOfTheSessionTakesNull(Session session) throws Exception {
        checkAll(Session.class, session);

        assertThat(checked).contains("add(null)", "execute(_, null)", "get(_, _, null)", "makeTransient(null)");
        assertThat(session.inTransaction()).isFalse();
        session.add(new Artist("Can"));
        session.commit();
        assertThat(session.query(Artist.class).all()).hasSize(1);
    }

    @OnEveryDatabase
    void noMethodOfAQueryTakesNull(Session session) throws Exception {
        checkAll(Query.class, session.query(Artist.class));

        assertThat(checked).contains("where(null)", "join(null)", "orderBy([null])", "options([null])");
        assertThat(session.query(Artist.class).all()).isEmpty();
    }

    @OnEveryDatabase
    void noLoaderOptionTakesNull(Session session) throws Exception {
        checkAll(Load.class, Load.joined(Artist_.albums));

        assertThat(checked).contains("joined(null)", "selectin(null)", "raise(null)", "then([null])");
        assertThat(session.query(Artist.class).all()).isEmpty();
    }

    @OnEveryDatabase
    void noMethodOfTheFactoryTakesNull(SessionFactory sessions) throws Exception {
        checkAll(SessionFactory.class, sessions);

        assertThat(checked).contains("of(null, _)", "of(_, null, _)", "open(null)", "transact(null)", "call(null)");
        sessions.transact(session -> session.add(new Artist("Can")));
    }

    @OnEveryDatabase
    void noMethodOfTheOptionsTakesNull(SessionFactory sessions) throws Exception {
        checkAll(SessionOptions.class, SessionOptions.defaults());
        assertThatThrownBy(() -> SessionOptions.defaults().info(new HashMap<>(singleNull())))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("tenant");

        assertThat(checked).contains("joinMode(null)", "info(null)");
        assertThat(sessions.options().info()).isEmpty();
    }

    private static Map<String, @Nullable Object> singleNull() {
        Map<String, @Nullable Object> entries = new HashMap<>();
        entries.put("tenant", null);
        return entries;
    }

    @OnEveryDatabase
    void noInspectionTakesNull(Session session) throws Exception {
        Artist artist = new Artist("Can");
        session.add(artist);
        checkAll(Inspect.class, null);
        checkAll(Inspection.class, Inspect.state(artist));

        assertThat(checked).contains("state(null)", "session(null)", "value(null)", "history(null)");
    }

    @OnEveryDatabase
    void aChangeOfOptionsThatGivesNullIsRefused(SessionFactory sessions) {
        assertThatThrownBy(() -> sessions.open((SessionOptions options) -> null))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("options");
        assertThatThrownBy(() -> sessions.withOptions(options -> null))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("options");
    }

    // ---- calling each method with null in each place

    private void checkAll(Class<?> type, @Nullable Object receiver) throws IllegalAccessException {
        for (Method method : type.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers())
                    && !method.isSynthetic()
                    && !method.getName().equals("equals")) {
                check(method, receiver);
            }
        }
    }

    private @Nullable Object sample(Method method, int place) {
        Class<?> type = method.getParameterTypes()[place];
        assertThat(samples).as("sample for %s", method).containsKey(type);
        return mayBeNull(method, place) ? null : samples.get(type);
    }

    private static boolean mayBeNull(Method method, int place) {
        return method.getAnnotatedParameterTypes()[place].isAnnotationPresent(Nullable.class);
    }

    private void check(Method method, @Nullable Object receiver) throws IllegalAccessException {
        for (int place = 0; place < method.getParameterCount(); place++) {
            Class<?> type = method.getParameterTypes()[place];
            if (!type.isPrimitive() && !mayBeNull(method, place)) {
                refuses(method, receiver, place, null);
                if (type.isArray()) {
                    refuses(method, receiver, place, Array.newInstance(type.getComponentType(), 1));
                } else if (type == Iterable.class) {
                    refuses(method, receiver, place, Arrays.asList(new Object[1]));
                }
            }
        }
    }

    private void refuses(Method method, @Nullable Object receiver, int place, @Nullable Object bad)
            throws IllegalAccessException {
        Object[] arguments = new Object[method.getParameterCount()];
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = i == place ? bad : sample(method, i);
            shown.add(i != place ? "_" : bad == null ? "null" : "[null]");
        }
        String call = method.getName() + "(" + String.join(", ", shown) + ")";
        checked.add(call);
        try {
            method.invoke(receiver, arguments);
            throw new AssertionError(call + " of " + method + " was accepted");
        } catch (InvocationTargetException thrown) {
            assertThat(thrown.getCause())
                    .as("%s of %s", call, method)
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining("null");
        }
    }
}
