package io.gatehouse.action.rabbitmq;

import io.gatehouse.action.ActionPorts;
import io.gatehouse.domain.Archive;
import io.gatehouse.domain.QueueName;
import io.gatehouse.domain.QueueState;
import io.gatehouse.domain.RabbitBinding;
import io.gatehouse.port.RabbitKeeping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What of an archive is on the broker, and what is missing there.
///
/// @param queues the queues of that name that are there now
/// @param exchanges the exchanges of that name that are there now
/// @param missing bindings that can be made again
/// @param nowhere bindings that cannot: what they connect is neither there nor in the archive
record RestorePlan(
        Archive archive,
        Map<QueueName, QueueState> queues,
        Map<String, Archive.Exchange> exchanges,
        List<RabbitBinding> missing,
        List<RabbitBinding> nowhere) {

    static RestorePlan of(ActionPorts ports, Archive archive) {
        var rabbit = ports.brokers().rabbit().get();
        var keeping = rabbit.keeping();
        var queues = new HashMap<QueueName, QueueState>();
        for (var queue : archive.topology().queues()) {
            rabbit.findQueue(queue.name()).ifPresent(found -> queues.put(queue.name(), found));
        }
        var exchanges = new HashMap<String, Archive.Exchange>();
        for (var exchange : archive.topology().exchanges()) {
            keeping.exchange(exchange.name()).ifPresent(found -> exchanges.put(exchange.name(), found));
        }
        var missing = new ArrayList<RabbitBinding>();
        var nowhere = new ArrayList<RabbitBinding>();
        for (var binding : archive.topology().bindings()) {
            if (isThere(keeping, binding)) {
                continue;
            }
            (connects(keeping, archive, binding) ? missing : nowhere).add(binding);
        }
        return new RestorePlan(archive, queues, exchanges, missing, nowhere);
    }

    private static boolean isThere(RabbitKeeping keeping, RabbitBinding binding) {
        return keeping.bindingsFrom(binding.source()).contains(binding);
    }

    private static boolean connects(RabbitKeeping keeping, Archive archive, RabbitBinding binding) {
        var to = binding.target();
        return hasExchange(keeping, archive, binding.source())
                && (to.queue() ? hasQueue(keeping, archive, to.name()) : hasExchange(keeping, archive, to.name()));
    }

    private static boolean hasExchange(RabbitKeeping keeping, Archive archive, String name) {
        return archive.topology().exchanges().stream()
                        .anyMatch(kept -> kept.name().equals(name))
                || keeping.exchange(name).isPresent();
    }

    private static boolean hasQueue(RabbitKeeping keeping, Archive archive, String name) {
        return archive.topology().queues().stream()
                        .anyMatch(kept -> kept.name().value().equals(name))
                || keeping.queue(new QueueName(name)).isPresent();
    }

    /// The queue that gets the messages, as it was; empty for an archive without one.
    Optional<Archive.Queue> queue() {
        return archive.topology().queues().stream().findFirst();
    }

    /// The queue that gets the messages, as it was when this was asked of the broker; empty when there is none.
    Optional<QueueState> queueNow() {
        return queue().map(Archive.Queue::name).map(queues::get);
    }

    /// Messages in the queue now.
    long readyNow() {
        return queueNow().map(QueueState::readyMessages).orElse(0L);
    }

    /// What has to be the same at execution; counts matter only as "something" or "nothing", as consumers may work.
    String fingerprint(Optional<Archive.Progress> progress) {
        var lines = new ArrayList<String>();
        lines.add(archive.id() + " " + archive.state() + " " + progress.map(Archive.Progress::confirmed));
        queues.values()
                .forEach(queue -> lines.add(queue.name() + " " + QueueCheck.line(queue.settings()) + " "
                        + (queue.readyMessages() > 0) + " " + (queue.consumers() > 0)));
        exchanges.values().forEach(exchange -> lines.add(exchange.toString()));
        lines.add(missing + " " + nowhere);
        return String.join("\n", lines);
    }
}
