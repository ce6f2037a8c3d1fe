package io.gatehouse.checklist;

import io.gatehouse.domain.QueueType;
import io.gatehouse.domain.StoredMessages;
import java.util.List;
import java.util.Map;

/// Messages outlive a restart of the broker: quorum queues keep every one, classic queues those marked persistent.
final class PersistentMessagesCheck implements Check {

    @Override
    public String id() {
        return "persistent-messages";
    }

    @Override
    public Verdict judge(Deployment it) {
        if (it.rabbit().topology().value().isEmpty()) {
            return Verdict.unread(this, it.rabbit().topology());
        }
        var queue =
                it.rabbit().topology().value().get().queue(it.names().queue().value());
        if (queue.isPresent() && queue.get().settings().type() != QueueType.CLASSIC) {
            return Verdict.pass(
                    this,
                    "replicated",
                    it.names().queue().value(),
                    queue.get().settings().type().argument());
        }
        return it.rabbit()
                .stored()
                .value()
                .map(stored -> judge(it, stored))
                .orElseGet(() -> Verdict.unread(this, it.rabbit().stored()));
    }

    private Verdict judge(Deployment it, Map<String, StoredMessages> stored) {
        var messages =
                stored.values().stream().mapToLong(StoredMessages::messages).sum();
        var persistent = stored.values().stream()
                .mapToLong(StoredMessages::persistentMessages)
                .sum();
        var names =
                String.join(", ", List.copyOf(stored.keySet()).stream().sorted().toList());
        if (messages == 0) {
            return Verdict.unknown(this, "none", it.names().queue().value()).next("none.next");
        }
        return persistent < messages
                ? Verdict.fail(this, "some", messages - persistent, messages, names)
                        .next("some.next")
                : Verdict.pass(this, "all", messages, names);
    }
}
