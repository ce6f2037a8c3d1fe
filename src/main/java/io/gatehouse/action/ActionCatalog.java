package io.gatehouse.action;

import io.gatehouse.domain.AlarmSettings;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.Environment;
import io.gatehouse.domain.Pace;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Profile;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Every action there is, in the order in which lists show them, each behind the guard of its profile. Immutable.
public final class ActionCatalog {

    private final List<Action> actions;

    public ActionCatalog(ActionPorts ports) {
        actions = List.<Action>of(
                        new PurgeAction(ports),
                        new ReplayAction(ports),
                        new DeclareQueueAction(ports),
                        new DeclareExchangeAction(ports),
                        new BindAction(ports))
                .stream()
                .map(action -> (Action) new GuardedAction(action, ports))
                .toList();
    }

    /// The actions with the documented names and without a broker: to say what there is, not to do it.
    public static ActionCatalog described() {
        var profile = new Profile(
                "PROFILE",
                Environment.LAB,
                true,
                new Endpoints(Optional.empty(), Optional.empty(), Optional.empty()),
                PipelineNames.DOCUMENTED,
                AlarmSettings.DOCUMENTED,
                Pace.DEFAULT);
        return new ActionCatalog(new ActionPorts(
                () -> {
                    throw noBroker();
                },
                (queue, listener) -> {
                    throw noBroker();
                },
                profile,
                entry -> {},
                InstantSource.system()));
    }

    private static IllegalStateException noBroker() {
        return new IllegalStateException("no profile is open");
    }

    public List<Action> all() {
        return actions;
    }

    /// The action of that id, empty when there is none.
    public Optional<Action> find(String id) {
        return actions.stream().filter(action -> action.id().equals(id)).findFirst();
    }
}
