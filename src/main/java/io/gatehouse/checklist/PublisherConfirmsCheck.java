package io.gatehouse.checklist;

import io.gatehouse.domain.PublishingChannel;
import java.util.List;

/// Whoever publishes tickets asks the broker to confirm each.
final class PublisherConfirmsCheck implements Check {

    @Override
    public String id() {
        return "publisher-confirms";
    }

    @Override
    public Verdict judge(Deployment it) {
        return it.rabbit()
                .publishers()
                .value()
                .map(all -> judge(it, all))
                .orElseGet(() -> Verdict.unread(this, it.rabbit().publishers()));
    }

    private Verdict judge(Deployment it, List<PublishingChannel> publishers) {
        var exchange = it.names().exchange();
        if (publishers.isEmpty()) {
            return Verdict.unknown(this, "none", exchange).next("none.next");
        }
        var without = publishers.stream().filter(channel -> !channel.confirms()).toList();
        return without.isEmpty()
                ? Verdict.pass(this, "all", publishers.size(), exchange)
                : Verdict.fail(
                                this,
                                "some",
                                without.size(),
                                publishers.size(),
                                exchange,
                                without.getFirst().name())
                        .next("some.next");
    }
}
