package dev.holdfast.engine;

import com.zaxxer.hikari.HikariConfig;
import dev.holdfast.dialect.Dialect;
import dev.holdfast.dialect.DialectOptions;
import dev.holdfast.dialect.Dialects;
import dev.holdfast.dialect.Feature;
import dev.holdfast.engine.internal.ForeignPool;
import dev.holdfast.engine.internal.HikariPool;
import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.sql.Quoting;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Settings of an {@link Engine} to be. Every method returns this builder. One thread at a time. */
public final class EngineBuilder {
    private static final int COMPILED_STATEMENTS = 500;

    private final @Nullable String url;
    private final @Nullable DataSource source;
    private final List<EngineListener> listeners = new ArrayList<>(List.of(new LoggingListener()));
    private @Nullable String user;
    private @Nullable String secret;
    private Consumer<HikariConfig> hikari = config -> {};
    private ExecutionOptions options = ExecutionOptions.defaults();
    private @Nullable Dialect dialect;
    private DialectOptions dialectOptions = DialectOptions.DEFAULT;
    private boolean hideParameters = true;
    private int statementCacheSize = COMPILED_STATEMENTS;

    EngineBuilder(@Nullable String url, @Nullable DataSource source) {
        this.url = url;
        this.source = source;
    }

    /** The database user and the secret; not needed if the URL has them. */
    public EngineBuilder credentials(String databaseUser, String databaseSecret) {
        onlyForUrls("credentials");
        this.user = Arguments.notNull(databaseUser, "user");
        this.secret = Arguments.notNull(databaseSecret, "secret");
        return this;
    }

    /**
     * HikariCP's own configuration of the pool, after Holdfast has set what it needs: autocommit off, and one connection
     * only for a database that nobody else can see.
     */
    public EngineBuilder hikari(Consumer<HikariConfig> configuration) {
        onlyForUrls("hikari");
        this.hikari = hikari.andThen(Arguments.notNull(configuration, "configuration"));
        return this;
    }

    private void onlyForUrls(String what) {
        if (source != null) {
            throw new InvalidRequestException("""
                    %s() is for an engine that makes its own pool; this one uses a data source, which knows itself. \
                    [foreign-data-source]""".formatted(what));
        }
    }

    /** Whether each statement is printed to standard output, with its reason. */
    public EngineBuilder echo(boolean wanted) {
        listeners.removeIf(EchoListener.class::isInstance);
        if (wanted) {
            listeners.add(new EchoListener());
        }
        return this;
    }

    /**
     * Whether bound values are kept out of messages, logs and events, which is the default: they are users' data. While
     * they are hidden, the driver's words are shown without what may be a value; the exception's cause has them all.
     */
    public EngineBuilder hideParameters(boolean hidden) {
        this.hideParameters = hidden;
        return this;
    }

    /** Isolation level and the like for all connections. */
    public EngineBuilder options(ExecutionOptions defaults) {
        this.options = Arguments.notNull(defaults, "options");
        return this;
    }

    /** Somebody who hears of every statement, such as {@code Telemetry.of(openTelemetry)}. */
    public EngineBuilder listener(EngineListener listener) {
        listeners.add(Arguments.notNull(listener, "listener"));
        return this;
    }

    /** The database's dialect, where the URL does not tell. */
    public EngineBuilder dialect(Dialect given) {
        this.dialect = Arguments.notNull(given, "dialect");
        return this;
    }

    /**
     * Features of the database that must not be used, because a proxy before it does not have them; another technique
     * takes their place, or what needs them is refused. See {@code docs/dialects.md}.
     *
     * @throws dev.holdfast.error.InvalidArgumentException if one of them is a fact, {@link Feature#isFact}
     */
    public EngineBuilder without(Feature... features) {
        this.dialectOptions = dialectOptions.without(Arguments.notNull(features, "features"));
        return this;
    }

    /** Which identifiers are quoted; as the dialect has it if not set. */
    public EngineBuilder quoting(Quoting wanted) {
        this.dialectOptions = dialectOptions.withQuoting(Arguments.notNull(wanted, "quoting"));
        return this;
    }

    /** How many compiled statements are kept; 500 if not set. */
    public EngineBuilder statementCacheSize(int statements) {
        this.statementCacheSize = Arguments.positive(statements, "statements");
        return this;
    }

    /** Makes the engine. No connection is opened. */
    public Engine build() {
        return new Engine(core(), options);
    }

    private EngineCore core() {
        if (source != null) {
            Dialect given = dialect == null ? null : configured(dialect);
            return new EngineCore(new ForeignPool(source), this, given, null);
        }
        String target = Arguments.notNull(url, "url");
        Dialect known = configured(dialect == null ? Dialects.forUrl(target) : dialect);
        HikariPool pool = HikariPool.of(new HikariPool.Settings(target, user, secret, hikari), known);
        return new EngineCore(pool, this, known, target);
    }

    /** The dialect as it was given or found, without what was switched off, and quoting as wanted. */
    Dialect configured(Dialect found) {
        Dialect quoting = dialectOptions.quoting() == Quoting.ALWAYS ? found.withQuoting(Quoting.ALWAYS) : found;
        return quoting.without(dialectOptions.off().toArray(new Feature[0]));
    }

    boolean hidesParameters() {
        return hideParameters;
    }

    int statementCacheSize() {
        return statementCacheSize;
    }

    List<EngineListener> listeners() {
        return listeners;
    }
}
