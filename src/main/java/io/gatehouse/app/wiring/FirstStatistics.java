package io.gatehouse.app.wiring;

import io.gatehouse.adapter.rabbitmq.RabbitSource;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.QueueState;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.Secrets;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/// Waits until RabbitMQ's statistics have caught up with workers that have just begun. Until then they say that nobody
/// reads the queue, which a console opened that early would have to report.
final class FirstStatistics {

    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private FirstStatistics() {}

    /// Returns when the issue queue's consumers and acknowledgements are counted, or when the time is up.
    static void await(Profile profile, Secrets secrets, Duration atMost) throws InterruptedException {
        var rabbit = profile.endpoints().rabbitMq().orElseThrow();
        var deadline = System.nanoTime() + atMost.toNanos();
        try (var source = new RabbitSource(rabbit, secrets, profile.pace().timeout())) {
            while (System.nanoTime() < deadline && !counted(source, profile)) {
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY.toMillis());
            }
        }
    }

    private static boolean counted(RabbitSource source, Profile profile) {
        try {
            QueueState queue = source.tick()
                    .queue(profile.names().rabbitMq().queue())
                    .toCompletableFuture()
                    .join();
            return queue.consumers() > 0 && queue.rates().ackPerSecond() > 0;
        } catch (BrokerException | CompletionException e) {
            return false; // Not declared yet, or not answering: the console tells when it stays so.
        }
    }
}
