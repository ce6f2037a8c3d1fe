package io.gatehouse.adapter.store;

import static io.gatehouse.adapter.store.StoreFixture.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Severity;
import io.gatehouse.port.AlarmLog.Entry;
import io.gatehouse.port.AlarmLog.Query;
import io.gatehouse.port.AlarmLog.Transition;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlarmLogTest {

    private static final Entry RAISED = entry(0, "ticket-dlq", Transition.RAISED, "", "17 > 0");
    private static final Entry TAKEN =
            entry(5, "ticket-dlq", Transition.ACKNOWLEDGED, "Émilie", "looking at 100%_of it");
    private static final Entry OTHER = entry(9, "refund-queue", Transition.RAISED, "", "1,204 > 1,000");

    @TempDir
    private Path folder;

    @Test
    void theLogSurvivesARestartNewestFirst() {
        var fixture = new StoreFixture(folder);
        try (var store = fixture.open()) {
            store.append(RAISED);
            store.append(TAKEN);
        }
        try (var store = fixture.open()) {
            store.append(OTHER);

            assertThat(store.search(all(""))).containsExactly(OTHER, TAKEN, RAISED);
            store.flush();
            assertThat(store.search(all(""))).containsExactly(OTHER, TAKEN, RAISED);
        }
    }

    @Test
    void aSearchLooksAtQueuePersonAndWordsInAnyCaseAndKnowsNoWildcards() {
        try (var store = new StoreFixture(folder).open()) {
            store.append(RAISED);
            store.append(TAKEN);
            store.flush();
            store.append(OTHER);

            assertThat(store.search(all("TICKET-dlq"))).containsExactly(TAKEN, RAISED);
            assertThat(store.search(all("émilie"))).containsExactly(TAKEN);
            assertThat(store.search(all("0%_o"))).containsExactly(TAKEN);
            assertThat(store.search(all("%"))).containsExactly(TAKEN);
            assertThat(store.search(all("1,204"))).containsExactly(OTHER);
        }
    }

    @Test
    void aSearchIsBoundedInTimeAndNumber() {
        try (var store = new StoreFixture(folder).open()) {
            store.append(RAISED);
            store.append(TAKEN);
            store.append(OTHER);
            store.flush();

            assertThat(store.search(new Query(RAISED.at(), TAKEN.at(), "", 10))).containsExactly(TAKEN, RAISED);
            assertThat(store.search(new Query(Instant.EPOCH, START.plusSeconds(99), "", 1)))
                    .containsExactly(OTHER);
        }
    }

    @Test
    void theOldestLinesGoWhenThereAreTooMany() {
        var limits = new StoreLimits(10, 2, 1 << 20, 1 << 24, Duration.ofSeconds(2));
        var fixture = new StoreFixture(folder);
        try (var store = fixture.open(limits)) {
            store.append(RAISED);
            store.append(TAKEN);
            store.append(OTHER);
        }
        try (var store = fixture.open(limits)) {
            assertThat(store.search(all(""))).containsExactly(OTHER, TAKEN);
        }
    }

    private static Entry entry(int second, String subject, Transition transition, String who, String detail) {
        return new Entry(
                START.plusSeconds(second),
                new MetricKey("dead-letters", subject),
                "",
                transition,
                Severity.CRITICAL,
                who,
                detail);
    }

    private static Query all(String text) {
        return new Query(Instant.EPOCH, START.plus(Duration.ofDays(1)), text, 100);
    }
}
