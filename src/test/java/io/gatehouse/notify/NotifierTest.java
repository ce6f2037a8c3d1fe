package io.gatehouse.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.gatehouse.adapter.notice.CommandHook;
import io.gatehouse.adapter.notice.SlackWebhook;
import io.gatehouse.alarm.AlarmEvent;
import io.gatehouse.domain.Severity;
import io.gatehouse.port.NotificationChannel;
import io.gatehouse.port.NotificationChannel.Notification;
import io.gatehouse.ui.alarms.NoticeWords;
import io.gatehouse.ui.text.Language;
import io.gatehouse.ui.text.Texts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Notifications that arrive at a real HTTP server and a real program.
class NotifierTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private HttpServer server;
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final List<Integer> answers = new CopyOnWriteArrayList<>();

    @SuppressWarnings("NullAway.Init")
    NotifierTest() {}

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(answers.isEmpty() ? 200 : answers.removeFirst(), -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private NotificationChannel webhook() {
        return new SlackWebhook("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
    }

    private static Notifier notifier(NotificationChannel channel) {
        var words = new NoticeWords("prod-eu", new Texts(Language.ENGLISH));
        return new Notifier(List.of(channel), Severity.WARNING, words, Clock.systemUTC());
    }

    @Test
    void webhookIsToldInSlacksFormat() {
        try (var notifier = notifier(webhook())) {
            notifier.accept(RaisedAlarms.raised("ticket-issue-queue"));

            await().atMost(SOON).untilAsserted(() -> assertThat(received).hasSize(1));
            assertThat(received.getFirst())
                    .startsWith("{\"text\":")
                    .contains("Warning: Depth of ticket-issue-queue", "prod-eu", "1204 &gt; 1000");
        }
    }

    @Test
    void queueWithAHostileNameCannotCallEverybody() {
        try (var notifier = notifier(webhook())) {
            notifier.accept(RaisedAlarms.raised("<!channel>"));

            await().atMost(SOON).untilAsserted(() -> assertThat(received).hasSize(1));
            assertThat(received.getFirst()).doesNotContain("<!channel>").contains("&lt;!channel&gt;");
        }
    }

    @Test
    void serverThatFailsForAWhileIsTriedAgain() {
        answers.addAll(List.of(500, 429));
        try (var notifier = notifier(webhook())) {
            notifier.accept(RaisedAlarms.raised("ticket-issue-queue"));

            await().atMost(SOON).untilAsserted(() -> assertThat(received).hasSize(3));
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(notifier.failures()).isEmpty());
        }
    }

    @Test
    void refusalIsNotRetriedAndIsShown() {
        answers.add(404);
        try (var notifier = notifier(webhook())) {
            notifier.accept(RaisedAlarms.raised("ticket-issue-queue"));

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(notifier.failures()).containsEntry("webhook", "HTTP 404"));
            assertThat(received).hasSize(1);
        }
    }

    @Test
    void lessSevereAlarmsAreToldToNobody() {
        var words = new NoticeWords("prod-eu", new Texts(Language.ENGLISH));
        try (var notifier = new Notifier(List.of(webhook()), Severity.CRITICAL, words, Clock.systemUTC())) {
            notifier.accept(RaisedAlarms.raised("ticket-issue-queue"));

            await().pollDelay(Duration.ofSeconds(3))
                    .atMost(SOON)
                    .untilAsserted(() -> assertThat(received).isEmpty());
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void commandGetsTheFactsInItsEnvironmentAndTheLinesOnItsInput(@TempDir Path folder) throws IOException {
        var told = folder.resolve("told");
        var script = Files.writeString(
                folder.resolve("page.sh"),
                "echo \"$GATEHOUSE_SEVERITY $GATEHOUSE_ALARMS $GATEHOUSE_PROFILE\" > " + told + "; cat >> " + told);
        var hook = new CommandHook(List.of("/bin/sh", script.toString()));

        hook.send(notification(RaisedAlarms.raised("ticket-issue-queue")));

        assertThat(told).content().contains("warning 1 prod-eu", "Depth of ticket-issue-queue");
    }

    private static Notification notification(AlarmEvent event) {
        return new NoticeWords("prod-eu", new Texts(Language.ENGLISH))
                .apply(List.of(event), event.entry().at());
    }
}
