package io.gatehouse.ui.overview;

import io.gatehouse.domain.LedgerSnapshot;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.TrafficSnapshot;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.observe.Observation;
import io.gatehouse.ui.observe.Observations;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The map of the pipeline: six stages with live numbers, and the rate on each way between them. Stages that only the
/// simulation can count show what the brokers know when no simulation runs here.
final class PipelineViewModel {

    private final OpenedConsole console;
    private final Observations observations;
    private final Figures figures;
    private final Texts texts;
    private final StageViewModel waiting;
    private final StageViewModel active;
    private final StageViewModel exchange;
    private final StageViewModel queue;
    private final StageViewModel issued;
    private final StageViewModel notified;
    private final List<ReadOnlyStringWrapper> rates =
            Stream.generate(() -> new ReadOnlyStringWrapper("")).limit(5).toList();

    PipelineViewModel(OpenedConsole console, Figures figures) {
        this.console = console;
        this.observations = new Observations(console);
        this.figures = figures;
        this.texts = figures.texts();
        var names = console.profile().names();
        waiting = new StageViewModel("waiting", texts.get("stage.waiting"));
        active = new StageViewModel("active", texts.get("stage.active"));
        exchange = new StageViewModel("exchange", names.rabbitMq().exchange());
        queue = new StageViewModel("queue", names.rabbitMq().queue().value());
        issued = new StageViewModel("issued", texts.get("stage.issued"));
        notified = new StageViewModel("notified", texts.get("stage.notified"));
    }

    List<StageViewModel> stages() {
        return List.of(waiting, active, exchange, queue, issued, notified);
    }

    /// The rate from each stage to the next, with its unit; "" where nobody counts it.
    List<ReadOnlyStringProperty> rates() {
        return rates.stream().map(ReadOnlyStringWrapper::getReadOnlyProperty).collect(Collectors.toList());
    }

    void refresh(Instant now) {
        var traffic = console.traffic().traffic();
        refreshRedis(traffic.map(TrafficSnapshot::ledger), now);
        refreshRabbit(traffic, now);
        refreshIssued(traffic, now);
        refreshNotified(traffic, now);
        rates.get(0).set(rate(traffic.map(TrafficSnapshot::admissionsPerSecond)));
        rates.get(1).set(metricRate("publish-rate", now));
        rates.get(2).set(metricRate("publish-rate", now));
        rates.get(3).set(metricRate("ack-rate", now));
        rates.get(4).set(rate(traffic.map(TrafficSnapshot::notificationsPerSecond)));
    }

    private void refreshRedis(Optional<LedgerSnapshot> ledger, Instant now) {
        showMetric(waiting, "waiting-room", now);
        waiting.severity(observations.observe("waiting-room", now).severity());
        waiting.detail(texts.get("stage.oldest", oldestWait(now)));
        showMetric(active, "active-users", now);
        active.severity(onlyUnknown("active-users", now));
        active.detail(ledger.map(counts -> texts.get(
                        "stage.inFlight", figures.count(counts.places().inFlight())))
                .orElse(""));
    }

    private void refreshRabbit(Optional<TrafficSnapshot> traffic, Instant now) {
        showMetric(exchange, "publish-rate", now);
        exchange.severity(onlyUnknown("publish-rate", now));
        exchange.detail(traffic.map(it -> texts.get("stage.confirms", figures.millis(it.confirmP95Millis())))
                .orElse(""));
        showMetric(queue, "queue-depth", now);
        queue.severity(observations
                .observe("queue-depth", now)
                .severity()
                .or(observations.observe("consumers", now).severity()));
        var workers = text("consumers", now);
        queue.detail(texts.get(workers.equals("1") ? "stage.queue.one" : "stage.queue", text("unacked", now), workers));
        var dead = observations.observe("dead-letters", now);
        queue.alert(
                dead.severity() == Severity.NORMAL ? "" : texts.get("stage.dead", text("dead-letters", now)),
                dead.severity());
    }

    private void refreshIssued(Optional<TrafficSnapshot> traffic, Instant now) {
        traffic.ifPresentOrElse(
                it -> {
                    issued.number(figures.count(it.ledger().places().issued()), texts.get("stage.issued.unit"), true);
                    var rate = figures.perSecond(it.ticketsPerSecond());
                    issued.detail(texts.get("stage.issued.detail", rate, figures.millis(it.endToEndP95Millis())));
                },
                () -> {
                    showMetric(issued, "ack-rate", now);
                    issued.severity(onlyUnknown("ack-rate", now));
                });
    }

    private void refreshNotified(Optional<TrafficSnapshot> traffic, Instant now) {
        var lag = observations.observe("kafka-lag", now);
        notified.severity(lag.severity());
        if (traffic.isPresent()) {
            notified.number(
                    figures.count(traffic.get().ledger().notified()), texts.get("metric.waiting-room.unit"), true);
            var known = lag instanceof Observation.Known;
            notified.detail(known ? texts.get("stage.lag", text("kafka-lag", now)) : "");
            notified.alert(known ? "" : texts.get("stage.lagUnknown"), lag.severity());
        } else {
            // Those who were told are counted by nobody here; what is known is how many were not yet.
            var fresh = lag instanceof Observation.Known;
            notified.number(text("kafka-lag", now), texts.get("stage.lag.unit"), fresh);
        }
    }

    private void showMetric(StageViewModel stage, String metric, Instant now) {
        var fresh = observations.observe(metric, now) instanceof Observation.Known;
        stage.number(text(metric, now), texts.get("metric." + metric + ".unit"), fresh);
    }

    /// The value, or a dash: the map has no room for ages, the cards below it have.
    private String text(String metric, Instant now) {
        var unit = Observations.metric(metric).unit();
        return switch (observations.observe(metric, now)) {
            case Observation.Known known -> figures.value(unit, known.value());
            case Observation.Stale stale -> figures.value(unit, stale.value());
            case Observation.Waiting _, Observation.Unknown _ -> "–";
        };
    }

    private String metricRate(String metric, Instant now) {
        return observations.observe(metric, now) instanceof Observation.Known known
                ? figures.perSecond(known.value())
                : "–";
    }

    private String rate(Optional<Double> perSecond) {
        return perSecond.map(figures::perSecond).orElse("");
    }

    private Severity onlyUnknown(String metric, Instant now) {
        return observations.observe(metric, now) instanceof Observation.Known ? Severity.NORMAL : Severity.UNKNOWN;
    }

    private String oldestWait(Instant now) {
        return observations.observe("oldest-wait", now) instanceof Observation.Known known
                ? figures.duration(Duration.ofMillis((long) (known.value() * 1_000)))
                : "–";
    }
}
