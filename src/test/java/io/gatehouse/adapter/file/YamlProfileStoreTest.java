package io.gatehouse.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.AlarmSettings;
import io.gatehouse.domain.Broker;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.Environment;
import io.gatehouse.domain.Pace;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.Role;
import io.gatehouse.domain.SecretRef;
import io.gatehouse.domain.WatchedKeys;
import io.gatehouse.port.ProfileStore.InvalidProfile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlProfileStoreTest {

    private static final WatchedKeys WATCHED = new WatchedKeys(
            List.of("orders"),
            List.of("mail:outbox"),
            List.of("ticket:issued"),
            List.of("state:seat:1"),
            List.of("mail"));

    @TempDir
    private Path folder = Path.of("");

    private YamlProfileStore store = new YamlProfileStore(folder);

    @BeforeEach
    void openStore() {
        store = new YamlProfileStore(folder);
    }

    @Test
    void savedProfileComesBackAsItWas() {
        var profile = profile(new SecretRef.EnvironmentVariable("RABBIT_PASSWORD"));

        store.save(profile);

        assertThat(store.names()).containsExactly("prod-eu");
        assertThat(store.load("prod-eu")).isEqualTo(profile);
    }

    @Test
    void typedPasswordIsNotWritten() throws IOException {
        store.save(profile(new SecretRef.Typed("canary-4711")));

        assertThat(Files.readString(folder.resolve("prod-eu.yaml"))).doesNotContain("canary-4711");
    }

    @Test
    void passwordInClearIsRefusedAndNotRepeated() {
        write("rabbitmq: {host: mq, password: canary-4711}");

        assertThatThrownBy(() -> store.load("p"))
                .isInstanceOf(InvalidProfile.class)
                .hasMessageContaining("rabbitmq.password")
                .hasMessageContaining("env:NAME")
                .hasMessageNotContaining("canary-4711");
    }

    @Test
    void shortProfileHasTheDocumentedNamesAndPorts() {
        write("redis: {host: cache}");

        var profile = store.load("p");

        assertThat(profile.names()).isEqualTo(PipelineNames.DOCUMENTED);
        assertThat(profile.endpoints().redis().orElseThrow().port()).isEqualTo(6379);
        assertThat(profile.endpoints().kafka()).isEmpty();
    }

    @Test
    void profileThatDoesNotSayWhatItIsCountsAsProduction() {
        write("redis: {host: cache}");

        assertThat(store.load("p").environment()).isEqualTo(Environment.PRODUCTION);
    }

    @Test
    void misspelledFieldIsNamedWithThoseThereAre() {
        write("redis:\n  host: cache\n  prot: 6379\n");

        assertThatThrownBy(() -> store.load("p"))
                .isInstanceOf(InvalidProfile.class)
                .hasMessageContaining("redis.prot")
                .hasMessageContaining("password, port");
    }

    @Test
    void wrongPortIsNamed() {
        write("redis: {host: cache, port: 70000}");

        assertThatThrownBy(() -> store.load("p"))
                .hasMessageContaining("redis.port")
                .hasMessageContaining("70000");
    }

    @Test
    void missingProfileNamesThoseThatAreThere() {
        write("redis: {host: cache}");

        assertThatThrownBy(() -> store.load("q"))
                .hasMessageContaining("no profile 'q'")
                .hasMessageContaining("p");
    }

    @Test
    void nameThatWouldLeaveTheFolderIsRefused() {
        assertThatThrownBy(() -> store.load("../../etc/passwd")).isInstanceOf(InvalidProfile.class);
    }

    @Test
    void nameThatIsWatchedTwiceIsNamed() {
        write("redis: {host: cache, streams: [orders, orders]}");

        assertThatThrownBy(() -> store.load("p"))
                .isInstanceOf(InvalidProfile.class)
                .hasMessageContaining("redis.streams")
                .hasMessageContaining("orders");
    }

    private void write(String yaml) {
        try {
            Files.writeString(folder.resolve("p.yaml"), yaml);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Profile profile(SecretRef password) {
        return new Profile(
                "prod-eu",
                Environment.PRODUCTION,
                true,
                Role.ADMIN,
                new Endpoints(
                        Optional.of(
                                new Endpoints.Redis("cache", 6380, "ops", new SecretRef.SecretFile("/run/s"), true)),
                        Optional.of(new Endpoints.RabbitMq(
                                "mq", 5671, 15671, "tickets", new Endpoints.Login("ops", password), true)),
                        Optional.of(new Endpoints.Kafka("k1:9092,k2:9092", false)),
                        List.of(new Endpoints.Service(
                                "ticket",
                                Optional.of(URI.create("http://app:8080/actuator/health")),
                                Optional.empty()))),
                new PipelineNames(
                        new PipelineNames.Redis("queue:lobby", "ticket:active:users", WATCHED),
                        PipelineNames.DOCUMENTED.rabbitMq(),
                        PipelineNames.DOCUMENTED.kafka()),
                new AlarmSettings(Map.of("queue-depth", 500.0), List.of()),
                new Pace(
                        Duration.ofSeconds(2), Map.of(Broker.RABBITMQ, Duration.ofSeconds(10)), Duration.ofSeconds(3)));
    }
}
