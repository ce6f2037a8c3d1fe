package io.gatehouse.ui;

import io.gatehouse.domain.Broker;
import io.gatehouse.domain.LedgerSnapshot;
import io.gatehouse.domain.TrafficSnapshot;
import io.gatehouse.ui.console.ServiceView;
import io.gatehouse.ui.console.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The states in which every screen is looked at: what a console is fed with for each.
enum LookState {
    /// Everything is as it should be.
    NORMAL,
    /// All that can be wrong while the brokers answer is wrong.
    ALARMED,
    /// No broker and not every service has answered for a while.
    DOWN,
    /// Fresh brokers on which nothing was declared yet, and no services.
    EMPTY;

    private static final Duration SILENT = Duration.ofSeconds(74);
    private static final Map<Broker, String> REASONS = Map.of(
            Broker.REDIS, "127.0.0.1:6379: Connection refused",
            Broker.RABBITMQ, "no answer from the management API at 127.0.0.1:15672: Connection refused",
            Broker.KAFKA, "127.0.0.1:9092: Timed out waiting for a node assignment. Call: describeCluster");

    /// Feeds what the pollers bring in those seconds of this state.
    ///
    /// @param from in seconds after now, as all of [FedPast]
    /// @param to the last of them
    /// @param clock told the time before each
    void feedReadings(FedConsole console, Instant now, int from, int to, Consumer<Instant> clock) {
        var readings = new FedReadings(console);
        var past = new FedPast(this);
        for (var second = from; second <= to; second++) {
            var at = now.plusSeconds(second);
            clock.accept(at);
            if (this == DOWN && second > -SILENT.toSeconds()) {
                readings.silence(past.brokers(second), REASONS, now.minus(SILENT), at);
                console.silentService("ticket-service", "127.0.0.1:8080: Connection refused", now.minus(SILENT), at);
            } else {
                readings.answer(past.brokers(second), past.missing(), at);
                if (this != EMPTY) {
                    console.measureService("ticket-service", past.tickets(), at);
                }
            }
            if (this != EMPTY) {
                console.measureService("payment-gateway", Map.of("service-health", 1.0, "breaker-state", 0.0), at);
            }
        }
    }

    /// Feeds what the screens show beyond metrics.
    void feedScreens(FedConsole console, Instant now) {
        var at = this == DOWN ? now.minus(SILENT) : now;
        var trouble = this == ALARMED;
        console.queueList(snapshot(
                switch (this) {
                    case ALARMED -> FedTopology.mistakenQueues();
                    case EMPTY -> FedTopology.noQueues();
                    case NORMAL, DOWN -> FedTopology.queues();
                },
                at,
                Broker.RABBITMQ));
        console.declared(snapshot(
                switch (this) {
                    case ALARMED -> FedTopology.mistaken();
                    case EMPTY -> FedTopology.nothing();
                    case NORMAL, DOWN -> FedTopology.declared();
                },
                at,
                Broker.RABBITMQ));
        console.connections(snapshot(
                switch (this) {
                    case ALARMED -> FedRabbit.connections();
                    case EMPTY -> List.of();
                    case NORMAL, DOWN -> FedRabbit.calmConnections();
                },
                at,
                Broker.RABBITMQ));
        console.cluster(snapshot(
                switch (this) {
                    case ALARMED -> FedRabbit.troubled();
                    case EMPTY -> FedRabbit.fresh();
                    case NORMAL, DOWN -> FedRabbit.calm();
                },
                at,
                Broker.RABBITMQ));
        console.kafka(snapshot(
                switch (this) {
                    case ALARMED -> FedKafka.alarmed(at);
                    case EMPTY -> FedKafka.nothing(at);
                    case NORMAL, DOWN -> FedKafka.calm(at);
                },
                at,
                Broker.KAFKA));
        console.redis(FedServers.redis(
                snapshot(this == EMPTY ? FedServers.nothing() : FedServers.look(trouble, at), at, Broker.REDIS)));
        if (this != EMPTY) {
            var tickets = Snapshot.of(FedServers.service(!trouble), at);
            var asked = this == DOWN ? tickets.failed("127.0.0.1:8080: Connection refused") : tickets;
            var payments = Snapshot.of(FedServers.service(true), at);
            console.services(List.of(
                    new ServiceView("ticket-service", () -> asked),
                    new ServiceView("payment-gateway", () -> payments)));
        }
        if (this != EMPTY) {
            console.audit(FedSafety.book(console.profile().name(), now, trouble));
        }
        console.archives(Snapshot.of(
                this == EMPTY ? List.of() : FedSafety.archives(console.profile().name(), now, trouble), now));
        console.policies(snapshot(this == EMPTY ? FedSafety.noPolicies() : FedSafety.policies(), at, Broker.RABBITMQ));
        var declared = trouble ? FedTopology.mistaken() : FedTopology.declared();
        console.checklist(Snapshot.of(
                switch (this) {
                    case NORMAL, ALARMED -> FedSafety.verdicts(console.profile(), declared, trouble, at);
                    case DOWN -> FedSafety.unread(console.profile(), "127.0.0.1:15672: Connection refused", now);
                    case EMPTY -> FedSafety.unread(console.profile(), "there is no queue ticket-issue-queue", now);
                },
                now));
        traffic().ifPresent(console::traffic);
    }

    private <T> Snapshot<T> snapshot(T value, Instant at, Broker broker) {
        var taken = Snapshot.of(value, at);
        return this == DOWN ? taken.failed(REASONS.getOrDefault(broker, "")) : taken;
    }

    private Optional<TrafficSnapshot> traffic() {
        return switch (this) {
            case NORMAL -> {
                var places = new LedgerSnapshot.Places(8_214, 100, 12, 312, 60, 0, 38_884, 628);
                var ledger = new LedgerSnapshot(48_210, places, 38_679, LedgerSnapshot.Differences.NONE);
                yield Optional.of(new TrafficSnapshot(
                        Duration.ofMinutes(3), ledger, 312, 312, 306, 306, 240, 2.1, Optional.empty()));
            }
            case ALARMED -> {
                var places = new LedgerSnapshot.Places(12_414, 100, 12, 1_204, 60, 17, 33_778, 612);
                var differences = new LedgerSnapshot.Differences(11, 0, 2);
                var ledger = new LedgerSnapshot(48_210, places, 32_366, differences);
                yield Optional.of(new TrafficSnapshot(
                        Duration.ofMinutes(3), ledger, 312, 312, 12, 12, 5_640, 41, Optional.empty()));
            }
            case DOWN, EMPTY -> Optional.empty();
        };
    }
}
