package io.gatehouse.adapter.kafka;

import io.gatehouse.domain.Endpoints;
import io.gatehouse.port.KafkaCommands;
import io.gatehouse.port.TicketEvents;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Carries out an operator's commands on Kafka with one admin client, made when the first is given. Thread-safe.
public final class AdminKafkaCommands implements KafkaCommands {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final Endpoints.Kafka endpoint;
    private @Nullable KafkaLink link;

    public AdminKafkaCommands(Endpoints.Kafka endpoint) {
        this.endpoint = endpoint;
    }

    synchronized KafkaLink link() {
        var open = link;
        if (open == null) {
            open = KafkaLink.open(endpoint, TIMEOUT);
            link = open;
        }
        return open;
    }

    @Override
    public TicketEvents ticketEvents() {
        return new LogTicketEvents(endpoint, TIMEOUT);
    }

    @Override
    public synchronized void close() {
        if (link != null) {
            link.close();
        }
    }
}
