package io.gatehouse.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Brokers;
import io.gatehouse.action.Desk;
import io.gatehouse.action.Receipt;
import io.gatehouse.adapter.kafka.AdminKafkaCommands;
import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.domain.Broker;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.Environment;
import io.gatehouse.domain.KafkaProperties;
import io.gatehouse.domain.KafkaSecurity;
import io.gatehouse.domain.KafkaSecurity.Mechanism;
import io.gatehouse.domain.KafkaSecurity.Sasl;
import io.gatehouse.domain.KafkaSecurity.TrustStore;
import io.gatehouse.domain.Pace;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.Role;
import io.gatehouse.domain.SecretRef;
import io.gatehouse.domain.SourceState;
import io.gatehouse.port.AuditLog;
import io.gatehouse.port.BrokerException;
import io.gatehouse.testlab.SecureKafka;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// A Kafka that demands TLS and a login: right settings work, wrong ones are refused in clear words, and the password
/// is
/// nowhere to be read. One broker for all of it.
class KafkaLoginTest {

    private static final String WRONG = "wrong-horse-battery";

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<AuditLog.Entry> audit = new ArrayList<>();
    private final StringWriter told = new StringWriter();

    private static Profile profile(String bootstrap, Mechanism mechanism, String password, Optional<Path> trust) {
        var security = new KafkaSecurity(
                true,
                Optional.of(new Sasl(mechanism, SecureKafka.USER, new SecretRef.Typed(password))),
                trust.map(file -> new TrustStore(file.toString(), "PEM", new SecretRef.None())),
                KafkaProperties.NONE);
        var at = new Endpoints(
                Optional.empty(), Optional.empty(), Optional.of(new Endpoints.Kafka(bootstrap, security)));
        return Profile.of("secure", Environment.LAB, at, PipelineNames.DOCUMENTED)
                .withRole(Role.ADMIN)
                .withPace(new Pace(Duration.ofSeconds(1), Map.of(), Duration.ofSeconds(5)));
    }

    private final class KafkaDesk extends Desk implements AutoCloseable {

        private final AdminKafkaCommands commands;

        KafkaDesk(Profile profile) {
            this(profile, new AdminKafkaCommands(profile.endpoints().kafka().orElseThrow(), new SystemSecrets()));
        }

        private KafkaDesk(Profile profile, AdminKafkaCommands commands) {
            super(new ActionPorts(
                    new Brokers(
                            Brokers.none().rabbit(),
                            Brokers.none().replayLinks(),
                            Brokers.none().redis(),
                            () -> commands),
                    profile,
                    audit::add,
                    InstantSource.system()));
            this.commands = commands;
        }

        @Override
        public void close() {
            commands.close();
        }
    }

    private void assertWorks(Profile profile, String topic) {
        try (var watch = new Watch(profile, new SystemSecrets(), Clock.systemUTC())) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> watch.latest().source(Broker.KAFKA) instanceof SourceState.Answering);
        }
        try (var desk = new KafkaDesk(profile)) {
            for (var receipt : List.of(
                    desk.run("kafka-create-topic", "topic", topic, "partitions", "1"),
                    desk.run("kafka-send", "topic", topic, "event-value", "x"),
                    desk.run("kafka-browse", "topic", topic))) {
                assertThat(receipt.outcome()).as(receipt.toString()).isEqualTo(Receipt.Outcome.DONE);
                told.append(receipt.toString());
            }
        }
    }

    /// What the screen and the command line say.
    private String refused(Profile profile) {
        SourceState.Unreachable state;
        try (var watch = new Watch(profile, new SystemSecrets(), Clock.systemUTC())) {
            state = (SourceState.Unreachable) await().atMost(Duration.ofSeconds(20))
                    .until(
                            () -> watch.latest().source(Broker.KAFKA),
                            source -> source instanceof SourceState.Unreachable);
        }
        try (var desk = new KafkaDesk(profile)) {
            var failure = catchThrowableOfType(
                    BrokerException.AccessDenied.class, () -> desk.preview("kafka-browse", "topic", "any"));
            assertThat(failure).isNotNull();
            failure.printStackTrace(new PrintWriter(told, true));
            told.append(state.toString());
            assertThat(state.reason()).isEqualTo(failure.getMessage());
            return String.valueOf(failure.getMessage());
        }
    }

    @Test
    void rightSettingsWorkWrongOnesAreRefusedAndThePasswordIsNowhere(@TempDir Path folder) throws Exception {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        try (var kafka = new SecureKafka(folder)) {
            var trust = Optional.of(kafka.trust());
            var at = kafka.bootstrap();
            assertWorks(profile(at, Mechanism.PLAIN, SecureKafka.PASSWORD, trust), "by-plain");
            assertWorks(profile(at, Mechanism.SCRAM_SHA_256, SecureKafka.SCRAM_PASSWORD, trust), "by-scram");

            assertThat(refused(profile(at, Mechanism.PLAIN, WRONG, trust)))
                    .contains(at, "Authentication failed", "Invalid username or password");
            assertThat(refused(profile(at, Mechanism.SCRAM_SHA_256, WRONG, trust)))
                    .contains(at, "Authentication failed");
            assertThat(refused(profile(at, Mechanism.PLAIN, SecureKafka.PASSWORD, Optional.empty())))
                    .contains(at, "certificate", "kafka.trustStore");
            var otherName = kafka.bootstrapByOtherName();
            assertThat(refused(profile(otherName, Mechanism.PLAIN, SecureKafka.PASSWORD, trust)))
                    .contains(otherName, "certificate", "localhost");
        } finally {
            root.detachAppender(log);
        }
        told.append(audit.toString());
        for (var event : List.copyOf(log.list)) {
            told.append(event.getFormattedMessage());
            if (event.getThrowableProxy() != null) {
                told.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
        }
        assertThat(told.toString()).doesNotContain(WRONG, SecureKafka.PASSWORD, SecureKafka.SCRAM_PASSWORD, "horse");
    }
}
