package io.gatehouse.simulator.shard;

import io.gatehouse.domain.LedgerSnapshot;
import io.gatehouse.domain.Receipts;
import io.gatehouse.simulator.event.EventMark;
import io.gatehouse.simulator.meter.StageTimes;
import io.gatehouse.simulator.verdict.RunSetup;
import io.gatehouse.simulator.verdict.SimulationReport;
import io.gatehouse.simulator.verdict.TimeLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/// The shards of one run put together: people are added up, times are those of everybody, and the run lasted from the
/// first shard's beginning to the last one's end.
///
/// @param report judged by the ledger alone
/// @param timeLine the sum of all shards second by second, by their machines' clocks; its 95th percentile is the worst
/// shard's
public record GatheredRun(
        SimulationReport report,
        StageTimes times,
        RunSetup setup,
        List<EventMark> events,
        List<TimeLine.Moment> timeLine) {

    public GatheredRun {
        events = List.copyOf(events);
        timeLine = List.copyOf(timeLine);
    }

    /// Puts them together.
    ///
    /// @param shards all of them, one each
    /// @throws IllegalArgumentException when they are not the shards of one and the same run
    public static GatheredRun of(List<ShardResult> shards) {
        new ShardCheck(shards).check();
        var first = shards.getFirst();
        var times = StageTimes.none();
        shards.forEach(shard -> times.add(shard.times()));
        var report = SimulationReport.of(
                        books(shards),
                        seconds(shards),
                        times,
                        sum(shards, shard -> shard.report().enteredAgain()),
                        sum(shards, shard -> shard.report().restarts()),
                        first.report().seed(),
                        first.report().tickets())
                .failedBy(reasons(shards))
                .with(receipts(shards));
        var marks = new ArrayList<EventMark>();
        shards.forEach(shard -> marks.addAll(shard.events()));
        return new GatheredRun(report, times, setup(first.setup(), shards.size()), marks, timeLine(shards));
    }

    private static RunSetup setup(RunSetup first, int shards) {
        Map<String, String> settings = new TreeMap<>(first.settings());
        settings.keySet().removeIf(way -> way.startsWith("shard."));
        settings.put("shards", String.valueOf(shards));
        return new RunSetup(
                first.program(), first.where(), first.brokers(), first.parts(), first.overrides(), settings);
    }

    private static long sum(List<ShardResult> shards, ToLongFunction<ShardResult> figure) {
        return shards.stream().mapToLong(figure).sum();
    }

    private static LedgerSnapshot books(List<ShardResult> shards) {
        ToLongFunction<ToLongFunction<SimulationReport.Counts>> total =
                figure -> sum(shards, shard -> figure.applyAsLong(shard.report().ledger()));
        var places = new LedgerSnapshot.Places(
                total.applyAsLong(SimulationReport.Counts::waiting),
                total.applyAsLong(SimulationReport.Counts::admitted),
                total.applyAsLong(SimulationReport.Counts::inFlight),
                total.applyAsLong(SimulationReport.Counts::ready),
                total.applyAsLong(SimulationReport.Counts::unacked),
                total.applyAsLong(SimulationReport.Counts::deadLettered),
                total.applyAsLong(SimulationReport.Counts::issued),
                total.applyAsLong(SimulationReport.Counts::refused));
        var differences = new LedgerSnapshot.Differences(
                total.applyAsLong(SimulationReport.Counts::lost),
                total.applyAsLong(SimulationReport.Counts::duplicated),
                total.applyAsLong(SimulationReport.Counts::orphaned));
        return new LedgerSnapshot(
                total.applyAsLong(SimulationReport.Counts::entered),
                places,
                total.applyAsLong(SimulationReport.Counts::notified),
                differences);
    }

    private static Optional<Receipts> receipts(List<ShardResult> shards) {
        return shards.stream()
                .flatMap(shard -> Optional.ofNullable(shard.report().receipts()).stream())
                .reduce((one, other) -> new Receipts(
                        one.told() + other.told(),
                        one.received() + other.received(),
                        one.unreachable() + other.unreachable()));
    }

    private static double seconds(List<ShardResult> shards) {
        double end = 0;
        for (var shard : shards) {
            end = Math.max(end, offset(shards, shard) + shard.report().loadedSeconds());
        }
        return end;
    }

    // Seconds from the first shard's beginning to this one's.
    private static double offset(List<ShardResult> shards, ShardResult shard) {
        long first =
                shards.stream().mapToLong(ShardResult::startedAtMillis).min().orElse(shard.startedAtMillis());
        return (shard.startedAtMillis() - first) / 1_000.0;
    }

    // Where in the sum a difference would be made up for by another shard's it is still said.
    private static List<String> reasons(List<ShardResult> shards) {
        return shards.stream()
                .flatMap(shard ->
                        shard.report().reasons().stream().map(reason -> "shard " + shard.shard() + ": " + reason))
                .toList();
    }

    private static List<TimeLine.Moment> timeLine(List<ShardResult> shards) {
        Map<Long, TimeLine.Moment> seconds = new TreeMap<>();
        for (var shard : shards) {
            double offset = offset(shards, shard);
            Map<Long, TimeLine.Moment> own = new TreeMap<>();
            // At most one per shard and second: the last one.
            shard.timeLine().forEach(moment -> own.put((long) (moment.second() + offset), moment));
            own.forEach((second, moment) -> seconds.merge(second, at(second, moment), GatheredRun::together));
        }
        return seconds.values().stream()
                .sorted(Comparator.comparingDouble(TimeLine.Moment::second))
                .toList();
    }

    private static TimeLine.Moment at(long second, TimeLine.Moment moment) {
        return new TimeLine.Moment(
                second,
                moment.arrivalsPerSecond(),
                moment.ticketsPerSecond(),
                moment.p95Millis(),
                moment.waiting(),
                moment.ready(),
                moment.deadLettered());
    }

    private static TimeLine.Moment together(TimeLine.Moment one, TimeLine.Moment other) {
        return new TimeLine.Moment(
                one.second(),
                one.arrivalsPerSecond() + other.arrivalsPerSecond(),
                one.ticketsPerSecond() + other.ticketsPerSecond(),
                Math.max(one.p95Millis(), other.p95Millis()),
                one.waiting() + other.waiting(),
                one.ready() + other.ready(),
                one.deadLettered() + other.deadLettered());
    }
}
