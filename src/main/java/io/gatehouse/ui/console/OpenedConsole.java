package io.gatehouse.ui.console;

import io.gatehouse.action.Action;
import io.gatehouse.domain.Profile;
import io.gatehouse.port.SimulationControl;
import io.gatehouse.port.TrafficView;
import java.util.List;
import java.util.Optional;

/// One open profile: what is read, what can be done, and how to let go of it.
///
/// @param actions in the order in which menus list them; empty for a read-only profile
/// @param traffic the numbers of a simulation in this profile's pipeline
/// @param simulation runs scenarios there
/// @param rehearsed drills there, what goes wrong on purpose, and what trainees did
/// @param feeds what the screens of the brokers show
/// @param onClose stops polling and frees the connections; blocks, called once and never on the FX thread
public record OpenedConsole(
        Profile profile,
        Observed observed,
        List<Action> actions,
        TrafficView traffic,
        SimulationControl simulation,
        Rehearsed rehearsed,
        Feeds feeds,
        Runnable onClose)
        implements AutoCloseable {

    public OpenedConsole {
        actions = List.copyOf(actions);
    }

    /// The action of that id, empty where this profile offers none.
    public Optional<Action> action(String id) {
        return actions.stream().filter(action -> action.id().equals(id)).findFirst();
    }

    @Override
    public void close() {
        onClose.run();
    }
}
