package io.gatehouse.drill;

import io.gatehouse.domain.drill.DrillState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Where blind drills are played. Everything returns at once, except that [#actions] may read a file.
public interface BlindStage {

    /// Begins a drill without saying its name to anybody.
    ///
    /// @param calm for how long people arrive before its own time begins
    /// @param atMost a failure that an operator has to end lasts that long at most
    void play(String drill, Duration calm, Duration atMost);

    /// How far it is.
    DrillState state();

    /// Ends what goes on, and lets those inside come to their end.
    void finish();

    /// Whether that drill's failure is ended by an operator's action.
    boolean takesAnAction(String drill);

    /// What operators did between those times, oldest first.
    List<Deed> actions(Instant from, Instant to);

    /// An action that was carried out.
    record Deed(String action, Instant at) {}
}
