package io.gatehouse.simulator.adapter.kafka;

import io.gatehouse.domain.PipelineNames;
import io.gatehouse.simulator.pipeline.Loop;
import java.time.Duration;

/// Somebody who joins a consumer group, stays for a second and leaves, again and again, so that the others' partitions
/// are handed out anew all the time. What it reads it does not commit: the others read it again.
public final class RestlessMember implements AutoCloseable {

    private static final Duration STAYS = Duration.ofSeconds(1);

    private final KafkaAccess access;
    private final PipelineNames.Kafka names;
    private final Loop loop;

    /// One that has begun.
    public RestlessMember(KafkaAccess access, PipelineNames.Kafka names) {
        this.access = access;
        this.names = names;
        this.loop = Loop.startOnPlatformThread("restless-member", this::comeAndGo);
    }

    private void comeAndGo() {
        try (var member = new KafkaEventReader(access, names)) {
            long deadline = System.nanoTime() + STAYS.toNanos();
            while (System.nanoTime() - deadline < 0) {
                member.poll(STAYS);
            }
        }
    }

    /// Leaves for good.
    @Override
    public void close() {
        loop.close();
    }
}
