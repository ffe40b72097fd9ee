package dev.holdfast.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriverTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            23505 | ERROR: duplicate key value violates unique constraint "artist_name_key" Detail: x | ERROR: duplicate key value violates unique constraint "artist_name_key" Detail: x
            22P02 | ERROR: invalid input syntax for type integer: "secret" | ERROR: invalid input syntax for type integer: ?
            23502 | ERROR: null value in column "name" of relation "artist" violates not-null constraint | ERROR: null value in column "name" of relation "artist" violates not-null constraint
            23000 | (conn=4) Duplicate entry 'secret' for key 'artist_name' | (conn=4) Duplicate entry ? for key 'artist_name'
            22001 | (conn=4) Data too long for column 'name' at row 1 | (conn=4) Data too long for column 'name' at row 1
            22018 | Data conversion error converting "secret" | Data conversion error converting ?
            42S02 | Table "NOPE" not found | Table "NOPE" not found
            23505 | Unique index or primary key violation: "PUBLIC.KEY_1 ON PUBLIC.ARTIST(NAME) VALUES ( 'secret' )" | Unique index or primary key violation: "PUBLIC.KEY_1 ON PUBLIC.ARTIST(NAME)"
            23506 | Referential integrity constraint violation: "FK_1: PUBLIC.ALBUM FOREIGN KEY(ARTIST) REFERENCES PUBLIC.ARTIST(ID) (99)" | Referential integrity constraint violation: "FK_1: PUBLIC.ALBUM FOREIGN KEY(ARTIST) REFERENCES PUBLIC.ARTIST(ID)"
            """)
    void P_24_namesStayAndValuesGo(String state, String driver, String shown) {
        assertThat(DriverText.withoutValues(new SQLException(driver, state))).isEqualTo(shown);
    }

    @Test
    void P_24_detailsAndTheStatementAreLeftOut() {
        SQLException postgres = new SQLException(
                "ERROR: duplicate key value violates unique constraint \"k\"\n  Detail: Key (name)=(secret) exists.",
                "23505");
        SQLException h2 =
                new SQLException("NULL not allowed for column \"NAME\"; SQL statement:\nINSERT 'secret'", "23502");

        assertThat(DriverText.withoutValues(postgres))
                .isEqualTo("ERROR: duplicate key value violates unique constraint \"k\"");
        assertThat(DriverText.withoutValues(h2)).isEqualTo("NULL not allowed for column \"NAME\"");
    }

    @Test
    void thoseWhoAskedSeeEverything() {
        assertThat(DriverText.full(new SQLException("x\n  Detail: y"))).isEqualTo("x\n  Detail: y");
        assertThat(DriverText.full(new SQLException((String) null))).isEqualTo("null");
    }
}
