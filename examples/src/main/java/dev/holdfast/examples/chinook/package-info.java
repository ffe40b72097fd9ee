/**
 * A larger program: loads the Chinook data set from CSV files through entities and asks it ten questions. Start at
 * {@link dev.holdfast.examples.chinook.Chinook}; the same questions in plain SQL are in {@code JdbcQuestions}.
 */
@NullMarked
package dev.holdfast.examples.chinook;

import org.jspecify.annotations.NullMarked;
