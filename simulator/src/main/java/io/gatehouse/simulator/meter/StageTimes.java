package io.gatehouse.simulator.meter;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/// How long each stage takes: its service time, which is its own, and its response time, which counts from when the
/// user was due to arrive. The second is what the user feels; it grows when an earlier stage is slow. Thread-safe.
public final class StageTimes {

    private static final String SERVICE = "-service";
    private static final String RESPONSE = "-response";

    private final LongSupplier elapsedMillis;
    private final Map<Stage, LatencyRecord> service = new EnumMap<>(Stage.class);
    private final Map<Stage, LatencyRecord> response = new EnumMap<>(Stage.class);

    StageTimes(LongSupplier elapsedMillis) {
        this.elapsedMillis = elapsedMillis;
        for (var stage : Stage.values()) {
            service.put(stage, new LatencyRecord());
            response.put(stage, new LatencyRecord());
        }
    }

    /// A user has just come through a stage.
    ///
    /// @param intendedMillis when they were due to arrive, since the start
    /// @param serviceNanos what the stage itself took
    public void passed(Stage stage, long intendedMillis, long serviceNanos) {
        service(stage).record(serviceNanos);
        response(stage).record((elapsedMillis.getAsLong() - intendedMillis) * 1_000_000);
    }

    /// What the stage itself took.
    public LatencyRecord service(Stage stage) {
        return Objects.requireNonNull(service.get(stage));
    }

    /// From the intended arrival to the stage's end.
    public LatencyRecord response(Stage stage) {
        return Objects.requireNonNull(response.get(stage));
    }

    /// Times of people who are met elsewhere: nobody so far.
    public static StageTimes none() {
        return new StageTimes(() -> 0);
    }

    /// Every single time, as text: by stage (`ticket-service`, `ticket-response`) a compressed HdrHistogram in Base64.
    public Map<String, String> encoded() {
        Map<String, String> texts = new TreeMap<>();
        for (var stage : Stage.values()) {
            texts.put(stage.word() + SERVICE, service(stage).encoded());
            texts.put(stage.word() + RESPONSE, response(stage).encoded());
        }
        return texts;
    }

    /// Adds times that were written so; stages that are not among them stay as they are.
    ///
    /// @throws IllegalArgumentException when one cannot be read
    public void add(Map<String, String> encoded) {
        for (var stage : Stage.values()) {
            service(stage).add(encoded.getOrDefault(stage.word() + SERVICE, ""));
            response(stage).add(encoded.getOrDefault(stage.word() + RESPONSE, ""));
        }
    }

    /// The same times, to which nothing is added any more.
    public StageTimes copy() {
        var copy = new StageTimes(elapsedMillis);
        for (var stage : Stage.values()) {
            copy.service.put(stage, service(stage).frozen());
            copy.response.put(stage, response(stage).frozen());
        }
        return copy;
    }
}
