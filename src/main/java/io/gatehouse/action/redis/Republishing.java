package io.gatehouse.action.redis;

import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Text;
import io.gatehouse.port.BrokerException;
import io.gatehouse.port.BrokerException.Unreachable.Changed;
import io.gatehouse.port.TicketRequests;
import io.gatehouse.port.TicketRequests.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Publishes requests one by one, each behind its mark; ends at the first failure and says what is unchanged. For one
/// run.
final class Republishing {

    /// How it went.
    record Run(Progress.Step step, List<Text> facts) {}

    private final ActionPorts ports;
    private final String event;
    private final Progress progress;
    private final UUID run = UUID.randomUUID();
    private final List<Text> facts = new ArrayList<>();
    private long published;
    private long held;

    Republishing(ActionPorts ports, String event, Progress progress) {
        this.ports = ports;
        this.event = event;
        this.progress = progress;
    }

    Run publish(List<String> users) {
        try {
            for (var user : users) {
                if (progress.stopRequested()) {
                    break;
                }
                publish(user);
                progress.report(step(users.size()));
            }
        } catch (BrokerException e) {
            facts.add(Text.of("receipt.republish-orphans.ended", String.valueOf(e.getMessage())));
        }
        facts.addFirst(Text.of("receipt.republish-orphans", published, users.size()));
        if (published < users.size()) {
            facts.add(Text.of("receipt.republish-orphans.rest", users.size() - published));
        }
        return new Run(step(users.size()), facts);
    }

    private void publish(String user) {
        var mark = new OrphanMark(ports.brokers().redis().get().markers(), event, user, run);
        if (!mark.set()) {
            held++;
            facts.add(Text.of("receipt.republish-orphans.marked", user));
            return;
        }
        switch (sent(mark, user)) {
            case CONFIRMED -> {
                published++;
                // Should this fail, the request is in the queue or has its ticket when the shorter mark ends.
                mark.keep();
            }
            case NOT_TAKEN -> {
                mark.takeBack();
                held++;
                facts.add(Text.of("receipt.republish-orphans.not-taken", user));
            }
        }
    }

    private TicketRequests.Sent sent(OrphanMark mark, String user) {
        var names = ports.names();
        try {
            return ports.brokers()
                    .rabbit()
                    .get()
                    .requests()
                    .publish(names.exchange(), names.routingKey(), new Request(user, event));
        } catch (BrokerException e) {
            // What may be in the queue all the same keeps its mark until it ends; the sources decide anew then.
            if (!(e instanceof BrokerException.Unreachable lost) || lost.changed() == Changed.NOTHING) {
                mark.takeBack();
            } else {
                facts.add(Text.of("receipt.republish-orphans.in-doubt", user));
            }
            throw e;
        }
    }

    private Progress.Step step(long total) {
        return new Progress.Step(published, total, 0, held, 0);
    }
}
