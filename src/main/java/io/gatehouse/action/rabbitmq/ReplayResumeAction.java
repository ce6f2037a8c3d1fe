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
import io.gatehouse.port.WorkMemory.Run;
import io.gatehouse.replay.ReplayPlan;
import java.util.List;
import java.util.Optional;

/// Goes on with a replay whose program died, up to the end that was fixed when it began.
final class ReplayResumeAction implements Action {

    private final ActionPorts ports;

    ReplayResumeAction(ActionPorts ports) {
        this.ports = ports;
    }

    @Override
    public String id() {
        return "replay-resume";
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
        return List.of(Field.target("queue", ports.names().deadLetterQueue().value()));
    }

    private Optional<Run> interrupted(QueueName queue) {
        return ports.shelves().work().interrupted(ports.profile().name()).stream()
                .filter(run -> run.queue().equals(queue.value()))
                .findFirst();
    }

    @Override
    public Preview preview(Inputs inputs) {
        var name = inputs.queue("queue");
        var draft = new Draft(this, ports, inputs, name.value());
        var run = interrupted(name);
        if (run.isEmpty()) {
            return draft.refuse("refused.not-interrupted", name.value()).preview();
        }
        var found = ports.brokers().rabbit().get().findQueue(name);
        if (found.isEmpty()) {
            return draft.refuse("refused.no-queue", name.value()).preview();
        }
        var rest = rest(run.get(), found.get());
        draft.messages(rest).fingerprint(fingerprint(run.get(), found.get()));
        if (rest == 0) {
            draft.refuse("refused.empty", name.value());
        }
        var counts = run.get().counts();
        draft.plain("effect.resume.rest", rest, counts.done(), counts.total());
        draft.plain("effect.resume.same", run.get().id());
        var plan = plan(run.get(), rest, found.get());
        draft.care("effect.resume.repeated", Math.min(plan.window(), rest));
        new LimitedDeliveries(ports).tell(found.get(), plan.window(), isAnyway(run.get()), draft);
        return draft.preview();
    }

    // What lies in front is what was still to be done; what arrived later lies behind it.
    private static long rest(Run run, QueueState queue) {
        return Math.min(run.rest(), queue.readyMessages());
    }

    private ReplayPlan plan(Run run, long rest, QueueState queue) {
        var inputs = new Inputs(run.inputs());
        return new LimitedDeliveries(ports)
                .within(ReplayForm.plan(inputs, run.id(), rest, run.startedAt()), queue, inputs);
    }

    private static boolean isAnyway(Run run) {
        return new Inputs(run.inputs()).flag(Looking.ANYWAY.id());
    }

    private static String fingerprint(Run run, QueueState queue) {
        return run.id() + " " + run.counts().done() + " "
                + QueueCheck.exact(queue).fingerprint();
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var name = preview.inputs().queue("queue");
        var now = ports.brokers()
                .rabbit()
                .get()
                .findQueue(name)
                .orElseThrow(() -> new PreviewOutdated(Text.of("outdated.queue-gone", name.value())));
        var run = interrupted(name)
                .filter(it -> fingerprint(it, now).equals(preview.fingerprint()))
                .orElseThrow(() -> new PreviewOutdated(Text.of("outdated.settings", name.value())));
        var plan = plan(run, preview.messages(), now);
        var doubtful = Math.min(plan.window(), preview.messages());
        return new ReplayRun(ports).carryOut(preview, plan, run, doubtful, progress);
    }
}
