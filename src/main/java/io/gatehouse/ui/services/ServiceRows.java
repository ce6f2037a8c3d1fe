package io.gatehouse.ui.services;

import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Reading;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.SourceId;
import io.gatehouse.domain.SourceState;
import io.gatehouse.domain.Unit;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.observe.Observation;
import io.gatehouse.ui.observe.Observations;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;

/// Makes the lines of the table of services from what was measured.
final class ServiceRows {

    private static final String UNKNOWN = "–";
    private static final String HEALTH = "service-health";
    private static final String BREAKERS = "breaker-state";

    private final OpenedConsole console;
    private final Observations observations;
    private final Figures figures;
    private final Texts texts;

    ServiceRows(OpenedConsole console, Figures figures) {
        this.console = console;
        this.observations = new Observations(console);
        this.figures = figures;
        this.texts = figures.texts();
    }

    ServiceRow row(String service, Instant now) {
        var health = observations.observe(new MetricKey(HEALTH, service), now);
        var asked = console.profile().endpoints().services().stream()
                .anyMatch(it -> it.name().equals(service) && it.health().isPresent());
        return new ServiceRow(
                service,
                asked ? health.severity() : Severity.NORMAL,
                asked ? word(health) : texts.get("services.noHealth"),
                new ServiceRow.Cells(
                        figure("reservation-p95", service, Unit.SECONDS, now),
                        figure("lock-timeouts", service, Unit.TIMES, now),
                        figure("worker-time", service, Unit.SECONDS, now),
                        breakers(service)),
                answer(service, now));
    }

    private String word(Observation health) {
        return switch (health) {
            case Observation.Waiting _ -> texts.get("state.waiting");
            case Observation.Known known -> texts.get(known.value() == 1 ? "services.up" : "services.down");
            case Observation.Stale _ -> texts.get("state.stale");
            case Observation.Unknown _ -> texts.get("severity.UNKNOWN");
        };
    }

    private String figure(String metric, String service, Unit unit, Instant now) {
        return switch (observations.observe(new MetricKey(metric, service), now)) {
            case Observation.Waiting _ -> UNKNOWN;
            case Observation.Known known -> shown(unit, known.value());
            case Observation.Stale stale -> shown(unit, stale.value());
            case Observation.Unknown unknown ->
                unknown.last().map(last -> shown(unit, last.value())).orElse(UNKNOWN);
        };
    }

    private String shown(Unit unit, double value) {
        return unit == Unit.SECONDS ? figures.millis(value * 1_000) : figures.value(unit, value);
    }

    private String breakers(String service) {
        var states = console.observed().latest().readings(BREAKERS).stream()
                .filter(reading -> reading.key().subject().startsWith(service + "/"))
                .map(reading -> reading.key().subject().substring(service.length() + 1) + " " + breaker(reading))
                .collect(Collectors.joining(", "));
        return states.isEmpty() ? UNKNOWN : states;
    }

    private String breaker(Reading reading) {
        return reading instanceof Reading.Measured measured
                ? texts.get("services.breaker." + (int) measured.value())
                : UNKNOWN;
    }

    private String answer(String service, Instant now) {
        return switch (console.observed().latest().source(SourceId.service(service))) {
            case SourceState.Connecting _ -> texts.get("state.waiting");
            case SourceState.Answering answering -> figures.age(age(answering.at(), now));
            case SourceState.Unreachable down ->
                texts.get("services.silent", figures.duration(age(down.since(), now)), down.reason());
        };
    }

    private static Duration age(Instant at, Instant now) {
        var age = Duration.between(at, now);
        return age.isNegative() ? Duration.ZERO : age;
    }
}
