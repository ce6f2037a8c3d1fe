package io.gatehouse.simulator;

import io.gatehouse.domain.Endpoints;
import io.gatehouse.simulator.lab.KafkaDetour;
import io.gatehouse.simulator.lab.LabBroker;
import io.gatehouse.simulator.lab.LabException;
import io.gatehouse.simulator.proxy.Network;
import io.gatehouse.simulator.proxy.Network.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The brokers of a lab as a simulation's clients reach them through proxies, and the network that this makes.
///
/// @param brokers with the proxies' ports where there is one
record ThroughProxies(Brokers brokers, Network network) {

    /// Proxies before those brokers, none before the others.
    ///
    /// @throws LabException when a broker cannot be reached through one
    static ThroughProxies open(Site site, Set<LabBroker> which) throws LabException {
        if (which.isEmpty()) {
            return new ThroughProxies(site.brokers(), Network.DIRECT);
        }
        List<Way> ways = new ArrayList<>();
        for (var broker : which) {
            ways.addAll(ways(site, broker));
        }
        var network = Network.through(ways);
        return new ThroughProxies(behind(site.brokers(), network), network);
    }

    private static List<Way> ways(Site site, LabBroker broker) throws LabException {
        var brokers = site.brokers();
        return switch (broker) {
            case REDIS -> List.of(new Way(broker, brokers.redis().port(), 0));
            case RABBITMQ -> {
                List<Way> ways = new ArrayList<>();
                ways.add(new Way(broker, brokers.rabbitMq().amqpPort(), 0));
                brokers.otherAmqpPorts().forEach(port -> ways.add(new Way(broker, port, 0)));
                yield ways;
            }
            case KAFKA -> {
                var detour = kafka(site);
                yield List.of(new Way(broker, detour.listenerPort(), detour.toldPort()));
            }
        };
    }

    private static KafkaDetour kafka(Site site) throws LabException {
        var endpoints = site.lab().map(lab -> lab.status().endpoints());
        return KafkaDetour.of(endpoints.orElseThrow(() -> new LabException("The lab is not up.")));
    }

    private static Brokers behind(Brokers brokers, Network network) {
        var redis = brokers.redis();
        var rabbit = brokers.rabbitMq();
        var rabbitPorts = network.ports(LabBroker.RABBITMQ);
        return new Brokers(
                new Endpoints(
                        Optional.of(network.ports(LabBroker.REDIS).stream()
                                .findFirst()
                                .map(port -> new Endpoints.Redis(
                                        redis.host(), port, redis.user(), redis.password(), redis.tls()))
                                .orElse(redis)),
                        Optional.of(rabbitPorts.stream()
                                .findFirst()
                                .map(port -> new Endpoints.RabbitMq(
                                        rabbit.host(),
                                        port,
                                        rabbit.managementPort(),
                                        rabbit.prometheusPort(),
                                        rabbit.virtualHost(),
                                        rabbit.login(),
                                        rabbit.tls()))
                                .orElse(rabbit)),
                        Optional.of(network.ports(LabBroker.KAFKA).stream()
                                .findFirst()
                                .map(port -> new Endpoints.Kafka(
                                        "127.0.0.1:" + port, brokers.kafka().security()))
                                .orElse(brokers.kafka()))),
                brokers.names(),
                brokers.secrets(),
                rabbitPorts.isEmpty() ? brokers.otherAmqpPorts() : rabbitPorts.subList(1, rabbitPorts.size()),
                brokers.queueType());
    }
}
