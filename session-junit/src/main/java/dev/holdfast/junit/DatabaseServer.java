package dev.holdfast.junit;

import java.io.IOException;
import java.sql.SQLException;

/** A running database, or the library that stands for one. Thread-safe. */
interface DatabaseServer {
    /** Makes a new, empty database; the name is unique in this JVM and a plain SQL identifier. */
    DatabaseAddress create(String name) throws IOException, SQLException;

    /** Ends what was started and removes its files. */
    void close() throws IOException;
}
