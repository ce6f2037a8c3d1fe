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
import io.gatehouse.domain.QueueType;
import io.gatehouse.port.ReplayLink;
import io.gatehouse.port.WorkMemory;
import io.gatehouse.replay.ReplayPlan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Sends dead letters on to where they came from, or to a chosen exchange and key.
final class ReplayAction implements Action {

    private final ActionPorts ports;

    ReplayAction(ActionPorts ports) {
        this.ports = ports;
    }

    @Override
    public String id() {
        return "replay";
    }

    @Override
    public Subject subject() {
        return Subject.QUEUE;
    }

    @Override
    public boolean pausable() {
        return true;
    }

    @Override
    public List<Field> fields() {
        return ReplayForm.fields(ports);
    }

    @Override
    public Preview preview(Inputs inputs) {
        var name = inputs.queue("queue");
        var plan = ReplayForm.plan(inputs, "", 0, ports.clock().instant());
        var draft = new Draft(this, ports, inputs, name.value());
        var found = ports.brokers().rabbit().get().findQueue(name);
        if (found.isEmpty()) {
            return draft.refuse("refused.no-queue", name.value()).preview();
        }
        var queue = found.get();
        draft.messages(queue.readyMessages())
                .fingerprint(QueueCheck.exact(queue).fingerprint());
        if (queue.settings().type() == QueueType.STREAM) {
            return draft.refuse("refused.replay-stream", name.value()).preview();
        }
        if (queue.readyMessages() == 0) {
            draft.refuse("refused.empty", name.value());
        }
        destination(plan.chosen(), queue.readyMessages(), draft);
        rules(plan, queue.readyMessages(), draft);
        var limited = new LimitedDeliveries(ports);
        var window = limited.within(plan, queue, inputs).window();
        limited.tell(queue, window, inputs.flag(Looking.ANYWAY.id()), draft);
        if (queue.unackedMessages() > 0) {
            draft.held("effect.replay.unacked", queue.unackedMessages());
        }
        if (queue.consumers() > 0) {
            draft.care("effect.replay.consumers", queue.consumers());
        }
        interrupted(name)
                .findFirst()
                .ifPresent(run -> draft.care(
                        "effect.replay.interrupted",
                        run.counts().done(),
                        run.counts().total()));
        return draft.preview();
    }

    private Stream<WorkMemory.Run> interrupted(QueueName queue) {
        return ports.shelves().work().interrupted(ports.profile().name()).stream()
                .filter(run -> run.queue().equals(queue.value()));
    }

    private static void rules(ReplayPlan plan, long count, Draft draft) {
        draft.plain("effect.replay.end", count);
        if (!plan.filter().isOpen()) {
            draft.held("effect.replay.filter");
        }
        draft.held("effect.replay.cap", plan.rules().maxReplays());
        if (plan.rules().stopWhenGrowing()) {
            draft.plain("effect.replay.growing");
        }
        if (!plan.rules().keepExpiration()) {
            draft.plain("effect.replay.no-expiration");
        }
    }

    private void destination(Optional<ReplayLink.Target> chosen, long count, Draft draft) {
        if (chosen.isEmpty()) {
            draft.plain("effect.replay.origin", count);
            return;
        }
        var target = chosen.get();
        var rabbit = ports.brokers().rabbit().get();
        if (rabbit.findExchange(target.exchange()).isEmpty()) {
            draft.refuse("refused.no-exchange", target.exchange());
            return;
        }
        var shown = ReplayForm.shown(target.exchange());
        draft.plain("effect.replay.chosen", count, shown, target.routingKey());
        if (new Routability(rabbit).of(target.exchange(), target.routingKey()).verdict() == Routability.Verdict.NO) {
            draft.held("effect.replay.unroutable", shown, target.routingKey());
        }
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = ports.clock().instant();
        var inputs = preview.inputs();
        var name = inputs.queue("queue");
        var now = ports.brokers()
                .rabbit()
                .get()
                .findQueue(name)
                .orElseThrow(() -> new PreviewOutdated(Text.of("outdated.queue-gone", name.value())));
        QueueCheck.of(preview.fingerprint()).require(now);
        // Begun anew, as the preview said.
        interrupted(name).forEach(ports.shelves().work()::forget);
        var id = ReplayPlan.newId();
        var plan = new LimitedDeliveries(ports)
                .within(ReplayForm.plan(inputs, id, preview.messages(), start), now, inputs);
        var run = new WorkMemory.Run(
                id,
                ports.profile().name(),
                name.value(),
                new WorkMemory.Counts(preview.messages(), 0),
                inputs.values(),
                start);
        return new ReplayRun(ports).carryOut(preview, plan, run, 0, progress);
    }
}
