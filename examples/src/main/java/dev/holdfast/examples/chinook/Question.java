package dev.holdfast.examples.chinook;

import dev.holdfast.session.Session;
import java.util.List;
import java.util.function.Function;

/**
 * Something to ask the store.
 *
 * @param columns the headings of the answer's columns
 */
record Question(String title, List<String> columns, Function<Session, Answer> ask) {}
