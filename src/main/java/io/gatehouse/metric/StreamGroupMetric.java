package io.gatehouse.metric;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.StreamState;
import io.gatehouse.domain.WatchedKeys;
import io.gatehouse.port.RedisReads;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CompletionStage;

/// A number of each consumer group of each watched stream; the subject is `stream/group`.
abstract class StreamGroupMetric extends RedisFleetMetric {

    private final String command;

    /// @param command what Redis is asked
    StreamGroupMetric(MetricFacts facts, String command) {
        super(facts);
        this.command = command;
    }

    abstract OptionalDouble value(StreamState.Group group);

    /// Why a group has no such number.
    abstract String missing();

    @Override
    final List<String> watched(WatchedKeys names) {
        return names.streams();
    }

    /// None: which groups there are is found out by asking.
    @Override
    public final List<String> subjects(PipelineNames names) {
        return List.of();
    }

    @Override
    public final String source(PipelineNames names) {
        return command;
    }

    @Override
    public final CompletionStage<List<Measurement>> measure(RedisReads reads, PipelineNames names) {
        return EachSubject.of(super.subjects(names), reads::stream, this::measurements);
    }

    private List<Measurement> measurements(StreamState stream) {
        return stream.groups().stream()
                .map(group -> measurement(stream.key() + "/" + group.name(), value(group)))
                .toList();
    }

    private Measurement measurement(String subject, OptionalDouble value) {
        return value.isPresent()
                ? new Measurement.Value(subject, value.getAsDouble())
                : new Measurement.Missing(subject, missing());
    }
}
