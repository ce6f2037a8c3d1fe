package io.gatehouse.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.alarm.Raised;
import io.gatehouse.domain.Severity;
import io.gatehouse.port.AlarmLog.Transition;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BacklogTest {

    /// A poll has two readings, and counts as three.
    private final Recorded made = new Recorded();

    private final Backlog backlog = new Backlog(7);

    private Instant poll(int second) {
        var at = Recorded.START.plusSeconds(second);
        backlog.polled(at, made.poll(second, true));
        return at;
    }

    @Test
    void whatWaitsIsTakenInTheOrderInWhichItCame() {
        var first = poll(1);
        var alarm = made.event(Transition.RAISED, new Raised(Severity.WARNING, first), 1);
        backlog.changed(first, alarm);

        assertThat(backlog.next()).contains(new Backlog.Polled(first, made.poll(1, true)));
        assertThat(backlog.next()).contains(new Backlog.Changed(first, alarm));
        assertThat(backlog.next()).isEmpty();
    }

    @Test
    void behindTheLimitOneStretchIsLostAndCounted() {
        var kept = poll(1);
        poll(2);
        var lost = poll(3);
        // Small enough, and still dropped: what is missing must be without holes.
        backlog.changed(lost, made.event(Transition.RAISED, new Raised(Severity.WARNING, lost), 1));
        poll(4);
        assertThat(backlog.lostPolls()).isEqualTo(2);

        assertThat(backlog.next()).contains(new Backlog.Polled(kept, made.poll(1, true)));
        poll(5);
        assertThat(backlog.next()).isPresent();
        assertThat(backlog.next()).contains(new Backlog.Lost(lost, 3, 1));
        assertThat(backlog.next()).isEmpty();
        var after = poll(6);
        assertThat(backlog.next()).contains(new Backlog.Polled(after, made.poll(6, true)));
    }

    @Test
    void aPollThatIsLargerThanAllThatMayWaitIsTakenWhereNothingElseWaits() {
        var small = new Backlog(1);
        small.polled(Recorded.START, made.poll(1, true));

        assertThat(small.next()).isPresent();
        assertThat(small.next()).isEqualTo(Optional.empty());
    }
}
