package io.gatehouse.action.rabbitmq;

import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Preview;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Text;
import io.gatehouse.action.archive.Taken;
import io.gatehouse.domain.QueueState;
import io.gatehouse.domain.QueueType;
import io.gatehouse.port.Archives;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.BrokerException.Unreachable.Changed;
import java.time.Instant;

/// Keeps a queue and deletes it when it is empty; a queue into which messages keep coming stays.
record KeptRemoval(ActionPorts ports, QueueArchive archive, QueueHanging hanging) {

    // What came in while the messages were kept is kept too, but not for ever.
    private static final int ROUNDS = 3;

    Receipt run(Preview preview, Progress progress, Instant start) {
        var queue = hanging.queue();
        var name = queue.name().value();
        try (var to = archive.begin(name, archive.topology(queue.name()))) {
            var taken = archive.finished(to, emptied(queue, to, progress));
            var kept = new QueueArchive.Kept(to.id(), taken);
            if (!taken.all()) {
                return archive.receipt(
                        preview, total(taken), kept, Text.of("receipt.delete-queue.stopped", name), start);
            }
            return removed(preview, kept, start);
        }
    }

    private long total(Taken taken) {
        return Math.max(hanging.queue().readyMessages(), taken.count());
    }

    private Taken emptied(QueueState queue, Archives.Writing to, Progress progress) {
        var sum = new Taken(0, 0, Taken.Ending.COMPLETE, "");
        if (queue.settings().type() == QueueType.STREAM) {
            return sum;
        }
        if (queue.readyMessages() == 0) {
            return sum;
        }
        sum = archive.takeFirst(queue, to, progress);
        try {
            for (var round = 1; round < ROUNDS && sum.all(); round++) {
                var ready = readyNow(queue);
                if (ready == 0) {
                    break;
                }
                var more = archive.take(queue, ready, to, progress);
                sum = new Taken(sum.count() + more.count(), more.unsure(), more.ending(), more.reason());
            }
            return sum;
        } catch (BrokerException e) {
            // What was taken before is in the archive and nowhere else.
            return new Taken(sum.count(), sum.unsure(), Taken.Ending.LOST, String.valueOf(e.getMessage()));
        }
    }

    private long readyNow(QueueState queue) {
        return ports.brokers()
                .rabbit()
                .get()
                .findQueue(queue.name())
                .map(QueueState::readyMessages)
                .orElse(0L);
    }

    private Receipt removed(Preview preview, QueueArchive.Kept kept, Instant start) {
        var queue = hanging.queue();
        var name = queue.name().value();
        var total = total(kept.taken());
        var empty = queue.settings().type() != QueueType.STREAM;
        try {
            new QueueRemoval(ports, queue, hanging.promisesUnused(), empty).run();
            return archive.receipt(preview, total, kept, Text.of("receipt.delete-queue", name), start);
        } catch (PreviewOutdated e) {
            return stopped(archive.receipt(preview, total, kept, Text.of("receipt.delete-queue.stays", name), start));
        } catch (BrokerException e) {
            var fact = e instanceof BrokerException.Unreachable lost && lost.changed() != Changed.NOTHING
                    ? "receipt.delete-queue.in-doubt"
                    : "receipt.delete-queue.failed";
            var why = String.valueOf(e.getMessage());
            return stopped(archive.receipt(preview, total, kept, Text.of(fact, name, why), start));
        }
    }

    private static Receipt stopped(Receipt receipt) {
        return new Receipt(
                receipt.action(),
                receipt.target(),
                Receipt.Outcome.STOPPED,
                receipt.facts(),
                receipt.table(),
                receipt.undo(),
                receipt.remedy(),
                receipt.counts(),
                receipt.at(),
                receipt.took());
    }
}
