package io.gatehouse.action.kafka;

import io.gatehouse.action.Action;
import io.gatehouse.action.ActionPorts;
import java.util.List;

/// The actions on Kafka, in the order in which lists show them.
public final class KafkaActions {

    private KafkaActions() {}

    /// All of them; one line each.
    public static List<Action> of(ActionPorts ports) {
        return List.of(
                new GroupAction(ports),
                new ResetOffsetsAction(ports),
                new RestoreOffsetsAction(ports),
                new DeleteGroupAction(ports),
                new BrowseAction(ports),
                new SendAction(ports),
                new ReplayEventsAction(ports),
                new CreateTopicAction(ports),
                new AddPartitionsAction(ports),
                new DeleteTopicAction(ports));
    }
}
