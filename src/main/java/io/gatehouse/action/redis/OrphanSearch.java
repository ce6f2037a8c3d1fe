package io.gatehouse.action.redis;

import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Text;
import io.gatehouse.domain.AdmissionKeys;
import io.gatehouse.domain.DeliveryLimit;
import io.gatehouse.domain.QueueName;
import io.gatehouse.port.DeliveriesSpent;
import io.gatehouse.port.RedisCommands;
import io.gatehouse.port.TicketRequests.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds people who left Redis' line and for whom there is neither a request nor a ticket, by comparing what Redis,
/// the queues and the log of reservations say. For one search; blocks.
///
/// Somebody who is on their way moves from Redis to the queue, to a worker, and to the log or the dead letters, so the
/// sources are asked in that order. What a worker holds cannot be seen: while it holds any, only who is missing in a
/// second look, some seconds later, is an orphan.
final class OrphanSearch {

    /// As many requests per queue are held for a moment; workers do not get them meanwhile.
    static final int MOST_REQUESTS = 20_000;

    private static final int MOST = 100_000;
    private static final int STEP_MILLIS = 100;

    /// How a search looks.
    ///
    /// @param named people who are said to have entered, beside those whom Redis knows as active
    /// @param eventId what is sold, "" to learn it from the requests that are seen
    /// @param since how far back the log is read
    /// @param settle how long a worker may hold a request
    record Question(AdmissionKeys keys, Set<String> named, String eventId, Instant since, Duration settle) {}

    /// What was found.
    ///
    /// @param orphans to where they are known from: `active` or `named`
    /// @param eventId what is sold, "" when that is not certain
    /// @param elsewhere how many of those looked at were found, by place
    /// @param unackedRequests requests in workers' hands at the last look
    record Result(Map<String, String> orphans, String eventId, Map<String, Long> elsewhere, long unackedRequests) {}

    private final ActionPorts ports;
    private final Progress progress;

    OrphanSearch(ActionPorts ports, Progress progress) {
        this.ports = ports;
        this.progress = progress;
    }

    Result find(Question question) {
        var first = look(question);
        if (first.orphans().isEmpty() || first.unackedRequests() == 0 || !waited(question.settle())) {
            return first;
        }
        var second = look(question);
        second.orphans().keySet().retainAll(first.orphans().keySet());
        return second;
    }

    private boolean waited(Duration settle) {
        try {
            for (var left = settle.toMillis(); left > 0 && !progress.stopRequested(); left -= STEP_MILLIS) {
                Thread.sleep(Math.min(left, STEP_MILLIS));
            }
            return settle.isPositive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Result look(Question question) {
        var names = ports.names();
        var rabbit = ports.brokers().rabbit().get();
        var unacked =
                rabbit.findQueue(names.queue()).map(it -> it.unackedMessages()).orElse(0L);
        var people = new OrphanCandidates();
        askRedis(question, people);
        people.requests("queued", ready(names.queue()));
        people.requests("dead-lettered", ready(names.deadLetterQueue()));
        if (!people.users().isEmpty()) {
            var topic = ports.profile().names().kafka().topic();
            people.events(ports.brokers().kafka().get().ticketEvents().of(topic, question.since(), people.users()));
        }
        var event = question.eventId().isEmpty() ? people.onlyEvent() : question.eventId();
        var marks =
                people.users().stream().map(user -> OrphanMark.key(event, user)).toList();
        people.marked(event, redis().markers().marked(marks));
        return people.result(event, unacked);
    }

    private List<Request> ready(QueueName queue) {
        var rabbit = ports.brokers().rabbit().get();
        var limit = rabbit.messages()
                .facts(queue)
                .map(facts -> DeliveryLimit.of(facts, rabbit.messages().version()))
                .orElse(DeliveryLimit.NONE);
        try {
            return rabbit.requests().ready(queue, MOST_REQUESTS, limit);
        } catch (DeliveriesSpent e) {
            var returns = limit.returns().orElseThrow();
            throw new PreviewOutdated(Text.of("refused.deliveries", queue.value(), e.deliveries(), returns));
        }
    }

    private void askRedis(Question question, OrphanCandidates people) {
        for (var user : redis().active().all(question.keys(), MOST)) {
            people.add(user.user(), "active");
            if (user.processing()) {
                people.found(user.user(), "processing");
            }
        }
        for (var user : question.named()) {
            people.add(user, "named");
            if (redis().line().find(question.keys().line(), user).isPresent()) {
                people.found(user, "waiting");
            }
        }
    }

    private RedisCommands redis() {
        return ports.brokers().redis().get();
    }
}
