package io.gatehouse.simulator.adapter.redis;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/// How Redis remembers who was let in until the broker has their request. Thread-safe.
sealed interface Handover permits ProcessingSet, NoMemory, OutboxStream {

    /// Lets the longest-waiting in until `activeLimit` people are active, in one atomic step.
    ///
    /// @param untilMillis when their place runs out
    /// @return those whose request is to be sent now
    CompletionStage<List<String>> admit(int activeLimit, long untilMillis);

    /// The broker has the user's request.
    CompletionStage<?> published(String userId);

    /// Everybody who was let in and whose request is not known to have reached the broker.
    CompletionStage<Set<String>> unpublished();
}
