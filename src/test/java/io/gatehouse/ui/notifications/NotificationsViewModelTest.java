package io.gatehouse.ui.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.gatehouse.adapter.file.NotificationFile;
import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.app.wiring.AlertChannels;
import io.gatehouse.domain.NotificationKind;
import io.gatehouse.domain.NotificationSettings;
import io.gatehouse.domain.SecretRef;
import io.gatehouse.domain.Severity;
import io.gatehouse.notify.NotificationDesk;
import io.gatehouse.notify.Notifier;
import io.gatehouse.notify.RaisedAlarms;
import io.gatehouse.port.NotificationStore;
import io.gatehouse.ui.alarms.NoticeWords;
import io.gatehouse.ui.fx.Tasks;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Language;
import io.gatehouse.ui.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Settings that are tried against a real HTTP server and kept in a real file.
class NotificationsViewModelTest {

    private static final NotificationSettings BEFORE = NotificationSettings.NONE.withDesktop(true);

    @TempDir
    private Path folder = Path.of("");

    private final Texts texts = new Texts(Language.ENGLISH);
    private final Notifier notifier =
            new Notifier(List.of(), Severity.WARNING, new NoticeWords("prod-eu", texts), Clock.systemUTC());
    private final List<String> received = new CopyOnWriteArrayList<>();
    private volatile int answer = 200;
    private HttpServer server;

    @SuppressWarnings("NullAway.Init")
    NotificationsViewModelTest() {}

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.start();
        Files.writeString(address(), "http://127.0.0.1:" + server.getAddress().getPort() + "/hook\n");
        file().save(BEFORE);
    }

    @AfterEach
    void stop() {
        server.stop(0);
        notifier.close();
    }

    private Path address() {
        return folder.resolve("hook.txt");
    }

    private NotificationFile file() {
        return new NotificationFile(folder.resolve("notifications.yaml"));
    }

    private NotificationsViewModel model(NotificationStore store) {
        var desk = new NotificationDesk(store, new AlertChannels(new SystemSecrets()), notifier);
        var model = new NotificationsViewModel(
                desk, "prod-eu", new Figures(texts, ZoneOffset.UTC), Clock.systemUTC(), Tasks.onCallingThread());
        model.load();
        return model;
    }

    private static ChannelViewModel switchOn(NotificationsViewModel model, NotificationKind kind, String value) {
        var channel = model.form().channel(kind);
        channel.onProperty().set(true);
        channel.valueProperty().set(value);
        return channel;
    }

    @Test
    void whatWasSavedIsFilledIn() {
        var model = model(file());

        assertThat(model.form().settings()).isEqualTo(BEFORE);
    }

    @Test
    void testArrivesAndSavesNothing() {
        var model = model(file());
        var webhook = switchOn(model, NotificationKind.WEBHOOK, "file:" + address());

        model.test(webhook);

        assertThat(received).singleElement().asString().contains("A test from Gatehouse", "prod-eu");
        assertThat(webhook.outcomeProperty().get()).startsWith("Sent at ");
        assertThat(file().load()).isEqualTo(BEFORE);
    }

    @Test
    void refusalIsToldBesideTheSwitchInTheReceiversWords() {
        answer = 404;
        var model = model(file());
        var webhook = switchOn(model, NotificationKind.WEBHOOK, "file:" + address());

        model.test(webhook);

        assertThat(webhook.outcomeProperty().get()).isEqualTo("Not delivered: HTTP 404");
        assertThat(webhook.wrongProperty().get()).isTrue();
    }

    @Test
    void addressInClearIsRefusedByItsFieldAndNothingIsWritten() {
        var model = model(file());
        var webhook = switchOn(model, NotificationKind.WEBHOOK, "https://hooks.example.com/services/T0/B0/x");

        model.save();

        assertThat(webhook.outcomeProperty().get()).startsWith("Webhook:").contains("env:NAME", "file:PATH");
        assertThat(model.savedProperty().get()).isFalse();
        assertThat(file().load()).isEqualTo(BEFORE);
    }

    @Test
    void secretThatIsNotThereIsRefusedByItsField() {
        var model = model(file());
        var webhook = switchOn(model, NotificationKind.WEBHOOK, "file:" + folder.resolve("none.txt"));

        model.save();

        assertThat(webhook.outcomeProperty().get()).contains("none.txt", "does not exist");
        assertThat(file().load()).isEqualTo(BEFORE);
    }

    @Test
    void runningConsoleTellsOverTheNewWebhookWithoutARestart() {
        var model = model(file());
        switchOn(model, NotificationKind.WEBHOOK, "file:" + address());

        model.save();
        notifier.accept(RaisedAlarms.raised("ticket-issue-queue"));

        assertThat(model.savedProperty().get()).isTrue();
        assertThat(file().load().webhook())
                .isEqualTo(new SecretRef.SecretFile(address().toString()));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(received).singleElement().asString().contains("ticket-issue-queue"));
    }

    @Test
    void failedSaveSaysSoAndTheFormerSettingsHold() {
        var model = model(new NotificationStore() {
            @Override
            public NotificationSettings load() {
                return BEFORE;
            }

            @Override
            public void save(NotificationSettings settings) {
                throw new UncheckedIOException(new IOException("no space left on device"));
            }
        });
        switchOn(model, NotificationKind.WEBHOOK, "file:" + address());

        model.save();

        assertThat(model.problemProperty().get()).startsWith("Not saved").contains("no space left on device");
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(notifier.failures()).isEmpty();
        assertThat(file().load()).isEqualTo(BEFORE);
    }

    @Test
    void fileThatCannotBeReadIsToldBeforeItIsReplaced() throws IOException {
        Files.writeString(folder.resolve("notifications.yaml"), "volume: 11\n");
        var model = model(file());

        assertThat(model.problemProperty().get()).contains("volume", "Saving replaces them");
    }
}
