package io.gatehouse.simulator;

import io.gatehouse.simulator.adapter.kafka.KafkaAccess;
import io.gatehouse.simulator.adapter.kafka.KafkaTopic;
import io.gatehouse.simulator.adapter.rabbitmq.RabbitAccess;
import io.gatehouse.simulator.adapter.rabbitmq.RabbitPresence;
import io.gatehouse.simulator.adapter.redis.RedisWaitingRoom;
import io.gatehouse.simulator.pipeline.Part;
import io.gatehouse.simulator.pipeline.TicketTransport;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Looks whether a deployment has what the parts of a run need, without making anything.
final class DeploymentCheck {

    private final Brokers brokers;
    private final Set<Part> parts;
    private final SimulationSettings settings;
    private final List<String> problems = new ArrayList<>();

    private DeploymentCheck(Brokers brokers, Set<Part> parts, SimulationSettings settings) {
        this.settings = settings;
        this.brokers = brokers;
        this.parts = parts;
    }

    /// Blocks until it is known.
    ///
    /// @throws DeploymentIncomplete when something is missing
    /// @throws io.gatehouse.port.BrokerException when a broker cannot be asked
    static void check(Brokers brokers, Set<Part> parts, SimulationSettings settings) {
        var check = new DeploymentCheck(brokers, parts, settings);
        check.way();
        if (parts.contains(Part.TRAFFIC)) {
            check.waitingRoom();
        }
        if (parts.contains(Part.TRAFFIC) || parts.contains(Part.WORKERS)) {
            check.queues();
        }
        check.topic();
        if (!check.problems.isEmpty()) {
            throw new DeploymentIncomplete(check.problems);
        }
    }

    // Other ways have names of this program's own making, which no deployment has.
    private void way() {
        var over = settings.tickets().over();
        if (over != TicketTransport.RABBITMQ) {
            problems.add("ticket requests go over " + over + ", which only a lab of the run's own can have");
        }
        if (settings.tickets().careless()) {
            problems.add("ticket requests are sent or taken so that some may vanish, which is for labs only");
        }
    }

    private void waitingRoom() {
        try (var room = new RedisWaitingRoom(
                brokers.redis(), brokers.names().redis(), brokers.secrets(), settings.strategy())) {
            problems.addAll(room.problems());
        }
    }

    private void queues() {
        var names = brokers.names().rabbitMq();
        try (var presence = RabbitPresence.open(new RabbitAccess(brokers.rabbitMq(), brokers.secrets()))) {
            if (parts.contains(Part.TRAFFIC) && !presence.hasExchange(names.exchange())) {
                problems.add("the exchange " + names.exchange() + " is not there");
            }
            if (presence.consumers(names.deadLetterQueue()).isEmpty()) {
                problems.add("the queue for dead letters " + names.deadLetterQueue() + " is not there");
            }
            var consumers = presence.consumers(names.queue());
            if (consumers.isEmpty()) {
                problems.add("the queue " + names.queue() + " is not there");
            } else if (consumers.getAsInt() > 0 && parts.contains(Part.TRAFFIC) && parts.contains(Part.WORKERS)) {
                problems.add("the queue " + names.queue() + " has " + consumers.getAsInt()
                        + " consumers already, and whom they serve is in nobody's books: leave the work to them"
                        + " (--only traffic), or stop them");
            }
        }
    }

    private void topic() {
        var topic = brokers.names().kafka().topic();
        if (!KafkaTopic.exists(new KafkaAccess(brokers.kafka(), brokers.secrets()), topic)) {
            problems.add("the topic " + topic + " is not there");
        }
    }
}
