package io.gatehouse.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.KafkaProperties;
import io.gatehouse.domain.KafkaSecurity;
import io.gatehouse.domain.SecretRef;
import io.gatehouse.port.ProfileStore.InvalidProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a profile from somebody else may say about Kafka's clients, and what is refused.
class KafkaProfileTest {

    @TempDir
    private Path folder = Path.of("");

    private KafkaSecurity security(String more) {
        try {
            Files.writeString(folder.resolve("p.yaml"), "kafka: {bootstrapServers: \"k:9092\", " + more + "}");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return new YamlProfileStore(folder)
                .load("p")
                .endpoints()
                .kafka()
                .orElseThrow()
                .security();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sasl.jaas.config                     | com.sun.security.auth.module.JndiLoginModule required; | write user, password
            sasl.jaas.config                     | org.apache.kafka.common.security.plain.PlainLoginModule required; | write user, password
            config.providers                     | file                                 | config providers
            config.providers.file.class          | org.apache.kafka.common.config.provider.FileConfigProvider | config providers
            ssl.truststore.location              | ${file:/etc/passwd:root}             | nothing is looked up
            ssl.truststore.location              | file:///etc/trust.p12                | without file:
            ssl.truststore.location              | jndi:ldap://evil.example/x           | without file:
            ssl.truststore.location              | //evil.example/share/trust.p12       | without file:
            ssl.truststore.location              | http://evil.example/trust.p12        | without file:
            sasl.oauthbearer.token.endpoint.url  | https://evil.example/token           | fetch tokens
            sasl.oauthbearer.jwks.endpoint.url   | file:/etc/passwd                     | fetch tokens
            sasl.mechanism                       | OAUTHBEARER                          | PLAIN, SCRAM
            sasl.mechanism                       | GSSAPI                               | PLAIN, SCRAM
            interceptor.classes                  | evil.Interceptor                     | load a class
            metric.reporters                     | evil.Reporter                        | load a class
            key.serializer                       | evil.Serializer                      | load a class
            value.deserializer                   | evil.Deserializer                    | load a class
            sasl.login.callback.handler.class    | evil.Handler                         | load a class
            ssl.engine.factory.class             | evil.Factory                         | load a class
            security.providers                   | evil.Provider                        | load a class
            partitioner.class                    | evil.Partitioner                     | load a class
            ssl.truststore.password              | hunter2                              | no secret
            ssl.keystore.location                | /etc/key.p12                         | no secret
            ssl.endpoint.identification.algorithm | none                                | always verified
            bootstrap.servers                    | evil.example:9092                    | not among those
            """)
    void hostilePropertyIsRefusedByNameAndSaysWhatToDo(String name, String value, String why) {
        assertThatThrownBy(() -> security("properties: {\"" + name + "\": \"" + value + "\"}"))
                .isInstanceOf(InvalidProfile.class)
                .hasMessageContaining("kafka.properties." + name)
                .hasMessageContaining(why)
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void fieldsOfAProfileAreHeldToTheSameRules() {
        assertThatThrownBy(() -> security("trustStore: \"http://evil.example/t\""))
                .isInstanceOf(InvalidProfile.class)
                .hasMessageContaining("ssl.truststore.location");
        assertThatThrownBy(() -> security("user: u, password: hunter2"))
                .isInstanceOf(InvalidProfile.class)
                .hasMessageContaining("kafka.password")
                .hasMessageNotContaining("hunter2");
        assertThatThrownBy(() -> security("user: u, mechanism: GSSAPI")).hasMessageContaining("kafka.mechanism");
        assertThatThrownBy(() -> security("mechanism: PLAIN")).hasMessageContaining("kafka.user");
        assertThatThrownBy(() -> security("properties: {security.protocol: SASL_SSL}"))
                .hasMessageContaining("kafka.user");
        assertThatThrownBy(() -> security("tls: false, properties: {security.protocol: SSL}"))
                .hasMessageContaining("kafka.tls");
    }

    @Test
    void loginTrustAndTheAllowedPropertiesComeBackAsTheyWere() {
        var security = security("tls: true, mechanism: SCRAM-SHA-512, user: ops, password: \"env:KAFKA\","
                + " trustStore: /etc/trust.pem, trustStoreType: PEM,"
                + " properties: {client.dns.lookup: use_all_dns_ips}");

        assertThat(security)
                .isEqualTo(new KafkaSecurity(
                        true,
                        Optional.of(new KafkaSecurity.Sasl(
                                KafkaSecurity.Mechanism.SCRAM_SHA_512,
                                "ops",
                                new SecretRef.EnvironmentVariable("KAFKA"))),
                        Optional.of(new KafkaSecurity.TrustStore("/etc/trust.pem", "PEM", new SecretRef.None())),
                        new KafkaProperties(Map.of("client.dns.lookup", "use_all_dns_ips"))));
        var store = new YamlProfileStore(folder);
        var profile = store.load("p");
        store.save(profile);
        assertThat(store.load("p").endpoints()).isEqualTo(profile.endpoints());
    }

    @Test
    void protocolMechanismAndTrustAreTakenFromPropertiesToo() {
        var security = security("user: ops, password: \"env:KAFKA\", properties: {security.protocol: SASL_SSL,"
                + " sasl.mechanism: SCRAM-SHA-256, ssl.truststore.location: /etc/t.p12, ssl.truststore.type: PKCS12}");

        assertThat(security.tls()).isTrue();
        assertThat(security.settings((_, _) -> Optional.of("secret")))
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("sasl.mechanism", "SCRAM-SHA-256")
                .containsEntry("ssl.truststore.location", "/etc/t.p12")
                .containsEntry("ssl.truststore.type", "PKCS12");
    }
}
