package io.gatehouse.port;

import io.gatehouse.domain.drill.BlindChoice;
import io.gatehouse.domain.drill.BlindView;
import io.gatehouse.domain.drill.DrillOffer;
import io.gatehouse.domain.drill.DrillState;
import io.gatehouse.domain.simulation.Hindrance;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Plays drills in the lab of an open profile, one at a time. Any thread; everything returns at once. What goes on is
/// ended by [FaultControl#endEverything].
public interface DrillControl {

    /// The drills that come with the program, then those of scenarios that were opened since it started.
    List<DrillOffer> drills(Locale language);

    /// Why none can be played here; empty when they can.
    Optional<Hindrance> hindrance();

    /// Begins a drill. Does nothing while another drill or run goes on, or when it cannot be played.
    void start(String drill, long seed);

    /// How far it is.
    DrillState state();

    /// Begins a sitting of blind drills. Does nothing while a drill or run goes on.
    void startBlind(BlindChoice choice);

    /// The sitting, also after its end until it is put away; empty when there is none.
    Optional<BlindView> blind();

    /// The trainee sees that something is wrong.
    void noticed();

    /// The trainee takes it for that drill's failure.
    void diagnose(String drill);

    /// The trainee wants one hint more.
    void hint();

    /// The trainee gives this drill up; the next one begins.
    void giveUp();

    /// Puts a sitting away that is over.
    void putAway();

    /// Of a console without a simulator.
    static DrillControl none() {
        return none(Hindrance.NO_SIMULATOR);
    }

    /// Of a console in which none can be played, for that reason.
    static DrillControl none(Hindrance why) {
        return new NoDrills(why);
    }
}
