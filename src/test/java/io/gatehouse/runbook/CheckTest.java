package io.gatehouse.runbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.Severity;
import io.gatehouse.domain.Threshold;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckTest {

    private final Check workers =
            RunbookCatalog.find("consumers-down").orElseThrow().checks().getFirst();

    /// Values by metric; the limit of every metric is "at least 2".
    private record Known(Map<String, List<Double>> values) implements Evidence {

        @Override
        public List<Double> fresh(String metric) {
            return values.getOrDefault(metric, List.of());
        }

        @Override
        public Optional<Threshold> limit(String metric) {
            return Optional.of(Threshold.below(2, Severity.WARNING));
        }
    }

    private static Evidence known(String metric, Double... values) {
        return new Known(Map.of(metric, List.of(values)));
    }

    @Test
    void firstConclusionThatHoldsCounts() {
        assertThat(workers.conclude(known("consumers", 0.0)))
                .map(Conclusion::when)
                .contains(When.of("consumers < 1"));
        assertThat(workers.conclude(known("consumers", 1.0)))
                .map(Conclusion::when)
                .contains(When.of("consumers beyond limit"));
        assertThat(workers.conclude(known("consumers", 3.0)))
                .map(Conclusion::when)
                .contains(When.of("otherwise"));
    }

    @Test
    void nothingIsConcludedFromWhatIsNotKnown() {
        assertThat(workers.conclude(new Known(Map.of()))).isEmpty();
    }

    @Test
    void whatIsLeftOverHoldsOnlyWhenEverythingIsKnown() {
        var blocked = RunbookCatalog.find("memory-alarm").orElseThrow().checks().getFirst();

        assertThat(blocked.conclude(known("rabbit-memory-alarm", 1.0)))
                .map(Conclusion::when)
                .contains(When.of("rabbit-memory-alarm > 0"));
        assertThat(blocked.conclude(known("rabbit-memory-alarm", 0.0))).isEmpty();
    }

    @Test
    void oneOfSeveralSubjectsIsEnough() {
        assertThat(When.of("node-memory > 99").holds(known("node-memory", 20.0, 100.0)))
                .isTrue();
        assertThat(When.of("node-memory > 99 and node-running < 1").holds(known("node-memory", 100.0)))
                .isFalse();
    }

    @Test
    void conditionsReadAsTheyAreWritten() {
        for (var text : List.of("unacked > 0 and ack-rate = 0", "node-disk-headroom < 1.5", "otherwise")) {
            assertThat(When.of(text)).hasToString(text);
        }
        assertThatThrownBy(() -> When.of("consumers are few")).hasMessageContaining("consumers are few");
    }
}
