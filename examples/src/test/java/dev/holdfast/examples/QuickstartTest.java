package dev.holdfast.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class QuickstartTest {
    private static String text;

    @BeforeAll
    static void run() {
        Output output = new Output();
        new Quickstart(output.stream()).run();
        text = output.text();
    }

    @Test
    void likeRowsGoInTogetherAndParentsFirst() {
        assertThat(text)
                .containsSubsequence(
                        "-- insert 2 Artist, flush",
                        "INSERT INTO artist (name)",
                        "-- insert 3 Album, flush",
                        "-- insert 4 Track, flush",
                        "-- insert 3 Sale, flush",
                        "COMMIT");
    }

    @Test
    void statementsHaveTheirReasons() {
        assertThat(text)
                .contains("-- get of Artist", "-- lazy load of Artist.albums", "-- reload of expired Track")
                .doesNotContain("FAILED");
        assertThat(text).containsOnlyOnce("-- get of Artist");
    }

    @Test
    void onlyTheChangedColumnIsSent() {
        assertThat(text).contains("With a changed value: 1.").contains("UPDATE artist\n      SET name = ?\n");
        assertThat(text).doesNotContain("UPDATE album");
    }

    @Test
    void savepointBringsThePriceBack() {
        assertThat(text)
                .containsSubsequence(
                        "SAVEPOINT",
                        "UPDATE track",
                        "Inside: Joga costs 9.99.",
                        "ROLLBACK TO SAVEPOINT",
                        "Joga costs 1.29, the artist is still Bjork.");
    }

    @Test
    void queryGivesRecordsAndTheRollbackTheOldName() {
        assertThat(text)
                .containsSubsequence(
                        "Bjork      5 copies     5.55",
                        "Can        2 copies     3.98",
                        "ROLLBACK\n",
                        "The artist is Björk again.");
        assertThat(text.lines().toList().get((int) text.lines().count() - 2)).startsWith("Read next: ");
    }
}
