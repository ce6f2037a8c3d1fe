package io.gatehouse.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.domain.AlarmSettings;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.Environment;
import io.gatehouse.domain.Pace;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.Reading;
import io.gatehouse.domain.Role;
import io.gatehouse.domain.SourceId;
import io.gatehouse.domain.SourceState;
import io.gatehouse.testlab.Alone;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// A service, in a process of its own, that holds its connections and answers nothing (SIGSTOP).
@DisabledOnOs(OS.WINDOWS)
@Alone
class ServiceFreezeTest {

    private static final Duration INTERVAL = Duration.ofSeconds(2);
    private static final Duration FROZEN = Duration.ofSeconds(5);
    /// For a busy machine to notice.
    private static final Duration SLACK = Duration.ofMillis(500);
    private static final SourceId SERVICE = SourceId.service("ticket-service");

    private final int port;
    private final Process service;

    ServiceFreezeTest() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        service = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        HealthyService.class.getName(),
                        String.valueOf(port))
                .inheritIO()
                .start();
    }

    @BeforeEach
    void isUp() {
        await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                return socket.isConnected();
            }
        });
    }

    @AfterEach
    void end() {
        service.destroyForcibly();
    }

    @Test
    void frozenServiceIsUnknownWithinTwoIntervalsAndKnownAgainAfterIt() throws Exception {
        try (var watch = new Watch(profile(), new SystemSecrets(), Clock.systemUTC())) {
            await().atMost(Duration.ofSeconds(15)).until(() -> isKnown(watch));

            var frozenAt = System.nanoTime();
            signal("STOP");
            await().atMost(INTERVAL.multipliedBy(2).plus(SLACK)).untilAsserted(() -> {
                assertThat(watch.latest().source(SERVICE)).isInstanceOf(SourceState.Unreachable.class);
                assertThat(watch.latest().readings("service-health"))
                        .singleElement()
                        .isInstanceOf(Reading.Unknown.class);
            });
            await().atMost(FROZEN.plusSeconds(2)).until(() -> System.nanoTime() - frozenAt >= FROZEN.toNanos());

            signal("CONT");
            await().atMost(INTERVAL.multipliedBy(3).plus(SLACK)).until(() -> isKnown(watch));
        }
    }

    private static boolean isKnown(Watch watch) {
        return watch.latest().source(SERVICE) instanceof SourceState.Answering
                && watch.latest().readings("service-health").stream().anyMatch(Reading.Measured.class::isInstance);
    }

    private void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, String.valueOf(service.pid()))
                .start()
                .waitFor();
    }

    private Profile profile() {
        var health = URI.create("http://127.0.0.1:" + port + "/health");
        return new Profile(
                "service",
                Environment.LAB,
                true,
                Role.OPERATOR,
                new Endpoints(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(new Endpoints.Service(SERVICE.name(), Optional.of(health), Optional.empty()))),
                PipelineNames.DOCUMENTED,
                AlarmSettings.DOCUMENTED,
                new Pace(INTERVAL, Map.of(), INTERVAL));
    }
}
