package io.gatehouse.action.rabbitmq;

import io.gatehouse.action.Action;
import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Draft;
import io.gatehouse.action.Field;
import io.gatehouse.action.Impact;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.Preview;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Subject;
import io.gatehouse.action.Text;
import io.gatehouse.domain.QueueName;
import java.time.Duration;
import java.util.List;

/// Shows the next messages that come to a queue without touching it: copies of them come to a temporary queue that is
/// bound alike.
final class WatchMessagesAction implements Action {

    private static final int FEW = 10;
    private static final int MOST = 100;
    private static final int USUAL_SECONDS = 30;
    private static final int LONGEST_SECONDS = 600;
    // Each is one more question to a broker that may have trouble.
    private static final int MOST_BINDINGS = 100;

    private final ActionPorts ports;

    WatchMessagesAction(ActionPorts ports) {
        this.ports = ports;
    }

    @Override
    public String id() {
        return "watch-messages";
    }

    @Override
    public Subject subject() {
        return Subject.QUEUE;
    }

    @Override
    public Impact impact() {
        return Impact.TOUCH;
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.target("queue", ports.names().queue().value()),
                Field.integer("count", String.valueOf(FEW)),
                Field.integer("watch-seconds", String.valueOf(USUAL_SECONDS)));
    }

    private static int most(Inputs inputs) {
        return Looking.most(inputs, "count", FEW, MOST);
    }

    private static Duration patience(Inputs inputs) {
        return Duration.ofSeconds(Looking.most(inputs, "watch-seconds", USUAL_SECONDS, LONGEST_SECONDS));
    }

    @Override
    public Preview preview(Inputs inputs) {
        var name = inputs.queue("queue");
        var queue = name.value();
        var most = most(inputs);
        var seconds = patience(inputs).toSeconds();
        var draft = new Draft(this, ports, inputs, queue);
        if (ports.brokers().rabbit().get().findQueue(name).isEmpty()) {
            return draft.refuse("refused.no-queue", queue).preview();
        }
        var bindings = WatchedBindings.of(ports, name);
        draft.messages(most).fingerprint(bindings.fingerprint());
        bindings.tell(draft);
        if (bindings.copying().isEmpty()) {
            return draft.refuse("refused.watch-unbound", queue).preview();
        }
        if (bindings.copying().size() > MOST_BINDINGS) {
            return draft.refuse(
                            "refused.watch-bindings", queue, bindings.copying().size(), MOST_BINDINGS)
                    .preview();
        }
        return draft.plain("effect.watch.shown", most, queue, seconds)
                .held("effect.watch.untouched", queue)
                .held("effect.watch.by-name", queue)
                .care("effect.watch.copies", most)
                .care("effect.watch.unbound-meanwhile", queue)
                .plain("effect.watch.removed")
                .preview();
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var name = preview.inputs().queue("queue");
        if (ports.brokers().rabbit().get().findQueue(name).isEmpty()) {
            throw new PreviewOutdated(Text.of("outdated.queue-gone", name.value()));
        }
        var bindings = bindings(name, preview.fingerprint());
        var most = most(preview.inputs());
        var watching = new Watching(ports, name, most, patience(preview.inputs()));
        try (var watch = ports.brokers().rabbit().get().messages().watch(bindings.copying(), most)) {
            watching.run(watch, preview.fingerprint(), progress);
        }
        return watching.receipt(preview);
    }

    private WatchedBindings bindings(QueueName name, String previewed) {
        var bindings = WatchedBindings.of(ports, name);
        if (!bindings.fingerprint().equals(previewed)) {
            throw new PreviewOutdated(Text.of("outdated.bindings", name.value()));
        }
        return bindings;
    }
}
