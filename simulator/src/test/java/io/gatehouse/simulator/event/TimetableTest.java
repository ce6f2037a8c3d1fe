package io.gatehouse.simulator.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.domain.simulation.EventText;
import io.gatehouse.simulator.fault.Faults;
import io.gatehouse.simulator.lab.Lab;
import io.gatehouse.simulator.lab.LabException;
import io.gatehouse.simulator.pipeline.Notify;
import io.gatehouse.simulator.pipeline.Part;
import io.gatehouse.simulator.pipeline.SkewedClock;
import io.gatehouse.simulator.pipeline.TicketRoute;
import io.gatehouse.simulator.pipeline.WorkerPool;
import io.gatehouse.simulator.proxy.Network;
import io.gatehouse.simulator.reservation.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// Events happen at their times, and nothing that they changed outlives the run.
class TimetableTest {

    private final AtomicLong millis = new AtomicLong();
    private final List<String> done = new CopyOnWriteArrayList<>();

    private final class Noted implements RunEvent {
        private final String name;
        private final Duration lasts;

        private Noted(String name, Duration lasts) {
            this.name = name;
            this.lasts = lasts;
        }

        @Override
        public String words() {
            return name;
        }

        @Override
        public EventText text() {
            return EventText.of(name);
        }

        @Override
        public Duration lasts() {
            return lasts;
        }

        @Override
        public void begin(RunControls run) throws LabException, InterruptedException {
            done.add(name);
            if (name.equals("broken")) {
                throw new LabException("no such broker");
            }
            if (name.equals("hanging")) {
                new CountDownLatch(1).await();
            }
        }

        @Override
        public void end(RunControls run) {
            done.add(name + " over");
        }
    }

    private static final RunControls NOBODY = new RunControls() {
        @Override
        public WorkerPool workers() {
            throw new IllegalStateException("nobody works here");
        }

        @Override
        public Notify notifier() {
            throw new IllegalStateException("nobody tells here");
        }

        @Override
        public TicketRoute route() {
            throw new IllegalStateException("nobody asks for tickets here");
        }

        @Override
        public SkewedClock clock(Part whose) {
            throw new IllegalStateException("nobody has a clock here");
        }

        @Override
        public Optional<World> world() {
            return Optional.empty();
        }

        @Override
        public Intruders intruders() {
            throw new IllegalStateException("no brokers here");
        }

        @Override
        public Network network() {
            return Network.DIRECT;
        }

        @Override
        public Optional<Lab> lab() {
            return Optional.empty();
        }

        @Override
        public Optional<Faults> faults() {
            return Optional.empty();
        }
    };

    private Timetable timetable(TimedEvent... events) {
        return new Timetable(new EventPlan(List.of(events)), NOBODY, millis::get, 0, _ -> {});
    }

    private TimedEvent at(long seconds, String name, long lasts) {
        return new TimedEvent(Duration.ofSeconds(seconds), new Noted(name, Duration.ofSeconds(lasts)));
    }

    @Test
    void eachIsBegunAndEndedAtItsTime() {
        try (var timetable = timetable(at(5, "long", 10), at(7, "short", 0))) {
            millis.set(7_500);
            await().until(() -> done.size() == 3);
            assertThat(done).containsExactly("long", "short", "short over");
            assertThat(timetable.idle()).isFalse();
            assertThat(timetable.marks()).extracting(EventMark::state).containsExactly("going on", "done");
            assertThat(timetable.marks()).extracting(EventMark::begunSecond).containsExactly(7.5, 7.5);

            millis.set(15_000);
            await().until(timetable::idle);
            assertThat(done).endsWith("long over");
            assertThat(timetable.marks().getFirst().endedSecond()).isEqualTo(15.0);
        }
    }

    @Test
    void whatGoesOnIsEndedWithTheRunAndTheRestIsSkipped() {
        var timetable = timetable(at(1, "long", 100), at(50, "later", 1));
        millis.set(1_000);
        await().until(() -> done.contains("long"));
        timetable.close();

        assertThat(done).containsExactly("long", "long over");
        assertThat(timetable.marks()).extracting(EventMark::state).containsExactly("done", "skipped");
        timetable.close();
        assertThat(done).hasSize(2);
    }

    @Test
    void oneThatFailsIsEndedToo() {
        try (var timetable = timetable(at(1, "broken", 100), at(2, "next", 0))) {
            millis.set(2_000);
            await().until(() -> done.contains("next over"));
            assertThat(done).containsExactly("broken", "broken over", "next", "next over");
            assertThat(timetable.marks().getFirst())
                    .satisfies(mark -> assertThat(mark.state()).isEqualTo("failed"))
                    .satisfies(mark -> assertThat(mark.failure()).isEqualTo("no such broker"));
        }
    }

    @Test
    void oneThatHangsIsInterruptedAndEnded() {
        var timetable = timetable(at(1, "hanging", 0));
        millis.set(1_000);
        await().until(() -> done.contains("hanging"));
        timetable.close();
        assertThat(done).containsExactly("hanging", "hanging over");
    }
}
