package io.gatehouse.action.redis;

import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Impact;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.Preview;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Subject;
import io.gatehouse.action.Text;
import java.util.ArrayList;
import java.util.List;

/// Finds people who left the line and have neither a request nor a ticket. Looking into the queues marks their
/// messages as redelivered, so it is not without a trace.
final class OrphansAction extends OnRedis {

    OrphansAction(ActionPorts ports) {
        super(ports, new Face("orphans", Subject.WAITING_ROOM, Impact.TOUCH, OrphanForm.fields(ports)));
    }

    @Override
    public List<String> next() {
        return List.of("republish-orphans");
    }

    @Override
    public Preview preview(Inputs inputs) {
        var keys = keys(inputs);
        var draft = draft(inputs, keys.line());
        OrphanForm.question(inputs, keys, now());
        OrphanForm.obstacle(ports())
                .ifPresent(why -> draft.refuse(why.key(), why.arguments().toArray()));
        return draft.plain("effect.orphans")
                .care("effect.orphans.redelivered")
                .held("effect.orphans.unseen")
                .vendor(RedisCli.line("SMEMBERS", keys.active()))
                .vendor("rabbitmqadmin get queue=" + ports().names().queue() + " ackmode=ack_requeue_true count=100")
                .preview();
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = now();
        var question = OrphanForm.question(preview.inputs(), keys(preview.inputs()), start);
        var found = new OrphanSearch(ports(), progress).find(question);
        var facts = new ArrayList<Text>();
        var orphans = found.orphans();
        facts.add(orphans.isEmpty() ? Text.of("receipt.orphans.none") : Text.of("receipt.orphans", orphans.size()));
        if (found.unackedRequests() > 0) {
            facts.add(Text.of("receipt.orphans.unacked", found.unackedRequests()));
        }
        facts.addAll(OrphanForm.elsewhere(found.elsewhere()));
        return done(preview, start, orphans.size(), facts.toArray(Text[]::new)).with(OrphanForm.table(orphans));
    }
}
