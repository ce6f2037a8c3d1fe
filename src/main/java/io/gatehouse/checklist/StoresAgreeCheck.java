package io.gatehouse.checklist;

import io.gatehouse.domain.StoredMessages;

/// Nobody left the line in Redis without a message in RabbitMQ. The two alone do not tell, since whoever was served is
/// in neither: the books of a simulation do.
final class StoresAgreeCheck implements Check {

    @Override
    public String id() {
        return "redis-rabbitmq-sync";
    }

    @Override
    public Verdict judge(Deployment it) {
        if (it.ledger().isPresent()) {
            var ledger = it.ledger().get();
            var orphaned = ledger.differences().orphaned();
            return orphaned == 0
                    ? Verdict.pass(this, "agree", ledger.entered())
                    : Verdict.fail(this, "orphaned", orphaned, ledger.entered()).next("orphaned.next");
        }
        if (it.line().value().isEmpty()) {
            return Verdict.unread(this, it.line());
        }
        if (it.rabbit().stored().value().isEmpty()) {
            return Verdict.unread(this, it.rabbit().stored());
        }
        var line = it.line().value().get();
        var messages = it.rabbit().stored().value().get().values().stream()
                .mapToLong(StoredMessages::messages)
                .sum();
        return Verdict.unknown(this, "no-books", line.waiting(), line.active(), messages)
                .next("no-books.next");
    }
}
