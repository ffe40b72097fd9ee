package dev.holdfast.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that runs once on every configured {@link TestDatabase}, instead of {@code @Test}.
 *
 * <p>In a {@link SessionTest} class each run has its rollback-only session. In another class, {@code Engine} and {@code
 * Connection} are real ones on a database that belongs to the test class alone. Name what the test needs with {@link
 * Requires}, never a database.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith({DatabaseMatrix.class, SessionExtension.class})
public @interface OnEveryDatabase {}
