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
import io.gatehouse.action.archive.Restored;
import io.gatehouse.action.archive.Restoring;
import io.gatehouse.domain.Archive;
import io.gatehouse.domain.QueueName;
import io.gatehouse.domain.QueueState;
import io.gatehouse.port.Archives;
import io.gatehouse.port.BrokerException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// Puts back what another action removed: exchange, queue and bindings that are missing, then the messages in order.
final class RestoreAction implements Action {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final int LOOKS_ALIKE = 3;
    private static final int MOST_LOOKS = 40;

    private final ActionPorts ports;

    RestoreAction(ActionPorts ports) {
        this.ports = ports;
    }

    @Override
    public String id() {
        return "restore";
    }

    @Override
    public Subject subject() {
        return Subject.DEFINITIONS;
    }

    @Override
    public List<Field> fields() {
        return List.of(Field.target("archive"), Field.flag("again", false));
    }

    @Override
    public Preview preview(Inputs inputs) {
        var id = inputs.required("archive");
        var found = find(id);
        if (found.isEmpty()) {
            return new Draft(this, ports, inputs, id)
                    .refuse("refused.no-archive", id)
                    .preview();
        }
        var archive = found.get();
        var draft = new Draft(this, ports, inputs, archive.origin().target());
        var refusal = refusal(archive, inputs);
        if (refusal.isPresent()) {
            return draft.preview().refused(refusal.get());
        }
        var noted = ports.shelves().archives().progress(id);
        var plan = RestorePlan.of(ports, archive);
        draft.messages(archive.messages().count()).fingerprint(plan.fingerprint(noted));
        RestoreWords.tell(draft, plan, RestoreStart.of(archive, noted, plan.queueNow()));
        return draft.preview();
    }

    private Optional<Archive> find(String id) {
        try {
            return ports.shelves().archives().verify(id);
        } catch (Archives.NotKept e) {
            throw new PreviewOutdated(Text.of("outdated.not-kept", String.valueOf(e.getMessage())));
        }
    }

    private Optional<Text> refusal(Archive archive, Inputs inputs) {
        if (archive.state() == Archive.State.DAMAGED) {
            return Optional.of(Text.of("refused.archive-damaged", archive.id()));
        }
        if (!archive.origin().profile().equals(ports.profile().name())) {
            return Optional.of(Text.of(
                    "refused.archive-elsewhere", archive.id(), archive.origin().profile()));
        }
        return archive.state() == Archive.State.RESTORED && !inputs.flag("again")
                ? Optional.of(Text.of("refused.archive-restored", archive.id()))
                : Optional.empty();
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = ports.clock().instant();
        var id = preview.inputs().required("archive");
        var archive = find(id).orElseThrow(() -> new PreviewOutdated(Text.of("outdated.archive", id)));
        var noted = ports.shelves().archives().progress(id);
        var plan = RestorePlan.of(ports, archive);
        if (refusal(archive, preview.inputs()).isPresent()
                || !plan.fingerprint(noted).equals(preview.fingerprint())) {
            throw new PreviewOutdated(
                    Text.of("outdated.settings", archive.origin().target()));
        }
        try {
            declare(plan);
            var begin = RestoreStart.of(archive, noted, noted.isPresent() ? settled(plan) : plan.queueNow());
            var restored = plan.queue()
                    .map(queue -> messages(archive, queue.name(), begin, progress))
                    .orElseGet(() -> nothing(archive));
            return RestoreWords.receipt(preview, ports, plan, restored, begin.mostRepeated(), start);
        } catch (BrokerException.Unreachable e) {
            // Some of what was missing may be there again; doing it once more makes only what still is missing.
            var back = noted.map(Archive.Progress::confirmed).orElse(0L);
            var lost = new Restored(back, Restored.Ending.LOST, String.valueOf(e.getMessage()));
            return RestoreWords.receipt(preview, ports, plan, lost, 0, start);
        }
    }

    /// What a connection that was cut off had sent may still be arriving: it counts when it stands still. The broker
    /// tells unacknowledged messages only every few seconds, so that those of the purge may still be among them.
    private Optional<QueueState> settled(RestorePlan plan) {
        var before = asked(plan);
        var same = 0;
        for (var look = 0; look < MOST_LOOKS && same < LOOKS_ALIKE; look++) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            var now = asked(plan);
            same = standsStill(before, now) ? same + 1 : 0;
            before = now;
        }
        return before;
    }

    private Optional<QueueState> asked(RestorePlan plan) {
        var rabbit = ports.brokers().rabbit().get();
        return plan.queue().map(Archive.Queue::name).flatMap(rabbit::findQueue);
    }

    private static boolean standsStill(Optional<QueueState> before, Optional<QueueState> now) {
        var held = now.filter(queue -> queue.consumers() == 0 && queue.unackedMessages() > 0);
        return held.isEmpty() && now.map(QueueState::readyMessages).equals(before.map(QueueState::readyMessages));
    }

    private void declare(RestorePlan plan) {
        var rabbit = ports.brokers().rabbit().get();
        var topology = plan.archive().topology();
        topology.exchanges().stream()
                .filter(exchange -> !plan.exchanges().containsKey(exchange.name()))
                .forEach(rabbit.keeping()::declare);
        topology.queues().stream()
                .filter(queue -> !plan.queues().containsKey(queue.name()))
                .forEach(queue -> rabbit.declareQueue(queue.name(), queue.settings()));
        plan.missing().forEach(rabbit.keeping()::bind);
    }

    private Restored messages(Archive archive, QueueName queue, RestoreStart begin, Progress progress) {
        if (archive.messages().count() == 0) {
            return nothing(archive);
        }
        var keeping = ports.brokers().rabbit().get().keeping();
        try (var to = keeping.put(queue, archive.id())) {
            return new Restoring(archive, ports.shelves().archives(), to, progress, ports.clock())
                    .run(begin.progress(), new OnlyHere(keeping, queue));
        }
    }

    private Restored nothing(Archive archive) {
        try {
            ports.shelves()
                    .archives()
                    .note(
                            archive.id(),
                            new Archive.Progress(0, 0, true, true, ports.clock().instant()));
            return new Restored(0, Restored.Ending.COMPLETE, "");
        } catch (Archives.NotKept e) {
            return new Restored(0, Restored.Ending.NOT_KEPT, String.valueOf(e.getMessage()));
        }
    }
}
