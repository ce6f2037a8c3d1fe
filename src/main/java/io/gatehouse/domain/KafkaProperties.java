package io.gatehouse.domain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Properties of Kafka's clients that a profile may set: a short list. Any other could have the client load a class,
/// read a file or ask an address of somebody else's choosing, so it is refused before there is a client.
///
/// @param values by Kafka's names, all of them allowed
public record KafkaProperties(Map<String, String> values) {

    public static final KafkaProperties NONE = new KafkaProperties(Map.of());

    /// What may be set, and which values make sense; in the order in which an error lists them.
    private static final Map<String, Pattern> ALLOWED = new TreeMap<>(Map.of(
            "security.protocol", Pattern.compile("PLAINTEXT|SSL|SASL_PLAINTEXT|SASL_SSL"),
            "sasl.mechanism", Pattern.compile("PLAIN|SCRAM-SHA-256|SCRAM-SHA-512"),
            "ssl.truststore.location", Pattern.compile("(?!\\w{2,}:|//|\\\\\\\\)[^$]+"),
            "ssl.truststore.type", Pattern.compile("PKCS12|JKS|PEM"),
            "ssl.enabled.protocols", Pattern.compile("TLSv1\\.[23](, ?TLSv1\\.[23])?"),
            "ssl.endpoint.identification.algorithm", Pattern.compile("https"),
            "client.dns.lookup", Pattern.compile("use_all_dns_ips|resolve_canonical_bootstrap_servers_only")));

    private static final List<String> CLASSES =
            List.of(".class", ".classes", "metric.reporters", ".serializer", ".deserializer", "security.providers");

    public KafkaProperties {
        values = Map.copyOf(values);
        new TreeMap<>(values).forEach(KafkaProperties::check);
    }

    private static void check(String name, String value) {
        var field = "kafka.properties." + name;
        var allowed = ALLOWED.get(name);
        if (allowed == null) {
            throw new IllegalArgumentException(field + ": " + why(name) + ". A profile may set "
                    + String.join(", ", ALLOWED.keySet()) + "; take this one out");
        }
        if (value.contains("${")) {
            throw new IllegalArgumentException(
                    field + ": values are taken as they stand, nothing is looked up; write the value itself");
        }
        if (!allowed.matcher(value).matches()) {
            throw new IllegalArgumentException(field + ": '" + value + "' is not possible here; " + rather(name));
        }
    }

    private static String why(String name) {
        if (name.startsWith("config.providers")) {
            return "config providers read files and variables of others";
        }
        if (name.equals("sasl.jaas.config")) {
            return "a login module from outside can run anything; write user, password and mechanism under kafka";
        }
        if (name.startsWith("sasl.oauthbearer")) {
            return "it has the client fetch tokens from an address";
        }
        if (name.endsWith("password") || name.endsWith(".key") || name.contains("keystore")) {
            return "a profile holds no secret; write password or trustStorePassword under kafka";
        }
        return CLASSES.stream().anyMatch(name::endsWith)
                ? "it has the client load a class"
                : "it is not among those that a profile may set";
    }

    private static String rather(String name) {
        return switch (name) {
            case "ssl.truststore.location" -> "write the path of a file on this machine, without file: or any address";
            case "ssl.endpoint.identification.algorithm" -> "the host name of a certificate is always verified (https)";
            case "sasl.mechanism" -> "there are PLAIN, SCRAM-SHA-256 and SCRAM-SHA-512";
            default -> "it has to match " + ALLOWED.get(name);
        };
    }
}
