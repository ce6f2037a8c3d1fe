package io.gatehouse.action.rabbitmq;

import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Draft;
import io.gatehouse.action.Field;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.Preview;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Text;
import io.gatehouse.action.Undo;
import io.gatehouse.action.archive.Taken;
import io.gatehouse.action.archive.Taking;
import io.gatehouse.domain.Archive;
import io.gatehouse.domain.Broker;
import io.gatehouse.domain.DeliveryLimit;
import io.gatehouse.domain.QueueName;
import io.gatehouse.domain.QueueState;
import io.gatehouse.domain.QueueType;
import io.gatehouse.port.Archives;
import io.gatehouse.port.BrokerException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Keeps a queue's messages before an action removes them: what it costs, doing it, and what to say of it afterwards.
final class QueueArchive {

    static final Field FIELD = Field.flag("no-archive", false);

    private static final String NONE = "";

    /// How many messages are delivered ahead of what the disk has.
    private static final int WINDOW = 1_000;

    // Measured with 256 B messages on a slow disk; larger ones take as long as their bytes.
    private static final double MESSAGES_PER_SECOND = 8_000;
    private static final double BYTES_PER_SECOND = 40e6;
    private static final double MEGABYTE = 1e6;

    // What a message occupies beside its body, and what has to stay free.
    private static final long BESIDE_BYTES = 200;
    private static final long SPARE_BYTES = 64L << 20;

    private final ActionPorts ports;
    private final String action;

    QueueArchive(ActionPorts ports, String action) {
        this.ports = ports;
        this.action = action;
    }

    /// What was taken, and the archive it is in, `""` when nothing was.
    record Kept(String archive, Taken taken) {}

    static boolean wanted(Inputs inputs) {
        return !inputs.flag(FIELD.id());
    }

    /// Says how large it will be and how long it takes, and what will not be the same when it is put back.
    void tell(Draft draft, QueueState queue) {
        var count = queue.readyMessages();
        var bodies = ports.brokers().rabbit().get().keeping().readyBytes(queue.name());
        // Statistics come some seconds late; bytes of nothing belong to another moment.
        if (bodies.isPresent() && (bodies.getAsLong() > 0 || count == 0)) {
            var bytes = bodies.getAsLong() + count * BESIDE_BYTES;
            var seconds = Math.max(1, Math.ceil(count / MESSAGES_PER_SECOND + bytes / BYTES_PER_SECOND));
            draft.plain("effect.archive.size", Math.max(0.1, bytes / MEGABYTE), (long) seconds);
            if (bytes + SPARE_BYTES > ports.shelves().archives().usableBytes()) {
                draft.refuse(
                        "refused.no-room",
                        bytes / MEGABYTE,
                        ports.shelves().archives().usableBytes() / MEGABYTE);
            }
        } else {
            draft.care("effect.archive.size-unknown", (long) Math.max(1, Math.ceil(count / MESSAGES_PER_SECOND)));
        }
        draft.plain("effect.archive.differs");
        if (queue.settings().type() == QueueType.QUORUM) {
            draft.plain("effect.archive.quorum");
            new LimitedDeliveries(ports).tell(queue, DeliveryLimit.WINDOW, false, draft);
        }
    }

    /// How the queue is declared and what brings messages to it.
    Archive.Topology topology(QueueName name) {
        var keeping = ports.brokers().rabbit().get().keeping();
        return new Archive.Topology(keeping.queue(name).stream().toList(), List.of(), keeping.bindingsTo(name));
    }

    /// Begins an archive.
    ///
    /// @throws PreviewOutdated when the disk takes none; nothing was changed then
    Archives.Writing begin(String target, Archive.Topology topology) {
        var origin = new Archive.Origin(
                ports.profile().name(), action, target, ports.clock().instant(), System.getProperty("user.name", ""));
        try {
            return ports.shelves().archives().begin(origin, topology);
        } catch (Archives.NotKept e) {
            throw new PreviewOutdated(Text.of("outdated.not-kept", String.valueOf(e.getMessage())));
        }
    }

