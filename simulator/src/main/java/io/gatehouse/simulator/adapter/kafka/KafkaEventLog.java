package io.gatehouse.simulator.adapter.kafka;

import io.gatehouse.simulator.pipeline.EventLog;
import io.gatehouse.simulator.pipeline.PipelineJson;
import io.gatehouse.simulator.pipeline.ReservationEvent;
import java.util.concurrent.CompletableFuture;

/// Appends to a topic, `acks=all` and idempotent, keyed by reservation.
public final class KafkaEventLog implements EventLog {

    private final KafkaAppender appender;
    private final KafkaPulse pulse;

    /// Connects when the first event is appended.
    public KafkaEventLog(KafkaAccess access, String topic) {
        this.pulse = new KafkaPulse(access);
        this.appender = new KafkaAppender(access, topic);
    }

    @Override
    public CompletableFuture<Void> append(ReservationEvent event) {
        return appender.append(event.reservationId(), PipelineJson.write(event));
    }

    @Override
    public void feel() {
        pulse.feel();
    }

    @Override
    public void close() {
        pulse.close();
        appender.close();
    }
}
