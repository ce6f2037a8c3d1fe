package io.gatehouse.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.BlockedCallback;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.UnblockedCallback;
import io.gatehouse.adapter.rabbitmq.RabbitControl;
import io.gatehouse.adapter.secret.SystemSecrets;
import io.gatehouse.alarm.Alarm;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.Pace;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.Reading;
import io.gatehouse.domain.Severity;
import io.gatehouse.notify.Notifier;
import io.gatehouse.simulator.lab.Lab;
import io.gatehouse.simulator.lab.LabDirectory;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.simulator.lab.LabException;
import io.gatehouse.simulator.lab.Ownership;
import io.gatehouse.testlab.Alone;
import io.gatehouse.testlab.LabExtension;
import io.gatehouse.testlab.Variants;
import io.gatehouse.ui.alarms.NoticeWords;
import io.gatehouse.ui.text.Language;
import io.gatehouse.ui.text.Texts;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Fault test F12: RabbitMQ raises its memory alarm and blocks publishers. The broker gathers statistics every 5 s and
/// is
/// polled as often, which is what both do unless they are told otherwise.
@Alone
class MemoryAlarmTest {

    private static final String METRIC = "rabbit-memory-alarm";
    private static final String QUEUE = "alarm.orders";
    private static final int ROUNDS = Variants.ALL ? 10 : 4;
    private static final Duration BAR = Duration.ofSeconds(1);
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Lab lab = new Lab(LabDirectory.in(LabExtension.folder(), "alarm"));
    private final LabEndpoints endpoints;
    private final RabbitControl control = new RabbitControl(lab);

    MemoryAlarmTest() throws LabException {
        endpoints = lab.up(Ownership.ATTACHED, _ -> {});
    }

    @AfterEach
    void takeDown() throws LabException {
        lab.close();
    }

    @Test
    void blockedPublisherIsOnTheBannerWithinASecondEachTimeAndNoThreadIsLeft() throws Exception {
        gatherStatisticsEveryFiveSeconds();
        try (var watch = new Watch(rabbitOnly(), new SystemSecrets(), Clock.systemUTC());
                var notifier = new Notifier(List.of(), Severity.WARNING, words(), Clock.systemUTC());
                var publisher = new Publisher(endpoints)) {
            watch.alarms().addListener(notifier::accept);
            await().atMost(SOON)
                    .until(() -> watch.latest().readings(METRIC).stream().anyMatch(Reading.Measured.class::isInstance));
            var delays = new ArrayList<Duration>();
            delays.add(round(watch, notifier, publisher));
            var threads = LiveThreads.list();
            for (var round = 1; round < ROUNDS; round++) {
                delays.add(round(watch, notifier, publisher));
            }

            assertThat(delays)
                    .as("from connection.blocked to the banner")
                    .allSatisfy(delay -> assertThat(delay).isLessThan(BAR));
            await().atMost(SOON).untilAsserted(() -> {
                var now = LiveThreads.list();
                assertThat(now).as("before: %s", threads).hasSizeLessThanOrEqualTo(threads.size());
            });
            assertThat(watch.latest().cost(watch.latest().sources().getFirst()).calls())
                    .isGreaterThan(ROUNDS);
        }
    }

    /// One alarm from the first message that is held back to the alarm's end.
    ///
    /// @return from `connection.blocked` to the banner
    private Duration round(Watch watch, Notifier notifier, Publisher publisher) throws Exception {
        var before = notifier.newest();
        control.run("set_vm_memory_high_watermark", "0.00001");
        publisher.publish();
        await().atMost(SOON).pollInterval(Duration.ofMillis(2)).until(publisher::isBlocked);
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> !notifier.newest().equals(before));
        var delay = Duration.ofNanos(System.nanoTime() - publisher.blockedAtNanos());
        assertThat(notifier.newest().orElseThrow().alarms())
                .anySatisfy(event -> assertThat(event.alarm().key().metric()).isEqualTo(METRIC));
        assertThat(severity(watch)).contains(Severity.CRITICAL);

        control.run("set_vm_memory_high_watermark", "0.4");
        await().atMost(SOON).pollInterval(Duration.ofMillis(2)).until(() -> !publisher.isBlocked());
        await().atMost(BAR).until(() -> severity(watch).equals(Optional.of(Severity.NORMAL)));
        return delay;
    }

    /// How bad it is now; the alarm itself stays open until somebody has seen it.
    private static Optional<Severity> severity(Watch watch) {
        return watch.alarms().open().stream()
                .filter(alarm -> alarm.key().metric().equals(METRIC))
                .map(Alarm::severity)
                .findFirst();
    }

    // The lab's brokers gather them every second; the plugin reads the setting when it starts.
    private void gatherStatisticsEveryFiveSeconds() throws Exception {
        control.run("eval", "application:set_env(rabbit, collect_statistics_interval, 5000).");
        control.run("eval", """
                Apps = [rabbitmq_management_agent, rabbitmq_management],
                [application:stop(App) || App <- lists:reverse(Apps)],
                [application:start(App) || App <- Apps].""");
    }

    private Profile rabbitOnly() {
        var all = LabProfile.of("lab", endpoints);
        return new Profile(
                all.name(),
                all.environment(),
                true,
                all.role(),
                new Endpoints(Optional.empty(), all.endpoints().rabbitMq(), Optional.empty()),
                all.names(),
                all.alarms(),
                Pace.DEFAULT);
    }

    private static NoticeWords words() {
        return new NoticeWords("lab", new Texts(Language.ENGLISH));
    }

    /// A connection that publishes and notes when the broker blocks it.
    private static final class Publisher implements AutoCloseable {

        private final Connection connection;
        private final com.rabbitmq.client.Channel channel;
        private volatile boolean blocked;
        private volatile long blockedAtNanos;

        Publisher(LabEndpoints lab) throws Exception {
            var factory = new ConnectionFactory();
            factory.setHost(lab.amqpHost());
            factory.setPort(lab.amqpPort());
            factory.setUsername(lab.rabbitUser());
            factory.setPassword(lab.rabbitPassword());
            connection = factory.newConnection("blocked-publisher");
            BlockedCallback onBlocked = _ -> {
                blockedAtNanos = System.nanoTime();
                blocked = true;
            };
            UnblockedCallback onUnblocked = () -> blocked = false;
            connection.addBlockedListener(onBlocked, onUnblocked);
            channel = Objects.requireNonNull(connection.createChannel());
            channel.queueDeclare(QUEUE, true, false, false, null);
        }

        void publish() throws Exception {
            channel.basicPublish("", QUEUE, null, new byte[10]);
        }

        boolean isBlocked() {
            return blocked;
        }

        long blockedAtNanos() {
            return blockedAtNanos;
        }

        @Override
        public void close() {
            connection.abort(2_000);
        }
    }
}
