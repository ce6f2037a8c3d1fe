package io.gatehouse.checklist;

import io.gatehouse.domain.RabbitConsumer;
import java.util.List;

/// One worker that crashes does not stop the issuing: fewer than two consumers is the documented warning.
final class SeveralConsumersCheck implements Check {

    private static final int LEAST = 2;

    @Override
    public String id() {
        return "several-consumers";
    }

    @Override
    public Verdict judge(Deployment it) {
        return it.rabbit()
                .consumers()
                .value()
                .map(all -> judge(it, all))
                .orElseGet(() -> Verdict.unread(this, it.rabbit().consumers()));
    }

    private Verdict judge(Deployment it, List<RabbitConsumer> all) {
        var queue = it.names().queue();
        var ours =
                all.stream().filter(consumer -> consumer.queue().equals(queue)).toList();
        var connections =
                ours.stream().map(RabbitConsumer::connection).distinct().count();
        if (ours.size() < LEAST) {
            return Verdict.fail(this, "few", queue.value(), ours.size()).next("few.next", LEAST);
        }
        return connections < LEAST
                ? Verdict.fail(this, "one-connection", queue.value(), ours.size())
                        .next("one-connection.next")
                : Verdict.pass(this, "enough", queue.value(), ours.size(), connections);
    }
}
