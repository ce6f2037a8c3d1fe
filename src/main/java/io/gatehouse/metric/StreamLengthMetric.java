package io.gatehouse.metric;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.StreamState;
import io.gatehouse.domain.Unit;
import io.gatehouse.domain.WatchedKeys;
import io.gatehouse.port.RedisReads;
import java.util.List;
import java.util.concurrent.CompletionStage;

/// Entries of each watched stream. A stream that does not exist has no length: its name may be misspelt.
public final class StreamLengthMetric extends RedisFleetMetric {

    public StreamLengthMetric() {
        super(MetricFacts.shown("stream-length", Unit.ENTRIES));
    }

    @Override
    List<String> watched(WatchedKeys names) {
        return names.streams();
    }

    @Override
    public String source(PipelineNames names) {
        return "XLEN";
    }

    @Override
    public CompletionStage<List<Measurement>> measure(RedisReads reads, PipelineNames names) {
        return EachSubject.numbers(subjects(names), key -> reads.stream(key).thenApply(StreamState::entries));
    }
}
