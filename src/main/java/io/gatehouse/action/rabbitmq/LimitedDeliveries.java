package io.gatehouse.action.rabbitmq;

import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Draft;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Remedy;
import io.gatehouse.action.Text;
import io.gatehouse.domain.DeliveryLimit;
import io.gatehouse.domain.QueueFacts;
import io.gatehouse.domain.QueueName;
import io.gatehouse.domain.QueueState;
import io.gatehouse.domain.QueueType;
import io.gatehouse.replay.ReplayPlan;
import io.gatehouse.replay.ReplayResult;
import java.util.Optional;

/// What it means to take messages from a queue that lets go of those which come back too often: said beforehand,
/// refused where too few deliveries are left, and remembered.
final class LimitedDeliveries {

    private final ActionPorts ports;

    LimitedDeliveries(ActionPorts ports) {
        this.ports = ports;
    }

    /// How often a queue takes a message back; the broker tells a changed policy some seconds late.
    ///
    /// @throws PreviewOutdated when the queue is gone
    DeliveryLimit of(QueueState queue) {
        return queue.settings().type() == QueueType.QUORUM ? of(facts(queue.name())) : DeliveryLimit.NONE;
    }

    private DeliveryLimit of(QueueFacts facts) {
        return DeliveryLimit.of(facts, ports.brokers().rabbit().get().messages().version());
    }

    private QueueFacts facts(QueueName name) {
        return ports.brokers()
                .rabbit()
                .get()
                .messages()
                .facts(name)
                .orElseThrow(() -> new PreviewOutdated(Text.of("outdated.queue-gone", name.value())));
    }

    /// The same plan as the queue's limit allows it; one message at a time and no questions where that is wanted.
    ReplayPlan within(ReplayPlan plan, QueueState queue, Inputs inputs) {
        var limit = of(queue);
        return limit.isSet() && inputs.flag(Looking.ANYWAY.id()) ? plan.oneByOne() : plan.with(limit);
    }

    /// Says what a crash costs, and refuses where a message is known to have hardly a delivery left.
    ///
    /// @param window how many messages are out at most
    /// @param anyway goes on although a message may be lost
    void tell(QueueState queue, int window, boolean anyway, Draft draft) {
        var limit = of(queue);
        if (!limit.isSet()) {
            return;
        }
        var returns = limit.returns().getAsLong();
        draft.care("effect.deliveries", returns, Math.min(window, queue.readyMessages()));
        draft.care(limit.deadLetters() ? "effect.look.then-dead" : "effect.look.then-dropped");
        if (anyway) {
            draft.care("effect.deliveries.anyway");
            return;
        }
        var name = queue.name().value();
        var known = known(queue.name());
        if (limit.leavesNoRoom()) {
            draft.refuse("refused.deliveries.no-room", name, known, returns);
        } else if (limit.isNearlySpentBy(known)) {
            draft.refuse("refused.deliveries", name, known, returns);
        } else {
            return;
        }
        remedy(queue.name()).ifPresentOrElse(draft::remedy, () -> draft.held("effect.deliveries.fixed"));
    }

    /// How often a message of that queue was given back, as far as this program knows.
    long known(QueueName name) {
        return ports.shelves()
                .work()
                .deliveries(ports.profile().name(), name.value())
                .orElse(0);
    }

    /// The policy that raises the limit.
    Optional<Remedy> remedy(QueueName name) {
        var facts = facts(name);
        return new RaisedLimit(ports).of(facts, of(facts));
    }

    /// Keeps what a replay learned, so that the next one need not take a message to learn it.
    void remember(ReplayPlan plan, ReplayResult result) {
        if (plan.limit().isSet()) {
            var given = result.ending() == ReplayResult.Ending.NEAR_LIMIT
                    ? Long.parseLong(result.reason().orElse("0"))
                    : -1;
            // One that was put back as a copy begins anew.
            remember(plan.source(), plan.limit().isSpentBy(given) ? 0 : given + 1);
        }
    }

    /// Keeps how often a message was given back.
    void remember(QueueName name, long deliveries) {
        ports.shelves().work().deliveries(ports.profile().name(), name.value(), deliveries);
    }
}
