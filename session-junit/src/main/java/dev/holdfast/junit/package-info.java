/**
 * JUnit support: a {@code Session} per test that never commits, databases to test against, and assertions on the
 * statements that a test sent.
 *
 * <p>Start at {@link dev.holdfast.junit.SessionTest}. {@link dev.holdfast.junit.OnEveryDatabase} runs one test body on
 * every configured {@link dev.holdfast.junit.TestDatabase}; {@link dev.holdfast.junit.Statements} is what a test asserts
 * on. The agent is attached by a launcher listener, no test needs a flag. Nothing here is for production code.
 */
@NullMarked
package dev.holdfast.junit;

import org.jspecify.annotations.NullMarked;
