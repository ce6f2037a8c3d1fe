package io.gatehouse.action.rabbitmq;

import io.gatehouse.action.Action;
import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Draft;
import io.gatehouse.action.Field;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.Preview;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Subject;
import io.gatehouse.action.Text;
import io.gatehouse.domain.QueueName;
import io.gatehouse.domain.QueueState;
import io.gatehouse.domain.QueueType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Removes every ready message of a queue, after keeping them in an archive.
final class PurgeAction implements Action {

    private final ActionPorts ports;

    PurgeAction(ActionPorts ports) {
        this.ports = ports;
    }

    @Override
    public String id() {
        return "purge";
    }

    @Override
    public Subject subject() {
        return Subject.QUEUE;
    }

    @Override
    public List<Field> fields() {
        return List.of(Field.target("queue"), QueueArchive.FIELD);
    }

    @Override
    public Preview preview(Inputs inputs) {
        var name = inputs.queue("queue");
        var draft = new Draft(this, ports, inputs, name.value());
        var found = ports.brokers().rabbit().get().findQueue(name);
        if (found.isEmpty()) {
            return draft.refuse("refused.no-queue", name.value()).preview();
        }
        var queue = found.get();
        var check = check(queue);
        draft.messages(queue.readyMessages()).fingerprint(check.fingerprint());
        if (queue.settings().type() == QueueType.STREAM) {
            return draft.refuse("refused.purge-stream", name.value()).preview();
        }
        if (queue.readyMessages() == 0) {
            draft.refuse("refused.empty", name.value());
        }
        draft.vendor("rabbitmqctl purge_queue " + name.value());
        if (QueueArchive.wanted(inputs)) {
            draft.plain("effect.purge.kept", queue.readyMessages(), name.value());
            new QueueArchive(ports, id()).tell(draft, queue);
        } else {
            draft.care("effect.purge.removed", queue.readyMessages(), name.value());
        }
        if (isDeadLetters(name)) {
            draft.care("effect.purge.dead-letters");
        }
        if (queue.unackedMessages() > 0) {
            draft.held("effect.purge.unacked", queue.unackedMessages());
        }
        if (check.toleranceMessages() > 0) {
            draft.care("effect.purge.tolerance", queue.consumers(), check.toleranceMessages());
        }
        return draft.preview();
    }

    private QueueCheck check(QueueState queue) {
        return isDeadLetters(queue.name()) ? QueueCheck.exact(queue) : QueueCheck.live(queue);
    }

    private boolean isDeadLetters(QueueName name) {
        return name.equals(ports.names().deadLetterQueue());
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = ports.clock().instant();
        var name = preview.inputs().queue("queue");
        var rabbit = ports.brokers().rabbit().get();
        var now = rabbit.findQueue(name)
                .orElseThrow(() -> new PreviewOutdated(Text.of("outdated.queue-gone", name.value())));
        QueueCheck.of(preview.fingerprint()).require(now);
        if (QueueArchive.wanted(preview.inputs())) {
            return kept(preview, now, progress, start);
        }
        var removed = rabbit.purge(name);
        var step = new Progress.Step(removed, removed, 0, 0, 0);
        progress.report(step);
        var end = ports.clock().instant();
        return new Receipt(
                id(),
                name.value(),
                Receipt.Outcome.DONE,
                List.of(Text.of("receipt.purge", removed, name.value())),
                step,
                end,
                Duration.between(start, end));
    }

    private Receipt kept(Preview preview, QueueState now, Progress progress, Instant start) {
        var archive = new QueueArchive(ports, id());
        var taken = archive.takeAll(now, archive.topology(now.name()), progress);
        return archive.receipt(
                preview,
                now.readyMessages(),
                taken,
                Text.of("receipt.purge", taken.taken().count(), now.name().value()),
                start);
    }
}
