package io.gatehouse.bench;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.simulator.Brokers;
import io.gatehouse.simulator.Simulation;
import io.gatehouse.simulator.SimulationSettings;
import io.gatehouse.simulator.SimulationSettings.Crew;
import io.gatehouse.simulator.SimulationSettings.Load;
import io.gatehouse.simulator.SimulationSettings.Service;
import io.gatehouse.simulator.lab.LabEndpoints;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongSupplier;

/// Lets people run through the whole pipeline, or a full queue be worked off by the same workers alone, and prints how
/// many tickets per second that makes between the first and the last tenth.
final class PipelineRun {

    private static final int ACTIVE_LIMIT = 1_000;
    private static final int ARRIVALS_PER_SECOND = 5_000;

    private PipelineRun() {}

    /// Arguments: ports of Redis, AMQP and Kafka, `whole` or `work`, workers, milliseconds of work, people.
    public static void main(String[] args) throws InterruptedException {
        int[] ports = Arrays.stream(args).limit(3).mapToInt(Integer::parseInt).toArray();
        var brokers =
                Brokers.of(new LabEndpoints("127.0.0.1", ports[0], ports[1], 1, 1, ports[2]), PipelineNames.DOCUMENTED);
        var crew = new Crew(Integer.parseInt(args[4]), 20);
        var service = new Service(Duration.ofMillis(Long.parseLong(args[5])), 0);
        int people = Integer.parseInt(args[6]);
        double perSecond = switch (args[3]) {
            case "whole" -> whole(brokers, crew, service, people);
            case "work" -> WorkAlone.perSecond(brokers, crew, service, people);
            default -> throw new IllegalArgumentException("whole or work, not " + args[3]);
        };
        System.out.println("tickets per second: " + perSecond);
    }

    private static double whole(Brokers brokers, Crew crew, Service service, int people) throws InterruptedException {
        var settings = SimulationSettings.of(Load.of(ARRIVALS_PER_SECOND).upTo(people))
                .with(crew)
                .with(service)
                .withActiveLimit(ACTIVE_LIMIT);
        try (var simulation = Simulation.start(brokers, settings)) {
            double perSecond = steadyRate(() -> simulation.ledger().places().issued(), people);
            simulation.drain(Duration.ofSeconds(30));
            return perSecond;
        }
    }

    /// The rate at which a count rises from a tenth to nine tenths of `all`.
    static double steadyRate(LongSupplier count, long all) throws InterruptedException {
        long from = awaitCount(count, all / 10);
        long fromNanos = System.nanoTime();
        long to = awaitCount(count, all * 9 / 10);
        return (to - from) * 1e9 / (System.nanoTime() - fromNanos);
    }

    private static long awaitCount(LongSupplier count, long atLeast) throws InterruptedException {
        long now = count.getAsLong();
        while (now < atLeast) {
            Thread.sleep(2);
            now = count.getAsLong();
        }
        return now;
    }
}
