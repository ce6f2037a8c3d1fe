package io.gatehouse.simulator.adapter.kafka;

import io.gatehouse.domain.PipelineNames;
import java.time.Duration;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Somebody who joins a consumer group, stays for a second and leaves, again and again, so that the others' partitions
/// are handed out anew all the time. What it reads it does not commit: the others read it again.
public final class RestlessMember implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RestlessMember.class);
    private static final Duration STAYS = Duration.ofSeconds(1);
    private static final Duration LOOKS_EVERY = Duration.ofMillis(100);

    private final KafkaAccess access;
    private final PipelineNames.Kafka names;
    private final Thread thread;
    private volatile boolean gone;

    /// One that has begun.
    public RestlessMember(KafkaAccess access, PipelineNames.Kafka names) {
        this.access = access;
        this.names = names;
        this.thread = Thread.ofPlatform().daemon().name("restless-member").start(this::run);
    }

    private void run() {
        while (!gone) {
            try {
                comeAndGo();
            } catch (KafkaException e) {
                LOG.debug("the restless member comes again", e);
            }
        }
    }

    private void comeAndGo() {
        try (var member = new KafkaEventReader(access, names)) {
            long leavesAt = System.nanoTime() + STAYS.toNanos();
            while (!gone && System.nanoTime() - leavesAt < 0) {
                member.poll(LOOKS_EVERY);
            }
        }
    }

    /// Leaves for good; returns when it has left, after some seconds at most.
    @Override
    public void close() {
        gone = true;
        try {
            // Not interrupted: it would be taken for alive until its session is over.
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
