package io.gatehouse.ui.shell;

import io.gatehouse.domain.Broker;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.SourceState;
import io.gatehouse.ui.text.Figures;

/// What the footer says of one broker.
///
/// @param detail the whole reason while it does not answer, "" otherwise
record BrokerLine(Broker broker, Severity severity, String text, String detail) {

    static BrokerLine of(Broker broker, SourceState state, Figures figures) {
        var texts = figures.texts();
        var name = broker.displayName();
        return switch (state) {
            case SourceState.Connecting _ ->
                new BrokerLine(broker, Severity.UNKNOWN, texts.get("broker.connecting", name), "");
            case SourceState.Answering answering -> {
                var named = answering.version().isEmpty() ? name : name + " " + answering.version();
                var latency = texts.get(
                        "figure.millis", Math.max(1, answering.latency().toMillis()));
                yield new BrokerLine(broker, Severity.NORMAL, named + " · " + latency, "");
            }
            case SourceState.Unreachable down ->
                new BrokerLine(
                        broker,
                        Severity.UNKNOWN,
                        texts.get("broker.unreachable", name, figures.time(down.since())),
                        down.reason());
        };
    }
}