    /// Moves all messages that are ready now into a new archive.
    Kept takeAll(QueueState queue, Archive.Topology topology, Progress progress) {
        try (var to = begin(queue.name().value(), topology)) {
            var taken = takeFirst(queue, to, progress);
            if (taken.count() == 0) {
                to.discard();
                return new Kept(NONE, taken);
            }
            return new Kept(to.id(), finished(to, taken));
        }
    }

    /// Moves what is ready into an archive that is empty so far; it goes again where nothing could be taken.
    Taken takeFirst(QueueState queue, Archives.Writing to, Progress progress) {
        try {
            var taken = take(queue, queue.readyMessages(), to, progress);
            if (taken.count() == 0 && taken.ending() == Taken.Ending.LOST) {
                throw new BrokerException.Unreachable(Broker.RABBITMQ, taken.reason(), null);
            }
            return taken;
        } catch (RuntimeException e) {
            to.discard();
            throw e;
        }
    }

    /// Moves the first so many messages.
    Taken take(QueueState queue, long total, Archives.Writing to, Progress progress) {
        var limited = new LimitedDeliveries(ports);
        var limit = limited.of(queue);
        var window = Math.clamp(total, 1, limit.isSet() ? DeliveryLimit.WINDOW : WINDOW);
        try (var from = ports.brokers().rabbit().get().keeping().take(queue.name(), window, limit)) {
            var taken = new Taking(from, to, total, progress).run();
            from.nearLimit().ifPresent(deliveries -> limited.remember(queue.name(), deliveries));
            return taken;
        }
    }

    /// Ends the archive; one that the disk did not take to its end stays as it is, to be found.
    Taken finished(Archives.Writing to, Taken taken) {
        if (taken.ending() == Taken.Ending.NOT_KEPT) {
            return taken;
        }
        try {
            to.finish(taken.unsure());
            return taken;
        } catch (Archives.NotKept e) {
            return new Taken(taken.count(), taken.unsure(), Taken.Ending.NOT_KEPT, String.valueOf(e.getMessage()));
        }
    }

    /// The receipt, with the way back.
    ///
    /// @param total how many there were to take
    /// @param fact what was done
    Receipt receipt(Preview preview, long total, Kept kept, Text fact, Instant start) {
        var taken = kept.taken();
        var facts = new ArrayList<Text>();
        facts.add(fact);
        if (!kept.archive().equals(NONE)) {
            facts.add(Text.of("receipt.archive", taken.count(), kept.archive()));
        }
        facts.addAll(ending(taken, total));
        var end = ports.clock().instant();
        var receipt = new Receipt(
                action,
                preview.target(),
                taken.all() ? Receipt.Outcome.DONE : Receipt.Outcome.STOPPED,
                facts,
                new Progress.Step(taken.count(), total, 0, total - taken.count(), taken.unsure()),
                end,
                Duration.between(start, end));
        return mended(kept.archive().equals(NONE) ? receipt : receipt.with(undo(kept.archive())), taken);
    }

    private Receipt mended(Receipt receipt, Taken taken) {
        return taken.ending() == Taken.Ending.NEAR_LIMIT
                ? new LimitedDeliveries(ports)
                        .remedy(new QueueName(receipt.target()))
                        .map(receipt::with)
                        .orElse(receipt)
                : receipt;
    }

    static Undo undo(String archive) {
        return new Undo("restore", new Inputs(Map.of("archive", archive)));
    }

    private static List<Text> ending(Taken taken, long total) {
        var facts = new ArrayList<Text>();
        var rest = total - taken.count();
        switch (taken.ending()) {
            case COMPLETE -> {}
            case EXHAUSTED -> facts.add(Text.of("receipt.archive.exhausted", rest));
            case STOPPED -> facts.add(Text.of("receipt.archive.stopped", rest));
            case NEAR_LIMIT -> facts.add(Text.of("receipt.archive.near-limit", rest, Long.parseLong(taken.reason())));
            case SILENT -> facts.add(Text.of("receipt.archive.silent", rest));
            case LOST -> facts.add(Text.of("receipt.archive.lost", rest, taken.reason()));
            case NOT_KEPT -> facts.add(Text.of("receipt.archive.not-kept", rest, taken.reason()));
        }
        if (taken.unsure() > 0) {
            facts.add(Text.of("receipt.archive.unsure", taken.unsure()));
        }
        return facts;
    }
}
