package io.gatehouse.action.redis;

import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Impact;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.Preview;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Subject;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// Publishes the requests of orphans again, each exactly once: a mark in Redis stands before the publish and stays once
/// the broker confirmed it.
final class RepublishOrphansAction extends OnRedis {

    private static final String BETWEEN = "\0";

    RepublishOrphansAction(ActionPorts ports) {
        super(ports, new Face("republish-orphans", Subject.WAITING_ROOM, Impact.CHANGE, OrphanForm.fields(ports)));
    }

    @Override
    public Preview preview(Inputs inputs) {
        var keys = keys(inputs);
        var draft = draft(inputs, keys.line());
        var question = OrphanForm.question(inputs, keys, now());
        var obstacle = OrphanForm.obstacle(ports());
        if (obstacle.isPresent()) {
            var why = obstacle.get();
            return draft.refuse(why.key(), why.arguments().toArray()).preview();
        }
        // Looking into the queues leaves a trace, and such a profile allows none.
        if (ports().profile().readOnly()) {
            return draft.refuse("refused.read-only", ports().profile().name()).preview();
        }
        var found = new OrphanSearch(ports(), Progress.unwatched()).find(question);
        var orphans = found.orphans();
        OrphanForm.elsewhere(found.elsewhere())
                .forEach(place -> draft.held(place.key(), place.arguments().toArray()));
        if (orphans.isEmpty()) {
            return draft.refuse("refused.no-orphans").preview();
        }
        if (found.eventId().isEmpty()) {
            draft.refuse("refused.which-event");
        }
        if (found.unackedRequests() > 0) {
            draft.care("effect.republish-orphans.unacked", found.unackedRequests());
        }
        var names = ports().names();
        return draft.messages(orphans.size())
                .fingerprint(found.eventId() + BETWEEN + String.join(BETWEEN, orphans.keySet()))
                .plain("effect.republish-orphans", orphans.size(), names.exchange(), names.routingKey())
                .held("effect.republish-orphans.once")
                .table(OrphanForm.table(orphans))
                .vendor("rabbitmqadmin publish exchange=" + names.exchange() + " routing_key=" + names.routingKey()
                        + " properties='{\"delivery_mode\":2}' payload='{\"userId\":…,\"eventId\":…,\"timestamp\":…}'")
                .preview();
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = now();
        var kept = List.of(preview.fingerprint().split(BETWEEN, -1));
        var users = kept.subList(1, kept.size());
        var asked = OrphanForm.question(preview.inputs(), keys(preview.inputs()), start);
        var again = new OrphanSearch.Question(
                asked.keys(), Set.copyOf(users), kept.getFirst(), asked.since(), Duration.ZERO);
        var still = new OrphanSearch(ports(), progress).find(again).orphans().keySet();
        if (!still.containsAll(users)) {
            throw outdated(
                    "outdated.orphans",
                    users.stream().filter(user -> !still.contains(user)).count());
        }
        var run = new Republishing(ports(), kept.getFirst(), progress).publish(users);
        return receipt(preview, start, run.step(), run.facts());
    }
}
