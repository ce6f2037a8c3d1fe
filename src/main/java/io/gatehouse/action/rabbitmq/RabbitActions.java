package io.gatehouse.action.rabbitmq;

import io.gatehouse.action.Action;
import io.gatehouse.action.ActionPorts;
import java.util.List;

/// The actions on RabbitMQ, in the order in which lists show them.
public final class RabbitActions {

    private RabbitActions() {}

    /// All of them; one line each.
    public static List<Action> of(ActionPorts ports) {
        return List.of(
                new PurgeAction(ports),
                new DeleteQueueAction(ports),
                new DeleteExchangeAction(ports),
                new UnbindAction(ports),
                new RestoreAction(ports),
                new ArchivesAction(ports),
                new DropArchiveAction(ports),
                new ReplayAction(ports),
                new ReplayPlanAction(ports),
                new ReplayResumeAction(ports),
                new PeekAction(ports),
                new WatchMessagesAction(ports),
                new BrowseAction(ports),
                new MoveAction(ports),
                new SendAction(ports),
                new EditAction(ports),
                new DeclareQueueAction(ports),
                new DeclareExchangeAction(ports),
                new BindAction(ports));
    }
}
