package io.gatehouse.action.rabbitmq;

import io.gatehouse.action.Action;
import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Brief;
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
import io.gatehouse.domain.Role;
import java.util.List;

/// Deletes a queue, after keeping its messages, its settings and its bindings in an archive.
final class DeleteQueueAction implements Action {

    private final ActionPorts ports;

    DeleteQueueAction(ActionPorts ports) {
        this.ports = ports;
    }

    @Override
    public String id() {
        return "delete-queue";
    }

    @Override
    public Subject subject() {
        return Subject.QUEUE;
    }

    @Override
    public Role needs() {
        return Role.ADMIN;
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
        var hanging = QueueHanging.of(ports, queue);
        draft.messages(queue.readyMessages())
                .fingerprint(hanging.fingerprint())
                .vendor("rabbitmqctl delete_queue " + name.value() + (hanging.promisesUnused() ? " --if-unused" : ""));
        hanging.tell(draft);
        if (!QueueArchive.wanted(inputs)) {
            draft.care("effect.delete-queue.lost", queue.readyMessages(), name.value());
        } else if (queue.settings().type() == QueueType.STREAM) {
            draft.care("effect.delete-queue.stream", queue.readyMessages(), name.value());
        } else {
            draft.plain("effect.delete-queue.kept", queue.readyMessages(), name.value());
            new QueueArchive(ports, id()).tell(draft, queue);
        }
        return draft.preview();
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = ports.clock().instant();
        var name = preview.inputs().queue("queue");
        var now = find(name);
        var hanging = QueueHanging.of(ports, now);
        hanging.require(preview.fingerprint());
        if (!QueueArchive.wanted(preview.inputs())) {
            QueueRemoval.of(ports, hanging).run();
            return Brief.done(preview, ports, start, Text.of("receipt.delete-queue", name.value()));
        }
        return new KeptRemoval(ports, new QueueArchive(ports, id()), hanging).run(preview, progress, start);
    }

    private QueueState find(QueueName name) {
        return ports.brokers()
                .rabbit()
                .get()
                .findQueue(name)
                .orElseThrow(() -> new PreviewOutdated(Text.of("outdated.queue-gone", name.value())));
    }
}
