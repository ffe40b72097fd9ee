package dev.holdfast.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests of a class a {@code Session} each, rolled back afterwards whatever the test commits.
 *
 * <pre>{@code
 * @SessionTest({Artist.class, Album.class})
 * class ArtistTest {
 *     @Test
 *     void albumFollowsItsArtist(Session session, Statements sql) { ... }
 * }
 * }</pre>
 *
 * <p>Parameters of test, {@code @BeforeEach} and {@code @AfterEach} methods may be {@code Session}, {@code
 * SessionFactory}, {@code Engine}, {@code Connection}, {@link Statements} and {@link TestDatabase}; all of one test belong
 * together. The same on every database: {@link OnEveryDatabase}.
 *
 * @see <a href="https://docs.sqlalchemy.org/en/20/orm/session_transaction.html#joining-a-session-into-an-external-transaction-such-as-for-test-suites">SQLAlchemy,
 *     Joining a Session into an External Transaction</a>
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SessionExtension.class)
public @interface SessionTest {
    /** The entity classes, or one class that implements {@link Schema}. */
    Class<?>[] value() default {};

    /** How the tests of the class are kept apart. */
    Isolation isolation() default Isolation.SAVEPOINT;

    /**
     * Whether the class has databases of its own. Without it, classes with the same entities share one, whose tables are
     * created once.
     */
    boolean ownDatabase() default false;
}
