package io.gatehouse.action.catalog;

import io.gatehouse.action.Action;
import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Brokers;
import io.gatehouse.action.Subject;
import io.gatehouse.action.administration.AdministrationActions;
import io.gatehouse.action.kafka.KafkaActions;
import io.gatehouse.action.rabbitmq.RabbitActions;
import io.gatehouse.action.redis.RedisActions;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.Environment;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Profile;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every action there is, in the order in which lists show them, each behind the guard of its profile. Immutable.
public final class ActionCatalog {

    /// The files that hold what actions say, one pair of languages each.
    public static final List<String> TEXT_FILES =
            List.of("actions", "actions-rabbitmq", "actions-redis", "actions-kafka", "actions-administration");

    private final List<Action> actions;

    private ActionCatalog(List<Action> actions, ActionPorts ports) {
        this.actions = actions.stream()
                .map(action -> (Action) new GuardedAction(action, ports))
                .toList();
    }

    /// The actions on the brokers that the profile names.
    public static ActionCatalog of(ActionPorts ports) {
        var at = ports.profile().endpoints();
        return new ActionCatalog(
                all(ports).filter(action -> at.names(action.subject().broker())).toList(), ports);
    }

    /// All actions with the documented names and without a broker: to say what there is, not to do it.
    public static ActionCatalog described() {
        var nowhere = new Endpoints(Optional.empty(), Optional.empty(), Optional.empty());
        var profile = Profile.of("PROFILE", Environment.LAB, nowhere, PipelineNames.DOCUMENTED);
        var ports = new ActionPorts(Brokers.none(), profile, entry -> {}, InstantSource.system());
        return new ActionCatalog(all(ports).toList(), ports);
    }

    private static Stream<Action> all(ActionPorts ports) {
        return Stream.of(
                        RabbitActions.of(ports),
                        RedisActions.of(ports),
                        KafkaActions.of(ports),
                        AdministrationActions.of(ports))
                .flatMap(List::stream);
    }

    public List<Action> all() {
        return actions;
    }

    /// The actions on things of one kind.
    public List<Action> on(Subject subject) {
        return actions.stream().filter(action -> action.subject() == subject).toList();
    }

    /// The action of that id, empty when there is none.
    public Optional<Action> find(String id) {
        return actions.stream().filter(action -> action.id().equals(id)).findFirst();
    }
}
