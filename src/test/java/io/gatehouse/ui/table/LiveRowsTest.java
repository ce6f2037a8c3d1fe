package io.gatehouse.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class LiveRowsTest {

    private long now;
    private final LiveRows<Depth> rows = new LiveRows<>(Depth::name, () -> now);

    private record Depth(String name, int ready) {}

    private static final Comparator<Depth> BY_READY = Comparator.comparingInt(Depth::ready);

    private List<String> shown() {
        return rows.shown().stream().map(LiveRow::key).toList();
    }

    private void passes(Duration time) {
        now += time.toNanos();
    }

    @Test
    void orderFollowsTheNumbersEveryFewSecondsAndNotAtEachTick() {
        rows.orderBy(BY_READY);
        rows.update(List.of(new Depth("a", 1), new Depth("b", 2)));

        passes(Duration.ofSeconds(1));
        rows.update(List.of(new Depth("a", 9), new Depth("b", 2)));
        assertThat(shown()).containsExactly("a", "b");
        assertThat(rows.shown().getFirst().content().ready()).isEqualTo(9);

        passes(Duration.ofSeconds(5));
        rows.update(List.of(new Depth("a", 9), new Depth("b", 2)));
        assertThat(shown()).containsExactly("b", "a");
    }

    @Test
    void rowsStayWhereTheyAreUnderThePointer() {
        rows.orderBy(BY_READY);
        rows.update(List.of(new Depth("a", 1), new Depth("b", 2)));
        passes(Duration.ofSeconds(6));
        rows.touched();
        rows.update(List.of(new Depth("a", 9), new Depth("b", 2)));

        assertThat(rows.orderIsHeld()).isTrue();
        assertThat(shown()).containsExactly("a", "b");

        rows.released();
        rows.update(List.of(new Depth("a", 9), new Depth("b", 2)));
        assertThat(shown()).containsExactly("b", "a");
    }

    @Test
    void pointerThatWasLeftLyingOnTheTableHoldsNothing() {
        rows.orderBy(BY_READY);
        rows.update(List.of(new Depth("a", 1), new Depth("b", 2)));
        rows.touched();
        passes(Duration.ofSeconds(20));

        rows.update(List.of(new Depth("a", 9), new Depth("b", 2)));

        assertThat(shown()).containsExactly("b", "a");
    }

    @Test
    void whatIsGoneAndWhatIsNewMovesNothingElseUnderThePointer() {
        rows.orderBy(BY_READY);
        rows.update(List.of(new Depth("a", 3), new Depth("b", 2), new Depth("c", 1)));
        rows.touched();

        rows.update(List.of(new Depth("a", 3), new Depth("c", 1), new Depth("d", 0)));

        assertThat(shown()).containsExactly("c", "a", "d");
    }

    @Test
    void changedRowsDoNotTouchTheList() {
        rows.update(many(0));
        var changes = new int[1];
        rows.shown().addListener((ListChangeListener<LiveRow<Depth>>) _ -> changes[0]++);

        rows.update(many(1));

        assertThat(changes[0]).isZero();
        assertThat(rows.shown().get(10).content().ready()).isEqualTo(1);
    }

    @Test
    void filterAndSortWorkTogetherAndTheCountKnowsAll() {
        rows.update(many(0));
        rows.orderBy(Comparator.comparing(Depth::name).reversed());
        rows.filterProperty().set("Q99");

        assertThat(shown()).hasSize(11).startsWith("q999", "q998").endsWith("q99");
        assertThat(rows.size()).isEqualTo(1_000);
    }

    private static List<Depth> many(int ready) {
        return IntStream.range(0, 1_000)
                .mapToObj(i -> new Depth("q" + i, ready))
                .toList();
    }
}
