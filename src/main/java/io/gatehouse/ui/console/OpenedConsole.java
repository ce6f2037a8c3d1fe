package io.gatehouse.ui.console;

import io.gatehouse.action.Action;
import io.gatehouse.domain.Profile;
import io.gatehouse.port.SimulationControl;
import io.gatehouse.port.TrafficView;
import io.gatehouse.recording.Player;
import java.util.List;
import java.util.Optional;

/// One open profile: what is read, what can be done, and how to let go of it.
///
/// @param actions in the order in which menus list them; empty for a read-only profile
/// @param traffic the numbers of a simulation in this profile's pipeline
/// @param simulation runs scenarios there
/// @param rehearsed drills there, what goes wrong on purpose, and what trainees did
/// @param feeds what the screens of the brokers show
/// @param playback what is played, where this is a recording and no deployment
/// @param onClose stops polling and frees the connections; blocks, called once and never on the FX thread
public record OpenedConsole(
        Profile profile,
        Observed observed,
        List<Action> actions,
        TrafficView traffic,
        SimulationControl simulation,
        Rehearsed rehearsed,
        Feeds feeds,
        Optional<Player> playback,
        Runnable onClose)
        implements AutoCloseable {

    /// A deployment.
    public OpenedConsole(
            Profile profile,
            Observed observed,
            List<Action> actions,
            TrafficView traffic,
            SimulationControl simulation,
            Rehearsed rehearsed,
            Feeds feeds,
            Runnable onClose) {
        this(profile, observed, actions, traffic, simulation, rehearsed, feeds, Optional.empty(), onClose);
    }

    public OpenedConsole {
        actions = List.copyOf(actions);
    }

    /// The action of that id, empty where this profile offers none.
    public Optional<Action> action(String id) {
        return actions.stream().filter(action -> action.id().equals(id)).findFirst();
    }

    /// The same, which does that before it lets go.
    public OpenedConsole closingFirst(Runnable before) {
        return new OpenedConsole(profile, observed, actions, traffic, simulation, rehearsed, feeds, playback, () -> {
            before.run();
            onClose.run();
        });
    }

    @Override
    public void close() {
        onClose.run();
    }
}
