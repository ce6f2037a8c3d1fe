package io.gatehouse.simulator;

import io.gatehouse.simulator.adapter.kafka.KafkaAccess;
import io.gatehouse.simulator.adapter.kafka.RestlessMember;
import io.gatehouse.simulator.adapter.rabbitmq.RabbitAccess;
import io.gatehouse.simulator.adapter.rabbitmq.RabbitLeak;
import io.gatehouse.simulator.event.Intruders;
import io.gatehouse.simulator.lab.LabException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// Unwanted clients of real brokers. Used by one thread at a time.
final class BrokerIntruders implements Intruders {

    private final Brokers brokers;
    private final Map<Leak, RabbitLeak> leaks = new EnumMap<>(Leak.class);
    private Optional<RestlessMember> restless = Optional.empty();

    BrokerIntruders(Brokers brokers) {
        this.brokers = brokers;
    }

    @Override
    public void leak(Leak what, int count) throws LabException, InterruptedException {
        var access = new RabbitAccess(brokers.rabbitMq(), brokers.secrets(), brokers.otherAmqpPorts());
        var leak = leaks.computeIfAbsent(what, _ -> new RabbitLeak(access));
        int open = switch (what) {
            case CONNECTIONS -> leak.connections(count);
            case CHANNELS -> leak.channels(count);
        };
        if (open == 0) {
            throw new LabException("RabbitMQ takes none at all");
        }
    }

    @Override
    public void mend(Leak what) {
        Optional.ofNullable(leaks.remove(what)).ifPresent(RabbitLeak::close);
    }

    @Override
    public void storm() {
        if (restless.isEmpty()) {
            var access = new KafkaAccess(brokers.kafka(), brokers.secrets());
            restless = Optional.of(new RestlessMember(access, brokers.names().kafka()));
        }
    }

    @Override
    public void calm() {
        restless.ifPresent(RestlessMember::close);
        restless = Optional.empty();
    }
}
