package io.gatehouse.app.wiring;

import io.gatehouse.adapter.file.DefinitionsFolder;
import io.gatehouse.adapter.rabbitmq.AmqpRabbitCommands;
import io.gatehouse.domain.BackupPlan;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.Profile;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.DefinitionsShelf;
import io.gatehouse.port.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps RabbitMQ's definitions as often as the profile plans it, from its opening to its closing, on a thread of its
/// own. A time that was missed while no console was open is made up for at once; one that failed is tried again after a
/// minute. The checklist tells how old the newest are.
final class DefinitionsSchedule implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DefinitionsSchedule.class);
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final String profile;
    private final Endpoints.RabbitMq endpoint;
    private final BackupPlan plan;
    private final Secrets secrets;
    private final DefinitionsShelf shelf;
    private final Clock clock;
    private final Thread thread;

    private DefinitionsSchedule(
            Profile profile, Endpoints.RabbitMq endpoint, BackupPlan plan, Secrets secrets, Clock clock) {
        this.profile = profile.name();
        this.endpoint = endpoint;
        this.plan = plan;
        this.secrets = secrets;
        this.shelf = new DefinitionsFolder(Folders.definitions());
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("keep-definitions").unstarted(this::run);
    }

    /// Starts it where the profile names RabbitMQ and plans a backup.
    static Optional<DefinitionsSchedule> of(Profile profile, Secrets secrets, Clock clock) {
        var plan = profile.upkeep().definitionsBackup();
        return profile.endpoints()
                .rabbitMq()
                .flatMap(endpoint -> plan.map(it -> new DefinitionsSchedule(profile, endpoint, it, secrets, clock)))
                .map(schedule -> {
                    schedule.thread.start();
                    return schedule;
                });
    }

    private void run() {
        try {
            while (true) {
                var wait = Duration.between(clock.instant(), due());
                if (wait.isPositive()) {
                    Thread.sleep(wait);
                } else if (!keep()) {
                    Thread.sleep(AGAIN);
                }
            }
        } catch (InterruptedException e) {
            // Closed.
        }
    }

    private Instant due() {
        return shelf.kept(profile).stream()
                .findFirst()
                .map(kept -> kept.at().plus(plan.every()))
                .orElse(Instant.EPOCH);
    }

    private boolean keep() {
        try (var commands = new AmqpRabbitCommands(endpoint, secrets)) {
            var kept = shelf.keep(profile, commands.administration().definitions(), clock.instant(), plan.keep());
            LOG.info("definitions of {} were kept in {}", profile, kept.place());
            return true;
        } catch (BrokerException | DefinitionsShelf.NotKept e) {
            LOG.warn("definitions of {} were not kept: {}", profile, e.getMessage());
            return false;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
