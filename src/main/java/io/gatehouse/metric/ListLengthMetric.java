package io.gatehouse.metric;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Unit;
import io.gatehouse.domain.WatchedKeys;
import io.gatehouse.port.RedisReads;
import java.util.List;
import java.util.concurrent.CompletionStage;

/// Elements of each watched list.
public final class ListLengthMetric extends RedisFleetMetric {

    public ListLengthMetric() {
        super(MetricFacts.shown("list-length", Unit.ENTRIES));
    }

    @Override
    List<String> watched(WatchedKeys names) {
        return names.lists();
    }

    @Override
    public String source(PipelineNames names) {
        return "LLEN";
    }

    @Override
    public CompletionStage<List<Measurement>> measure(RedisReads reads, PipelineNames names) {
        return EachSubject.numbers(subjects(names), reads::listSize);
    }
}
