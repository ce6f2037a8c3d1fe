package io.gatehouse.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.drill.EndOutcome.Failure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class EndStepsTest {

    private final EndSteps steps = new EndSteps();
    private final List<String> done = new ArrayList<>();

    @Test
    void stepThatHangsOrFailsDoesNotKeepTheNext() {
        steps.within("drill", Duration.ofMillis(20), () -> new CountDownLatch(1).await());
        steps.within("RabbitMQ", Duration.ofSeconds(5), () -> {
            throw new IllegalStateException("beam.smp is gone");
        });
        steps.within("faults", Duration.ofSeconds(5), () -> done.add("faults"));

        assertThat(done).containsExactly("faults");
        assertThat(steps.failures())
                .containsExactly(
                        new Failure("drill", "it did not end within 0 s"), new Failure("RabbitMQ", "beam.smp is gone"));
    }

    @Test
    void stepThatCannotEvenBeInterruptedIsLeftAlone() {
        var forever = new CountDownLatch(1);
        steps.within("drill", Duration.ofMillis(20), () -> {
            while (forever.getCount() > 0) {
                try {
                    forever.await();
                } catch (InterruptedException _) {
                    // Whoever hangs like this cannot be helped.
                }
            }
        });
        forever.countDown();
        assertThat(steps.failures()).hasSize(1);
    }
}
