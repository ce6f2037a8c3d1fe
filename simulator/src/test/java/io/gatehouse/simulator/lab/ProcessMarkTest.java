package io.gatehouse.simulator.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// A process number alone says little: numbers are given out again.
class ProcessMarkTest {
    private final ProcessMark self = ProcessMark.settled("self", ProcessHandle.current());

    @Test
    void theMarkedProcessIsFound() {
        assertThat(self.find()).contains(ProcessHandle.current());
    }

    @Test
    void aLaterProcessOfTheSameNumberIsNot() {
        var earlier = new ProcessMark("self", self.pid(), self.startedAt().minus(Duration.ofMinutes(1)), "");

        assertThat(earlier.find()).isEmpty();
    }

    @Test
    void anotherProgramOfTheSameNumberIsNot() {
        assertThat(new ProcessMark("self", self.pid(), self.startedAt(), "redis-server").find())
                .isEmpty();
    }
}
