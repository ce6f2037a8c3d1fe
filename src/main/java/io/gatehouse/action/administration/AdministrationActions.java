package io.gatehouse.action.administration;

import io.gatehouse.action.Action;
import io.gatehouse.action.ActionPorts;
import java.util.List;

/// The actions on how RabbitMQ is set up, in the order in which lists show them.
public final class AdministrationActions {

    private AdministrationActions() {}

    /// All of them; one line each.
    public static List<Action> of(ActionPorts ports) {
        return List.of(
                new ConsumersAction(ports),
                new CloseConnectionAction(ports),
                new PolicySetAction(ports),
                new PolicyDeleteAction(ports),
                new DefinitionsExportAction(ports),
                new DefinitionsDiffAction(ports),
                new DefinitionsImportAction(ports));
    }
}
