package io.gatehouse.bench;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.simulator.Brokers;
import io.gatehouse.simulator.adapter.kafka.KafkaAccess;
import io.gatehouse.simulator.adapter.kafka.KafkaEventLog;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.simulator.pipeline.ReservationEvent;
import java.util.concurrent.atomic.LongAdder;

/// Appends reservation events with the simulator's own event log and prints how many per second were acknowledged by
/// all in-sync replicas.
final class EventsRun {

    private EventsRun() {}

    /// Arguments: Kafka's port, topic, events.
    public static void main(String[] args) throws InterruptedException {
        var brokers = Brokers.of(
                new LabEndpoints("127.0.0.1", 1, 1, 1, 1, Integer.parseInt(args[0])), PipelineNames.DOCUMENTED);
        int events = Integer.parseInt(args[2]);
        var failed = new LongAdder();
        var acknowledged = new LongAdder();
        try (var log = new KafkaEventLog(
                new KafkaAccess(brokers.endpoints().kafka().orElseThrow(), brokers.secrets()), args[1])) {
            log.append(event(events)).join();
            long startNanos = System.nanoTime();
            for (int i = 0; i < events; i++) {
                var _ = log.append(event(i)).whenComplete((_, failure) -> {
                    (failure == null ? acknowledged : failed).increment();
                });
            }
            while (acknowledged.sum() + failed.sum() < events) {
                Thread.sleep(1);
            }
            double seconds = (System.nanoTime() - startNanos) / 1e9;
            if (failed.sum() > 0) {
                throw new IllegalStateException(failed.sum() + " events were not kept");
            }
            System.out.println("acknowledged per second: " + events / seconds);
        }
    }

    /// As long as those of a simulation.
    static ReservationEvent event(int number) {
        String user = "user-mh1abcde-" + number;
        return new ReservationEvent(
                "mh1abcde-" + number,
                ReservationEvent.Type.RESERVATION_SUCCESS,
                "grand-opening/" + user,
                user,
                "grand-opening",
                number,
                1_790_000_000_000L + number);
    }
}
