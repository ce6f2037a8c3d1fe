package io.gatehouse.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.domain.Growth;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.ServiceHealth;
import io.gatehouse.domain.ServiceSamples;
import io.gatehouse.domain.ServiceSamples.Sample;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.Threshold;
import io.gatehouse.port.ServiceReads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/// What is made of a service's answers, which are given by hand.
class ServiceMetricsTest {

    private final Answers service = new Answers();

    private List<Measurement> measured(Metric<ServiceReads> metric) {
        return metric.measure(service, PipelineNames.DOCUMENTED)
                .toCompletableFuture()
                .join();
    }

    @Test
    void serviceThatIsDownIsZeroWhichIsCritical() {
        service.health = Optional.of(new ServiceHealth("DOWN", List.of()));

        assertThat(measured(new ServiceHealthMetric())).containsExactly(new Measurement.Value("tickets", 0));
        assertThat(new ServiceHealthMetric().threshold()).contains(Threshold.below(1, Severity.CRITICAL));
    }

    @Test
    void wordThatIsNeitherUpNorDownIsUnknown() {
        service.health = Optional.of(new ServiceHealth("DEGRADED", List.of()));

        assertThat(measured(new ServiceHealthMetric()))
                .containsExactly(new Measurement.Missing("tickets", "the service says DEGRADED"));
    }

    @Test
    void thirdLockTimeoutWithinFiveMinutesIsCritical() {
        var level = new LockTimeoutsMetric().threshold().orElseThrow();

        assertThat(level.isCrossedBy(2)).isFalse();
        assertThat(level.isCrossedBy(3)).isTrue();
        assertThat(level.severity()).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void lockTimeoutsOfAllInstancesAreAddedUp() {
        service.grows("reservation_lock_timeout_total", Map.of("zone", "a"), 1);
        service.grows("reservation_lock_timeout_total", Map.of("zone", "b"), 2);

        assertThat(measured(new LockTimeoutsMetric())).containsExactly(new Measurement.Value("tickets", 3));
    }

    @Test
    void serviceWithoutLocksHasNoLockTimeouts() {
        assertThat(measured(new LockTimeoutsMetric())).isEmpty();
    }

    @Test
    void publishedQuantileGoesBeforeTheHistogram() {
        service.publishes(new Sample("reservation_duration_seconds", Map.of("quantile", "0.95"), 2.5));
        service.grows("reservation_duration_seconds_bucket", Map.of("le", "+Inf"), 10);

        assertThat(measured(new ReservationTimeMetric())).containsExactly(new Measurement.Value("tickets", 2.5));
    }

    @Test
    void quantileThatIsNotANumberLeavesTheHistogram() {
        service.publishes(new Sample("reservation_duration_seconds", Map.of("quantile", "0.95"), Double.NaN));
        bucket("1", 50);
        bucket("2", 100);
        bucket("+Inf", 100);

        // histogram_quantile(0.95): rank 95 lies (95 − 50) ÷ (100 − 50) of the way from 1 to 2.
        assertThat(measured(new ReservationTimeMetric()))
                .singleElement()
                .satisfies(
                        value -> assertThat(((Measurement.Value) value).value()).isCloseTo(1.9, within(1e-9)));
    }

    @Test
    void quantileBeyondTheHighestBoundIsThatBound() {
        bucket("1", 10);
        bucket("5", 20);
        bucket("+Inf", 100);

        assertThat(measured(new ReservationTimeMetric())).containsExactly(new Measurement.Value("tickets", 5));
    }

    @Test
    void histogramThatDidNotGrowTellsNothing() {
        bucket("1", 0);
        bucket("+Inf", 0);

        assertThat(measured(new ReservationTimeMetric())).singleElement().isInstanceOf(Measurement.Missing.class);
    }

    private void bucket(String bound, double grown) {
        service.grows("reservation_duration_seconds_bucket", Map.of("le", bound), grown);
    }

    @Test
    void workersMeanTimeIsTheirSecondsByTheirTickets() {
        service.grows("ticket_processing_seconds_sum", Map.of(), 12);
        service.grows("ticket_processing_seconds_count", Map.of(), 4);

        assertThat(measured(new WorkerTimeMetric())).containsExactly(new Measurement.Value("tickets", 3));
    }

    @Test
    void openBreakerIsAWarningAndAHalfOpenOneIsNot() {
        for (var state : List.of("closed", "half_open", "open")) {
            breaker("payment", state, state.equals("open") ? 1 : 0);
            breaker("mail", state, state.equals("half_open") ? 1 : 0);
        }

        assertThat(measured(new BreakerStateMetric()))
                .containsExactlyInAnyOrder(
                        new Measurement.Value("tickets/payment", 2), new Measurement.Value("tickets/mail", 1));
        assertThat(new BreakerStateMetric().threshold()).contains(Threshold.above(1, Severity.WARNING));
    }

    private void breaker(String name, String state, double value) {
        service.publishes(new Sample("resilience4j_circuitbreaker_state", Map.of("name", name, "state", state), value));
    }

    private static final class Answers implements ServiceReads {

        private Optional<ServiceHealth> health = Optional.empty();
        private final List<Sample> samples = new ArrayList<>();
        private final Map<String, List<Growth>> growths = new HashMap<>();

        private void publishes(Sample sample) {
            samples.add(sample);
        }

        private void grows(String name, Map<String, String> labels, double by) {
            growths.computeIfAbsent(name, _ -> new ArrayList<>()).add(new Growth(labels, OptionalDouble.of(by)));
        }

        @Override
        public String service() {
            return "tickets";
        }

        @Override
        public CompletionStage<Optional<ServiceHealth>> health() {
            return CompletableFuture.completedFuture(health);
        }

        @Override
        public CompletionStage<Optional<ServiceSamples>> samples() {
            return CompletableFuture.completedFuture(Optional.of(new ServiceSamples(samples, 0)));
        }

        @Override
        public CompletionStage<List<Growth>> growth(String name, Duration within) {
            return CompletableFuture.completedFuture(growths.getOrDefault(name, List.of()));
        }
    }
}
