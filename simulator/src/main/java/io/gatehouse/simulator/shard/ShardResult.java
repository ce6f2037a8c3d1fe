package io.gatehouse.simulator.shard;

import io.gatehouse.simulator.event.EventMark;
import io.gatehouse.simulator.load.Shard;
import io.gatehouse.simulator.verdict.RunSetup;
import io.gatehouse.simulator.verdict.SimulationReport;
import io.gatehouse.simulator.verdict.TimeLine;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What one shard of a run found, in the form in which it is published.
///
/// @param run the name under which the shards of one run find each other
/// @param startedAtMillis when its first person was due, since 1970, by its machine's clock
/// @param report judged by the ledger alone: expectations are for the whole run
/// @param times every stage's, as [io.gatehouse.simulator.meter.StageTimes#encoded()] writes them
/// @param timeLine thinned out to [#MOST_MOMENTS]
public record ShardResult(
        String run,
        Shard shard,
        String scenario,
        long startedAtMillis,
        RunSetup setup,
        SimulationReport report,
        List<EventMark> events,
        Map<String, String> times,
        List<TimeLine.Moment> timeLine) {

    /// A record of Kafka holds 1 MB at most; a moment takes some 150 bytes.
    static final int MOST_MOMENTS = 1_000;

    public ShardResult {
        events = List.copyOf(events);
        times = Map.copyOf(times);
        timeLine = thinned(timeLine);
    }

    private static List<TimeLine.Moment> thinned(List<TimeLine.Moment> moments) {
        int every = (moments.size() + MOST_MOMENTS - 1) / MOST_MOMENTS;
        if (every <= 1) {
            return List.copyOf(moments);
        }
        return IntStream.range(0, moments.size())
                .filter(at -> at % every == 0)
                .mapToObj(moments::get)
                .toList();
    }
}
