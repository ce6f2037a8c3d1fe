package io.gatehouse.ui.action;

import io.gatehouse.action.Action;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.Subject;
import io.gatehouse.domain.Broker;
import java.util.List;
import java.util.Map;

/// What can be done with a queue or an exchange, filled in with its name.
///
/// @param all the actions that the profile offers
public record PlaceActions(List<Action> all) {

    private static final String DECLARING = "declare";
    private static final String QUEUE = "queue";
    private static final String SEND = "send";
    /// What the default exchange, which has no name, is called where one has to be typed.
    private static final String DEFAULT_EXCHANGE = "amq.default";

    public PlaceActions {
        all = all.stream()
                .filter(action -> action.subject().broker() == Broker.RABBITMQ)
                .toList();
    }

    /// What makes something new.
    public List<Action> declaring() {
        return all.stream().filter(action -> action.id().startsWith(DECLARING)).toList();
    }

    public List<Action> onQueue() {
        return all.stream()
                .filter(action -> !action.id().startsWith(DECLARING))
                .filter(action -> action.id().equals(SEND) || asksFor(QUEUE, action))
                .toList();
    }

    public List<Action> onExchange() {
        return all.stream()
                .filter(action -> !action.id().startsWith(DECLARING))
                .filter(action -> action.subject() == Subject.EXCHANGE)
                .toList();
    }

    private static boolean asksFor(String field, Action action) {
        return action.fields().stream().anyMatch(it -> it.id().equals(field));
    }

    /// The action on a queue; what is sent goes straight to it.
    public static ActionRequest withQueue(Action action, String name) {
        return action.id().equals(SEND)
                ? new ActionRequest(action, "", new Inputs(Map.of("exchange", DEFAULT_EXCHANGE, "routing-key", name)))
                : new ActionRequest(action, name);
    }

    /// The action on an exchange.
    ///
    /// @param name "" for the default exchange
    public static ActionRequest withExchange(Action action, String name) {
        var known = name.isEmpty() ? DEFAULT_EXCHANGE : name;
        return new ActionRequest(action, "", new Inputs(Map.of("exchange", known)));
    }
}
