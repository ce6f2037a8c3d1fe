package io.gatehouse.action.administration;

import io.gatehouse.action.Action;
import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Brief;
import io.gatehouse.action.Draft;
import io.gatehouse.action.Field;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.Preview;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Subject;
import io.gatehouse.action.Text;
import io.gatehouse.domain.RabbitConnection;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.RabbitAdministration;
import java.util.List;
import java.util.Optional;

/// Closes a client's connection, with all its channels; the client is told the reason. The broker's API has no way to
/// close one channel.
final class CloseConnectionAction implements Action {

    private static final String REASON = "Closed by an operator";

    private final ActionPorts ports;

    CloseConnectionAction(ActionPorts ports) {
        this.ports = ports;
    }

    @Override
    public String id() {
        return "close-connection";
    }

    @Override
    public Subject subject() {
        return Subject.CONNECTION;
    }

    @Override
    public List<Field> fields() {
        return List.of(Field.target("connection"), Field.text("close-reason", REASON));
    }

    @Override
    public Preview preview(Inputs inputs) {
        var name = inputs.required("connection");
        var draft = new Draft(this, ports, inputs, name);
        var found = find(name);
        if (found.isEmpty()) {
            return draft.refuse("refused.no-connection", name).preview();
        }
        var connection = found.get();
        var consumers = administration().consumers().stream()
                .filter(consumer -> consumer.connection().equals(name))
                .count();
        draft.fingerprint(line(connection))
                .care(
                        "effect.close-connection.closed",
                        connection.client().user(),
                        connection.client().title(),
                        connection.channels());
        if (consumers > 0) {
            draft.care("effect.close-connection.consumers", consumers);
        }
        return draft.plain("effect.close-connection.unacked")
                .held("effect.close-connection.reconnects")
                .held("effect.close-connection.whole")
                .vendor("rabbitmqadmin close connection name=" + Vendor.quoted(name))
                .preview();
    }

    private Optional<RabbitConnection> find(String name) {
        return administration().connections().stream()
                .filter(connection -> connection.name().equals(name))
                .findFirst();
    }

    private RabbitAdministration administration() {
        return ports.brokers().rabbit().get().administration();
    }

    /// A port may be given to another client.
    private static String line(RabbitConnection connection) {
        return connection.client().user() + " "
                + connection.since().map(String::valueOf).orElse("");
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = ports.clock().instant();
        var name = preview.inputs().required("connection");
        if (find(name).filter(now -> line(now).equals(preview.fingerprint())).isEmpty()) {
            throw new PreviewOutdated(Text.of("outdated.connection-gone", name));
        }
        try {
            administration()
                    .closeConnection(name, preview.inputs().text("close-reason").orElse(REASON));
        } catch (BrokerException.NotFound e) {
            throw new PreviewOutdated(Text.of("outdated.connection-gone", name));
        }
        return Brief.done(preview, ports, start, Text.of("receipt.close-connection", name));
    }
}
