package dev.holdfast.dialect.sqlite;

import dev.holdfast.dialect.StandardForm;
import java.util.Map;

/** How SQLite writes back what DDL said: word for word. */
final class SqliteForm extends StandardForm {
    SqliteForm() {
        super(Map.of());
    }

    @Override
    public boolean keepsComments() {
        return false;
    }
}
