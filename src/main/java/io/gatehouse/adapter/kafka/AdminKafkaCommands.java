package io.gatehouse.adapter.kafka;

import io.gatehouse.domain.Endpoints;
import io.gatehouse.port.KafkaCommands;
import io.gatehouse.port.KafkaEvents;
import io.gatehouse.port.KafkaGroups;
import io.gatehouse.port.KafkaTopics;
import io.gatehouse.port.Secrets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Carries out an operator's commands on Kafka with one admin client, made when the first is given, and a client of its
/// own for each reading and writing of events. Thread-safe.
public final class AdminKafkaCommands implements KafkaCommands {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final Endpoints.Kafka endpoint;
    private final Secrets secrets;
    private final Duration timeout;
    private @Nullable KafkaLink link;

    public AdminKafkaCommands(Endpoints.Kafka endpoint, Secrets secrets) {
        this(endpoint, secrets, TIMEOUT);
    }

    /// Commands that wait less long, or longer.
    ///
    /// @param timeout of each question, and of silence while events are read or written
    public AdminKafkaCommands(Endpoints.Kafka endpoint, Secrets secrets, Duration timeout) {
        this.endpoint = endpoint;
        this.secrets = secrets;
        this.timeout = timeout;
    }

    private synchronized KafkaLink link() {
        var open = link;
        if (open != null && !open.usable()) {
            open.close();
            open = null;
        }
        if (open == null) {
            open = KafkaLink.open(endpoint, secrets, timeout);
            link = open;
        }
        return open;
    }

    @Override
    public KafkaTopics topics() {
        return new AdminTopics(link());
    }

    @Override
    public KafkaGroups groups() {
        return new AdminGroups(link());
    }

    @Override
    public KafkaEvents events() {
        return new ClientEvents(endpoint, secrets, timeout);
    }

    @Override
    public synchronized void close() {
        if (link != null) {
            link.close();
        }
    }
}
