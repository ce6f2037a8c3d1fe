package io.gatehouse.ui.runbook;

import io.gatehouse.domain.Broker;
import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.SourceState;
import io.gatehouse.domain.Unit;
import io.gatehouse.metric.Metric;
import io.gatehouse.metric.MetricCatalog;
import io.gatehouse.ui.observe.Observation;
import io.gatehouse.ui.runbook.RunbookState.ValueLine;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Shown;
import io.gatehouse.ui.text.Texts;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Writes the values of a metric as the other screens do: value, unit, age and severity, and unknown as unknown.
final class ValueLines {

    /// Subjects of one metric that are listed, the worst first.
    private static final int MOST = 4;

    private static final String NONE = "–";

    private final Figures figures;
    private final Texts texts;

    ValueLines(Figures figures) {
        this.figures = figures;
        this.texts = figures.texts();
    }

    List<ValueLine> of(String id, ObservedEvidence evidence) {
        Metric<?> metric = MetricCatalog.find(id).orElseThrow();
        var title = texts.get("metric." + id + ".title");
        if (!evidence.console().profile().endpoints().names(metric.broker())) {
            return List.of(new ValueLine(title, NONE, Severity.UNKNOWN, "", without(metric.broker())));
        }
        var keys = evidence.keys(id);
        var silence = silence(metric.broker(), evidence);
        if (silence.isPresent()
                && evidence.console().observed().latest().readings(id).isEmpty()) {
            var unknown = texts.get("severity.UNKNOWN");
            return List.of(new ValueLine(title, NONE, Severity.UNKNOWN, unknown, silence.get()));
        }
        if (keys.isEmpty()) {
            return List.of(new ValueLine(title, NONE, Severity.UNKNOWN, "", texts.get("runbook.noSubject")));
        }
        var several = keys.size() > 1;
        var lines = keys.stream()
                .map(key -> line(metric, several ? title + " · " + Shown.name(key.subject()) : title, key, evidence))
                .sorted(Comparator.comparing(ValueLine::severity).reversed())
                .toList();
        if (lines.size() <= MOST) {
            return lines;
        }
        var more = new ValueLine("", "", Severity.NORMAL, "", texts.get("runbook.more", lines.size() - MOST));
        return Stream.concat(lines.stream().limit(MOST), Stream.of(more)).toList();
    }

    /// Why a broker says nothing; nobody waits for its first answer then.
    private Optional<String> silence(Broker broker, ObservedEvidence evidence) {
        return evidence.console().observed().latest().source(broker) instanceof SourceState.Unreachable down
                ? Optional.of(texts.get("state.unreachableSince", figures.time(down.since())) + " · " + down.reason())
                : Optional.empty();
    }

    private String without(Broker broker) {
        return texts.get("runbook.without", broker.displayName());
    }

    private ValueLine line(Metric<?> metric, String name, MetricKey key, ObservedEvidence evidence) {
        return switch (evidence.observations().observe(key, evidence.now())) {
            case Observation.Waiting _ -> new ValueLine(name, NONE, Severity.UNKNOWN, texts.get("state.waiting"), "");
            case Observation.Known known ->
                new ValueLine(
                        name,
                        value(metric, known.value()),
                        known.severity(),
                        evidence.observations()
                                .threshold(key)
                                .map(_ -> texts.get("severity." + known.severity()))
                                .orElse(""),
                        figures.age(known.age()));
            case Observation.Stale stale ->
                new ValueLine(
                        name,
                        value(metric, stale.value()),
                        Severity.UNKNOWN,
                        texts.get("state.stale"),
                        figures.age(stale.age()));
            case Observation.Unknown unknown ->
                new ValueLine(
                        name,
                        NONE,
                        Severity.UNKNOWN,
                        texts.get("severity.UNKNOWN"),
                        why(metric, unknown, evidence.now()));
        };
    }

    private String why(Metric<?> metric, Observation.Unknown unknown, Instant now) {
        return unknown.last()
                .map(last -> texts.get(
                        "runbook.unknownSince",
                        unknown.reason(),
                        value(metric, last.value()),
                        figures.age(last.ageAt(now))))
                .orElse(unknown.reason());
    }

    private String value(Metric<?> metric, double value) {
        return word(metric, value).orElseGet(() -> {
            var number = figures.value(metric.unit(), value);
            var unit = texts.get("metric." + metric.id() + ".unit");
            if (metric.unit() == Unit.YES_NO) {
                return number;
            }
            return unit.startsWith("/") ? number + unit : number + " " + unit;
        });
    }

    private Optional<String> word(Metric<?> metric, double value) {
        return texts.find("metric." + metric.id() + ".value." + (long) value);
    }
}
