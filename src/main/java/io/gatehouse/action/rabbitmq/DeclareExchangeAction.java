package io.gatehouse.action.rabbitmq;

import io.gatehouse.action.Action;
import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Brief;
import io.gatehouse.action.Draft;
import io.gatehouse.action.Field;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.Preview;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Subject;
import io.gatehouse.action.Text;
import io.gatehouse.port.RabbitCommands.Exchange;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes an exchange, or finds that it is there already.
final class DeclareExchangeAction implements Action {

    private static final List<String> TYPES = List.of("direct", "fanout", "topic", "headers");
    private static final int LIMIT_BYTES = 255;

    private final ActionPorts ports;

    DeclareExchangeAction(ActionPorts ports) {
        this.ports = ports;
    }

    @Override
    public String id() {
        return "declare-exchange";
    }

    @Override
    public Subject subject() {
        return Subject.EXCHANGE;
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.target("exchange"),
                Field.choice("type", TYPES),
                Field.flag("durable", true),
                Field.flag("auto-delete", false),
                Field.text("alternate-exchange", ""));
    }

    @Override
    public Preview preview(Inputs inputs) {
        var exchange = exchange(inputs);
        var existing = ports.brokers().rabbit().get().findExchange(exchange.name());
        var draft = new Draft(this, ports, inputs, exchange.name()).fingerprint(fingerprint(existing));
        if (existing.isPresent()) {
            return line(existing.get()).equals(line(exchange))
                    ? draft.plain("effect.declare-exchange.same", exchange.name())
                            .preview()
                    : draft.refuse("refused.exchange-differs", exchange.name(), line(existing.get()), line(exchange))
                            .preview();
        }
        draft.plain("effect.declare-exchange.made", exchange.name(), exchange.type());
        draft.plain("effect.declare-exchange.no-bindings");
        if (!exchange.durable()) {
            draft.care("effect.declare-exchange.transient");
        }
        return draft.preview();
    }

    private static Exchange exchange(Inputs inputs) {
        var name = inputs.required("exchange");
        if (name.startsWith("amq.")) {
            throw new InvalidInput("exchange", Text.of("invalid.reserved"));
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > LIMIT_BYTES) {
            throw new InvalidInput("exchange", Text.of("invalid.queue-name", LIMIT_BYTES));
        }
        var type = inputs.text("type").orElse(TYPES.getFirst());
        if (!TYPES.contains(type)) {
            throw new InvalidInput("type", Text.of("invalid.choice", type, String.join(", ", TYPES)));
        }
        Map<String, Object> arguments = new HashMap<>();
        inputs.text("alternate-exchange").ifPresent(other -> arguments.put("alternate-exchange", other));
        var durable = inputs.text("durable").isEmpty() || inputs.flag("durable");
        return new Exchange(name, type, durable, inputs.flag("auto-delete"), arguments);
    }

    private static String fingerprint(Optional<Exchange> existing) {
        return existing.map(DeclareExchangeAction::line).orElse("absent");
    }

    private static String line(Exchange exchange) {
        return exchange.type() + ", durable " + exchange.durable() + ", auto-delete " + exchange.autoDelete() + " "
                + exchange.arguments();
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = ports.clock().instant();
        var exchange = exchange(preview.inputs());
        var existing = ports.brokers().rabbit().get().findExchange(exchange.name());
        if (!fingerprint(existing).equals(preview.fingerprint())) {
            throw new PreviewOutdated(Text.of("outdated.settings", exchange.name()));
        }
        ports.brokers().rabbit().get().declareExchange(exchange);
        var fact = existing.isPresent() ? "effect.declare-exchange.same" : "receipt.declare-exchange";
        return Brief.done(preview, ports, start, Text.of(fact, exchange.name()));
    }
}
