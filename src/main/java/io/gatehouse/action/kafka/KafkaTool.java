package io.gatehouse.action.kafka;

import io.gatehouse.action.ActionPorts;

/// Writes command lines of Kafka's own tools.
final class KafkaTool {

    private KafkaTool() {}

    static String topics(ActionPorts ports, String rest) {
        return line(ports, "kafka-topics.sh", rest);
    }

    static String groups(ActionPorts ports, String rest) {
        return line(ports, "kafka-consumer-groups.sh", rest);
    }

    /// A tool with where Kafka is, and the login in a file of the reader's own where one is needed.
    static String line(ActionPorts ports, String tool, String rest) {
        var kafka = ports.profile().endpoints().kafka();
        var servers = kafka.map(it -> quoted(it.bootstrapServers())).orElse("HOST:PORT");
        var login = kafka.filter(it -> it.tls() || it.security().sasl().isPresent())
                .map(_ -> " --command-config client.properties")
                .orElse("");
        return tool + " --bootstrap-server " + servers + login + " " + rest;
    }

    static String quoted(String value) {
        return value.matches("[A-Za-z0-9_.:/@%+=,-]+") ? value : "'" + value.replace("'", "'\\''") + "'";
    }
}
