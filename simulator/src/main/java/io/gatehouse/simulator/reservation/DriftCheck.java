package io.gatehouse.simulator.reservation;

import io.gatehouse.simulator.pipeline.Waiting;
import io.gatehouse.simulator.reservation.Reservations.Reservation;
import io.gatehouse.simulator.reservation.SeatStates.Kind;
import io.gatehouse.simulator.reservation.SeatStates.State;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Compares what Redis says of the seats with the database, and makes Redis say what the database says. Used by one
/// thread.
final class DriftCheck {

    private static final Logger LOG = LoggerFactory.getLogger(DriftCheck.class);

    private final SeatStates states;
    private final Reservations reservations;
    private final List<String> seats;
    private final String run;
    private final Duration settles;
    private final Funnel funnel;

    /// @param settles a difference that lasts so long is none that is just being settled
    DriftCheck(
            SeatStates states,
            Reservations reservations,
            List<String> seats,
            String run,
            Duration settles,
            Funnel funnel) {
        this.states = states;
        this.reservations = reservations;
        this.seats = seats;
        this.run = run;
        this.settles = settles;
        this.funnel = funnel;
    }

    private record Drift(State said, State right) {}

    /// Looks twice and repairs what was wrong both times.
    ///
    /// @return how many seats were repaired
    int check() throws InterruptedException {
        var first = drifts();
        if (first.isEmpty()) {
            return 0;
        }
        Thread.sleep(settles);
        var both = drifts();
        both.entrySet().retainAll(first.entrySet());
        int repaired = 0;
        for (var drift : both.entrySet()) {
            if (repair(drift.getKey(), drift.getValue())) {
                repaired++;
                funnel.repaired();
            }
        }
        if (repaired > 0) {
            LOG.warn("{} seats were not in Redis as they are in the database, and are now", repaired);
        }
        return repaired;
    }

    private boolean repair(String seat, Drift drift) throws InterruptedException {
        return Waiting.on(states.replace(seat, drift.said(), drift.right(), WorldSettings.SELECTED_FOR));
    }

    private Map<String, Drift> drifts() throws InterruptedException {
        var said = Waiting.on(states.read(seats));
        var rows = reservations.ofRun(run);
        var drifts = new HashMap<String, Drift>();
        for (int i = 0; i < seats.size(); i++) {
            var seat = seats.get(i);
            var now = said.get(i);
            right(rows.get(seat), now)
                    .filter(right -> !right.equals(now))
                    .ifPresent(right -> drifts.put(seat, new Drift(now, right)));
        }
        return drifts;
    }

    /// What Redis should say; empty where the database has no opinion.
    private static Optional<State> right(@Nullable Reservation row, State said) {
        if (row != null) {
            return Optional.of(new State(row.confirmed() ? Kind.CONFIRMED : Kind.SELECTED, row.userId()));
        }
        return said.kind() == Kind.CONFIRMED ? Optional.of(State.AVAILABLE) : Optional.empty();
    }
}
