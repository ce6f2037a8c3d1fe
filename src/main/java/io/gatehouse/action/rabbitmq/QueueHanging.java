package io.gatehouse.action.rabbitmq;

import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Draft;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Text;
import io.gatehouse.domain.QueueState;
import io.gatehouse.domain.RabbitBinding;
import java.util.List;

/// What hangs on a queue that is to be deleted: consumers, messages under way, bindings, and where its dead letters go.
record QueueHanging(QueueState queue, List<RabbitBinding> bindings) {

    private static final String SEPARATOR = "\n";

    static QueueHanging of(ActionPorts ports, QueueState queue) {
        return new QueueHanging(queue, ports.brokers().rabbit().get().keeping().bindingsTo(queue.name()));
    }

    /// The preview says that nobody consumes.
    boolean promisesUnused() {
        return queue.consumers() == 0;
    }

    void tell(Draft draft) {
        var name = queue.name().value();
        if (queue.consumers() > 0) {
            draft.care("effect.delete-queue.consumers", queue.consumers());
        }
        if (queue.unackedMessages() > 0) {
            draft.care("effect.delete-queue.unacked", queue.unackedMessages());
        }
        for (var binding : bindings) {
            draft.care("effect.delete-queue.binding", binding.source(), binding.routingKey(), name);
        }
        if (bindings.isEmpty()) {
            draft.plain("effect.delete-queue.unbound", name);
        }
    }

    /// Counts as with a purge, and the consumers and bindings that were told.
    String fingerprint() {
        return QueueCheck.live(queue).fingerprint() + SEPARATOR + queue.consumers() + SEPARATOR + lines();
    }

    private List<String> lines() {
        return bindings.stream().map(RabbitBinding::toString).sorted().toList();
    }

    /// Compares with what was previewed.
    ///
    /// @throws PreviewOutdated when it is not as it was
    void require(String previewed) {
        var parts = previewed.split(SEPARATOR, 3);
        QueueCheck.of(parts[0]).require(queue);
        // Fewer consumers than told do no harm.
        if (queue.consumers() > Integer.parseInt(parts[1])) {
            throw new PreviewOutdated(Text.of("outdated.consumers", queue.name().value(), queue.consumers()));
        }
        if (!parts[2].equals(lines().toString())) {
            throw new PreviewOutdated(Text.of("outdated.bindings", queue.name().value()));
        }
    }
}
