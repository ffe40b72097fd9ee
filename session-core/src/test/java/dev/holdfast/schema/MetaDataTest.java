package dev.holdfast.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.error.NoReferencedColumnException;
import dev.holdfast.error.NoReferencedTableException;
import dev.holdfast.error.NoSuchTableException;
import dev.holdfast.sql.ColumnMatch;
import dev.holdfast.type.SqlTypes;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetaDataTest {
    private final MetaData metaData = new MetaData();

    private Table table(String name, String... referred) {
        return metaData.define(name, t -> {
            t.column("id", SqlTypes.BIGINT, c -> c.primaryKey());
            for (String target : referred) {
                t.column(target + "_id", SqlTypes.BIGINT);
                t.foreignKey(target + "_id").references(target);
            }
        });
    }

    @Test
    void SC_01_tableIsDefinedOnce() {
        table("artist");

        assertThatThrownBy(() -> table("artist"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("artist is defined already");
        assertThat(metaData.define("other", "artist", t -> {}).fullName()).isEqualTo("other.artist");
    }

    @Test
    void SC_01_tableCanBeExtended() {
        Table artist = table("artist");

        metaData.extend(artist, t -> t.column("name", SqlTypes.STRING));

        assertThat(artist.columns()).extracting(Column::name).containsExactly("id", "name");
        assertThat(artist.column("name").position()).isEqualTo(1);
    }

    @Test
    void columnIsDefinedOnce() {
        assertThatThrownBy(() -> metaData.define("artist", t -> {
                    t.column("name", SqlTypes.STRING);
                    t.column("name", SqlTypes.TEXT);
                }))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("has a column \"name\" already");
    }

    @Test
    void unknownNamesListTheKnownOnes() {
        Table artist = table("artist");
        table("album");

        assertThatThrownBy(() -> metaData.table("track"))
                .isInstanceOf(NoSuchTableException.class)
                .hasMessageContaining("\"track\"")
                .hasMessageContaining("album, artist");
        assertThatThrownBy(() -> artist.column("nmae"))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("\"nmae\"")
                .hasMessageContaining("It has: id");
    }

    @Test
    void SC_03_targetMayBeDefinedLater() {
        Table album = table("album", "artist");
        ForeignKey key = album.foreignKeys().get(0);

        assertThatThrownBy(key::referredTable)
                .isInstanceOf(NoReferencedTableException.class)
                .hasMessageContaining("\"artist\"");
        Table artist = table("artist");
        assertThat(key.referredTable()).isSameAs(artist);
        assertThat(key.referredColumns()).isEqualTo(artist.primaryKey());
    }

    @Test
    void SC_03_unknownTargetColumnIsNamed() {
        table("artist");
        Table album = metaData.define("album", t -> {
            t.column("artist_id", SqlTypes.BIGINT);
            t.foreignKey("artist_id").references("artist", "key");
        });

        assertThatThrownBy(() -> album.foreignKeys().get(0).referredColumns())
                .isInstanceOf(NoReferencedColumnException.class)
                .hasMessageContaining("\"key\"");
    }

    @Test
    void SC_06_sortedTablesHaveReferredOnesFirst() {
        table("a", "b");
        table("b", "c", "b");
        table("c");

        assertThat(metaData.sortedTables()).extracting(Table::name).containsExactly("c", "b", "a");
    }

    @Test
    void SC_06_sortedTablesOfACycleAreInOrderOfName() {
        table("z");
        table("b", "a", "z");
        table("a", "b");
        table("after", "a");

        assertThat(metaData.sortedTables()).extracting(Table::name).containsExactly("z", "a", "b", "after");
    }

    @Test
    void SC_09_singleIntegerKeyCountsByItself() {
        assertThat(table("artist").column("id").generation()).isEqualTo(Generation.IDENTITY);
    }

    @Test
    void SC_09_otherKeysDoNot() {
        Table assigned = metaData.define(
                "assigned",
                t -> t.column("id", SqlTypes.BIGINT, c -> c.primaryKey().assigned()));
        Table text = metaData.define("text", t -> t.column("id", SqlTypes.STRING, c -> c.primaryKey()));
        Table composite = metaData.define("composite", t -> {
            t.column("a", SqlTypes.BIGINT, c -> c.primaryKey());
            t.column("b", SqlTypes.BIGINT, c -> c.primaryKey());
        });
        Table child = metaData.define("child", t -> {
            t.column("id", SqlTypes.BIGINT, c -> c.primaryKey());
            t.foreignKey("id").references("artist");
        });

        for (Table table : List.of(assigned, text, composite, child)) {
            assertThat(table.primaryKey()).noneMatch(Column::generated);
        }
    }

    @Test
    void foreignKeysAreGivenToJoins() {
        Table artist = table("artist");
        Table album = table("album", "artist");

        assertThat(album.foreignKeysTo(artist))
                .containsExactly(List.of(new ColumnMatch(album.column("artist_id"), artist.column("id"))));
        assertThat(artist.foreignKeysTo(album)).isEmpty();
    }

    @Test
    void sequenceIsDefinedOnce() {
        metaData.sequence("numbers", 1, 50);

        assertThat(metaData.sequence("numbers").increment()).isEqualTo(50);
        assertThatThrownBy(() -> metaData.sequence("numbers", 1, 1)).isInstanceOf(InvalidRequestException.class);
    }
}
