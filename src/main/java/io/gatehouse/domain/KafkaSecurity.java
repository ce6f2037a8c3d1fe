package io.gatehouse.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/// How Kafka's clients prove who they are and whom they trust. Everything they are given beyond addresses and patience
/// comes from here.
///
/// @param trust absent for the certificates that Java trusts
/// @param properties others that a profile sets; where they name the same thing, the fields here count
public record KafkaSecurity(boolean tls, Optional<Sasl> sasl, Optional<TrustStore> trust, KafkaProperties properties) {

    /// Nobody has to log in.
    public static KafkaSecurity open(boolean tls) {
        return new KafkaSecurity(tls, Optional.empty(), Optional.empty(), KafkaProperties.NONE);
    }

    /// A login by user and password.
    public record Sasl(Mechanism mechanism, String user, SecretRef password) {
        public Sasl {
            if (user.isBlank()) {
                throw new IllegalArgumentException("kafka.user: a login needs a user");
            }
        }

        /// The line that Kafka's clients log in by, made of these three alone.
        ///
        /// @param secret the password itself
        String jaas(String secret) {
            return mechanism.module() + " required username=\"" + escaped(user) + "\" password=\"" + escaped(secret)
                    + "\";";
        }

        private static String escaped(String text) {
            return text.replace("\\", "\\\\")
                    .replace("\"", "\\\"")
                    .replace("\n", "\\n")
                    .replace("\r", "\\r");
        }
    }

    /// How the password is proven.
    public enum Mechanism {
        PLAIN("PLAIN", "org.apache.kafka.common.security.plain.PlainLoginModule"),
        SCRAM_SHA_256("SCRAM-SHA-256", "org.apache.kafka.common.security.scram.ScramLoginModule"),
        SCRAM_SHA_512("SCRAM-SHA-512", "org.apache.kafka.common.security.scram.ScramLoginModule");

        private final String word;
        private final String module;

        Mechanism(String word, String module) {
            this.word = word;
            this.module = module;
        }

        /// Kafka's word for it.
        public String word() {
            return word;
        }

        String module() {
            return module;
        }

        /// The mechanism of that word.
        ///
        /// @throws IllegalArgumentException when a profile cannot have it
        public static Mechanism of(String word) {
            for (var mechanism : values()) {
                if (mechanism.word.equalsIgnoreCase(word)) {
                    return mechanism;
                }
            }
            throw new IllegalArgumentException(
                    "kafka.mechanism: '" + word + "' is none of PLAIN, SCRAM-SHA-256, SCRAM-SHA-512");
        }
    }

    /// A file with the certificates to trust.
    ///
    /// @param type PKCS12, JKS or PEM
    public record TrustStore(String path, String type, SecretRef password) {
        public TrustStore {
            // The same check as if it were written as a property: a path of this machine, and nothing else.
            var _ = new KafkaProperties(Map.of("ssl.truststore.location", path, "ssl.truststore.type", type));
        }
    }

    /// What Kafka's clients are told, by their names. Holds passwords: never to be logged.
    ///
    /// @param secrets finds the password behind a reference; the first argument is the field it stands in
    public Map<String, String> settings(BiFunction<String, SecretRef, Optional<String>> secrets) {
        var settings = new HashMap<>(properties.values());
        settings.put("security.protocol", (sasl.isPresent() ? "SASL_" : "") + (tls ? "SSL" : "PLAINTEXT"));
        settings.remove("sasl.mechanism");
        sasl.ifPresent(login -> {
            settings.put("sasl.mechanism", login.mechanism().word());
            settings.put(
                    "sasl.jaas.config",
                    login.jaas(secrets.apply("kafka.password", login.password()).orElse("")));
        });
        trust.ifPresent(store -> {
            settings.put("ssl.truststore.location", store.path());
            settings.put("ssl.truststore.type", store.type());
            secrets.apply("kafka.trustStorePassword", store.password())
                    .ifPresent(secret -> settings.put("ssl.truststore.password", secret));
        });
        return settings;
    }
}
