package dev.holdfast.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.engine.internal.RowLayout;
import dev.holdfast.error.AmbiguousColumnException;
import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.error.InvalidValueException;
import dev.holdfast.error.MultipleResultsFoundException;
import dev.holdfast.error.NoResultFoundException;
import dev.holdfast.error.NoSuchColumnException;
import dev.holdfast.error.ResourceClosedException;
import dev.holdfast.sql.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultTest {
    private static final RowLayout LAYOUT = RowLayout.of(List.of("id", "name"));

    private static Result<Row> rows(Object... namesById) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < namesById.length; i++) {
            rows.add(LAYOUT.row(new Object[] {i + 1L, namesById[i]}));
        }
        return Result.of(LAYOUT.names(), rows);
    }

    @Test
    void CN_21_withoutRows() {
        Result<Row> none = rows();

        assertThat(none.all()).isEmpty();
        assertThat(none.first()).isEmpty();
        assertThatThrownBy(none::one).isInstanceOf(NoResultFoundException.class).hasMessageEndingWith("[no-result]");
        assertThatThrownBy(none::scalarOne).isInstanceOf(NoResultFoundException.class);
        assertThat(none.oneOrEmpty()).isEmpty();
        assertThat(none.scalarOneOrEmpty()).isEmpty();
        assertThat(none.scalar()).isNull();
        assertThat(none.isEmpty()).isTrue();
    }

    @Test
    void CN_21_withOneRow() {
        Result<Row> one = rows("AC/DC");

        assertThat(one.all()).hasSize(1);
        assertThat(one.first()).contains(one.one());
        assertThat(one.scalarOne()).isEqualTo(1L);
        assertThat(one.scalarOne(Integer.class)).isEqualTo(1);
        assertThat(one.oneOrEmpty()).isPresent();
        assertThat(one.scalarOneOrEmpty()).contains(1L);
        assertThat(one.scalar()).isEqualTo(1L);
    }

    @Test
    void CN_21_withSeveralRows() {
        Result<Row> two = rows("AC/DC", "Björk");

        assertThat(two.all()).hasSize(2);
        assertThat(two.first()).get().extracting(row -> row.get(1)).isEqualTo("AC/DC");
        assertThatThrownBy(two::one)
                .isInstanceOf(MultipleResultsFoundException.class)
                .hasMessageContaining("there are 2")
                .hasMessageEndingWith("[multiple-results]");
        assertThatThrownBy(two::scalarOne).isInstanceOf(MultipleResultsFoundException.class);
        assertThatThrownBy(two::oneOrEmpty).isInstanceOf(MultipleResultsFoundException.class);
        assertThatThrownBy(two::scalarOneOrEmpty).isInstanceOf(MultipleResultsFoundException.class);
        assertThat(two.scalar()).isEqualTo(1L);
    }

    @Test
    void J21_aResultCanBeReadRepeatedly() {
        Result<Row> result = rows("AC/DC");

        assertThat(result.one()).isEqualTo(result.one());
        assertThat(result.all()).isEqualTo(result.all());
        assertThat(result.stream().count()).isEqualTo(1);
        assertThat(result).hasSize(1);
    }

    @Test
    void resultsOfSingleValuesAreTheirOwnFirstColumn() {
        Result<String> names = Result.of(List.of("AC/DC"));

        assertThat(names.scalar()).isEqualTo("AC/DC");
        assertThat(names.scalarOne(String.class)).isEqualTo("AC/DC");
        assertThatThrownBy(names::mappings)
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("[no-columns]");
    }

    @Test
    void aSingleNullIsEmpty() {
        Result<String> names = Result.of(Arrays.asList((String) null));

        assertThat(names.first()).isEmpty();
        assertThat(names.one()).isNull();
        assertThat(names.oneOrEmpty()).isEmpty();
        assertThat(names.all()).containsExactly((String) null);
    }

    @Test
    void CN_19_aResultWithoutRowsRefusesToBeFetched() {
        Result<Row> deleted = Result.ofCount(3);

        assertThat(deleted.rowCount()).isEqualTo(3);
        assertThat(deleted.isRowless()).isTrue();
        assertThatThrownBy(deleted::all)
                .isInstanceOf(ResourceClosedException.class)
                .hasMessageContaining("rowCount() is 3")
                .hasMessageEndingWith("[no-rows]");
        assertThatThrownBy(deleted::first).isInstanceOf(ResourceClosedException.class);
        assertThatThrownBy(deleted::one).isInstanceOf(ResourceClosedException.class);
        assertThatThrownBy(deleted::scalar).isInstanceOf(ResourceClosedException.class);
        assertThatThrownBy(deleted::iterator).isInstanceOf(ResourceClosedException.class);
        assertThatThrownBy(deleted::stream).isInstanceOf(ResourceClosedException.class);
        assertThatThrownBy(deleted::unique).isInstanceOf(ResourceClosedException.class);
    }

    @Test
    void CN_19_rowCountOfAQueryIsUnknown() {
        assertThat(rows("AC/DC").rowCount()).isEqualTo(-1);
    }

    @Test
    void CN_20_onlySingleInsertsHaveAnInsertedKey() {
        assertThatThrownBy(() -> rows("AC/DC").insertedPrimaryKey())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageEndingWith("[no-inserted-key]");
    }

    @Test
    void CN_24_scalarsUnwrapOneColumn() {
        Result<Row> result = rows("AC/DC", "Björk");

        assertThat(result.scalars().all()).hasToString("[1, 2]");
        assertThat(result.scalars(1).all()).hasToString("[AC/DC, Björk]");
        assertThat(result.scalars("name", String.class).all()).containsExactly("AC/DC", "Björk");
        assertThatThrownBy(() -> result.scalars("nope")).isInstanceOf(NoSuchColumnException.class);
        assertThatThrownBy(() -> result.scalars(2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void CN_24_mappingsAreKeyedByName() {
        assertThat(rows("AC/DC").mappings().one()).isEqualTo(Map.of("id", 1L, "name", "AC/DC"));
    }

    @Test
    void CN_24_columnsReprojects() {
        Result<Row> swapped = rows("AC/DC").columns("name", "id");

        assertThat(swapped.columns()).containsExactly("name", "id");
        assertThat(swapped.one().get(0)).isEqualTo("AC/DC");
        assertThat(rows("AC/DC").columns(1).one().values()).hasToString("[AC/DC]");
    }

    @Test
    void CN_25_uniqueKeepsTheFirstOfEqualRows() {
        Result<String> names = Result.of(List.of("b", "a", "b"));

        assertThat(names.unique().all()).containsExactly("b", "a");
        assertThat(Result.of(List.of("same", "same")).unique().one()).isEqualTo("same");
        assertThat(names.unique(String::length).all()).containsExactly("b");
    }

    @Test
    void CN_25_J8_entitiesAreToldApartByIdentity() {
        Object one = new StringBuilder("x");
        Result<Object> entities = Result.ofEntities(List.of(one, new String("y"), new String("y"), one));

        assertThat(entities.unique().all()).hasSize(3);
    }

    @Test
    void CN_26_partitionsHaveAtMostThatManyRows() {
        assertThat(rows("a", "b", "c").partitions(2)).extracting(List::size).containsExactly(2, 1);
        assertThatThrownBy(() -> rows().partitions(0)).isInstanceOf(InvalidArgumentException.class);
    }

    @Test
    void CN_28_rowsAreReadByPositionAndName() {
        Row row = rows("AC/DC").one();

        assertThat(row.get(0)).isEqualTo(1L);
        assertThat(row.get("name")).isEqualTo("AC/DC");
        assertThat(row.get("NAME")).isEqualTo("AC/DC");
        assertThat(row.get("id", Integer.class)).isEqualTo(1);
        assertThat(row.get(0, BigDecimal.class)).isEqualByComparingTo("1");
        assertThat(row.size()).isEqualTo(2);
        assertThat(row.names()).containsExactly("id", "name");
        assertThatThrownBy(() -> row.get(2))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessageContaining("[no-such-column]");
        assertThatThrownBy(() -> row.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> row.get("nope"))
                .isInstanceOf(NoSuchColumnException.class)
                .hasMessageContaining("[id, name]");
        assertThatThrownBy(() -> row.get((String) null)).isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> row.get("id", (Class<?>) null)).isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> row.get("id", Thread.class)).isInstanceOf(InvalidArgumentException.class);
    }

    @Test
    void CN_28_rowsAreEqualByValuesAndImmutable() {
        Row row = rows("AC/DC").one();

        assertThat(row)
                .isEqualTo(rows("AC/DC").one())
                .hasSameHashCodeAs(rows("AC/DC").one());
        assertThat(row).isNotEqualTo(rows("Björk").one());
        assertThatThrownBy(() -> row.values().set(0, 2L)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> row.asMap().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThat(row).hasToString("{id=1, name=AC/DC}");
    }

    @Test
    void CN_29_aNameThatOccursTwiceIsAmbiguous() {
        Row row = RowLayout.of(List.of("id", "id", "ID")).row(new Object[] {1, 2, 3});

        assertThatThrownBy(() -> row.get("id"))
                .isInstanceOf(AmbiguousColumnException.class)
                .hasMessageEndingWith("[ambiguous-column]");
        assertThat(row.get("ID")).isEqualTo(3);
        assertThat(row.get(1)).isEqualTo(2);
        assertThat(row.asMap()).containsEntry("id", 1);
    }

    record Artist(int id, String name) {}

    @Test
    void rowsBecomeRecordsByPosition() {
        assertThat(rows("AC/DC").into(Artist.class).one()).isEqualTo(new Artist(1, "AC/DC"));
    }

    record Single(int id) {}

    @Test
    void aRecordThatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> rows("AC/DC").into(Single.class))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("1 components, the row 2 columns")
                .hasMessageEndingWith("[into-record]");
        Row withNull = LAYOUT.row(new Object[] {null, "x"});
        assertThatThrownBy(() -> Result.of(List.of(withNull)).into(Artist.class))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("Artist.id");
    }

    @Test
    void badArgumentsAreRefused() {
        assertThatThrownBy(() -> Result.of(null)).isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> rows().unique(null)).isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> rows().scalar(null)).isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> rows().scalars((String) null)).isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> rows().into(null)).isInstanceOf(InvalidArgumentException.class);
    }
}
