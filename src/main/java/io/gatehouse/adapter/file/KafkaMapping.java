package io.gatehouse.adapter.file;

import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.KafkaProperties;
import io.gatehouse.domain.KafkaSecurity;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.SecretRef;
import io.gatehouse.port.ProfileStore.InvalidProfile;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Translates where Kafka is and how to log in there. Properties of Kafka's clients are checked here, long before there
/// is a client.
final class KafkaMapping {

    private static final String PROTOCOL = "security.protocol";
    private static final String MECHANISM = "sasl.mechanism";
    private static final String STORE = "ssl.truststore.location";
    private static final String STORE_TYPE = "ssl.truststore.type";

    private KafkaMapping() {}

    static Endpoints.Kafka endpoint(ProfileDocument.Kafka kafka) {
        var properties = new HashMap<>(
                new KafkaProperties(Objects.requireNonNullElse(kafka.properties(), Map.<String, String>of())).values());
        var tls = tls(kafka, properties.remove(PROTOCOL));
        var sasl = sasl(kafka, properties.remove(MECHANISM));
        var trust = trust(kafka, properties.remove(STORE), properties.remove(STORE_TYPE));
        return new Endpoints.Kafka(
                Objects.requireNonNullElse(kafka.bootstrapServers(), ""),
                new KafkaSecurity(tls, sasl, trust, new KafkaProperties(properties)));
    }

    private static boolean tls(ProfileDocument.Kafka kafka, @Nullable String protocol) {
        if (protocol == null) {
            return Objects.requireNonNullElse(kafka.tls(), false);
        }
        var wanted = protocol.endsWith("SSL");
        if (kafka.tls() != null && kafka.tls() != wanted) {
            throw new InvalidProfile(
                    "kafka.tls: it says " + kafka.tls() + " and kafka.properties.security.protocol says " + protocol);
        }
        if (protocol.startsWith("SASL") != (kafka.user() != null)) {
            throw new InvalidProfile("kafka.user: " + protocol
                    + (kafka.user() == null
                            ? " needs a user and a password"
                            : " knows no user; write SASL_ before it"));
        }
        return wanted;
    }

    private static Optional<KafkaSecurity.Sasl> sasl(ProfileDocument.Kafka kafka, @Nullable String mechanism) {
        var password = SecretText.parse("kafka.password", kafka.password());
        if (kafka.user() == null) {
            if (kafka.mechanism() != null || mechanism != null || !(password instanceof SecretRef.None)) {
                throw new InvalidProfile("kafka.user: a mechanism or a password needs a user");
            }
            return Optional.empty();
        }
        var word = Objects.requireNonNullElse(kafka.mechanism(), Objects.requireNonNullElse(mechanism, "PLAIN"));
        return Optional.of(new KafkaSecurity.Sasl(KafkaSecurity.Mechanism.of(word), kafka.user(), password));
    }

    private static Optional<KafkaSecurity.TrustStore> trust(
            ProfileDocument.Kafka kafka, @Nullable String location, @Nullable String type) {
        var path = kafka.trustStore() == null ? location : kafka.trustStore();
        if (path == null) {
            return Optional.empty();
        }
        return Optional.of(new KafkaSecurity.TrustStore(
                path,
                Objects.requireNonNullElse(kafka.trustStoreType(), Objects.requireNonNullElse(type, "PKCS12")),
                SecretText.parse("kafka.trustStorePassword", kafka.trustStorePassword())));
    }

    static ProfileDocument.Kafka document(
            Endpoints.Kafka kafka, PipelineNames.Kafka names, @Nullable Long intervalMillis) {
        var security = kafka.security();
        var sasl = security.sasl();
        var trust = security.trust();
        var properties = security.properties().values();
        return new ProfileDocument.Kafka(
                kafka.bootstrapServers(),
                security.tls(),
                intervalMillis,
                names.topic(),
                names.group(),
                sasl.map(login -> login.mechanism().word()).orElse(null),
                sasl.map(KafkaSecurity.Sasl::user).orElse(null),
                sasl.map(login -> SecretText.format(login.password())).orElse(null),
                trust.map(KafkaSecurity.TrustStore::path).orElse(null),
                trust.map(KafkaSecurity.TrustStore::type).orElse(null),
                trust.map(store -> SecretText.format(store.password())).orElse(null),
                properties.isEmpty() ? null : properties);
    }
}
