package io.gatehouse.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.QueueCounts;
import io.gatehouse.domain.QueueFacts;
import io.gatehouse.domain.QueueName;
import io.gatehouse.domain.QueueState;
import io.gatehouse.domain.QueueType;
import io.gatehouse.ui.console.QueueEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QueueBookTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final QueueState.Settings DURABLE =
            new QueueState.Settings(QueueType.CLASSIC, true, false, Map.of());

    private final QueueBook book = new QueueBook();

    private static QueueCounts counts(long... ready) {
        var names = Stream.of("a", "b", "c").limit(ready.length).toList();
        return new QueueCounts(names, ready, new long[ready.length], new long[ready.length], "test");
    }

    private static Map<String, QueueFacts> facts(String... names) {
        return Stream.of(names)
                .collect(Collectors.toMap(
                        name -> name,
                        name -> new QueueFacts(new QueueName(name), DURABLE, false, Optional.empty(), Map.of())));
    }

    private static QueueState state(String name) {
        return new QueueState(new QueueName(name), DURABLE, 1, 0, 0, QueueState.Rates.NONE, 1, "running");
    }

    private QueueEntry entry(int index) {
        return book.list().entries().get(index);
    }

    @Test
    void aQueueOfWhichNothingChangedStaysTheSameObject() {
        book.counts(counts(1, 2));
        var before = book.list().entries();
        book.counts(counts(1, 3));
        var after = book.list().entries();

        assertThat(after.get(0)).isSameAs(before.get(0));
        assertThat(after.get(1).readyMessages()).isEqualTo(3);
    }

    @Test
    void aQueueThatIsDeclaredAndNotCountedIsListedWithoutNumbers() {
        book.counts(counts(1));
        book.facts(facts("a", "dead"));

        assertThat(entry(1).name()).isEqualTo("dead");
        assertThat(entry(1).readyMessages()).isEqualTo(QueueCounts.NOT_TOLD);
        assertThat(entry(1).facts()).isPresent();
    }

    @Test
    void statisticsOutOfSightAreForgottenAndSoAreOldOnes() {
        book.counts(counts(1, 2, 3));
        book.statistics(state("a"), NOON);
        book.statistics(state("b"), NOON);
        book.statistics(state("c"), NOON.minusSeconds(60));

        book.keepStatisticsOf(List.of("a", "c"), NOON.minusSeconds(15));

        assertThat(book.list().entries())
                .extracting(it -> it.statistics().isPresent())
                .containsExactly(true, false, false);
        assertThat(book.list().complete()).isFalse();
        assertThat(book.lacks(List.of("a"))).isFalse();
        assertThat(book.lacks(List.of("a", "b"))).isTrue();
    }
}
