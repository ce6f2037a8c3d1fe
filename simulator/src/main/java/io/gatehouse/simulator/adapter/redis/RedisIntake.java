package io.gatehouse.simulator.adapter.redis;

import io.gatehouse.simulator.pipeline.TicketOffice.Ticket;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// How one worker gets requests out of one kind of key, and what settles them there. Every answer comes later;
/// commands that block go over the worker's own connection, which is given in.
interface RedisIntake {

    /// A request in the worker's hands.
    ///
    /// @param id what Redis calls it; empty where it forgets it on handing it out
    record Taken(String id, String body) {}

    /// The next requests; waits for one for half a second at most.
    ///
    /// @param blocking the worker's own connection
    CompletionStage<List<Taken>> take(RedisAsyncCommands<String, String> blocking, int atMost);

    /// Says that this worker lives, and takes over what dead ones held.
    CompletionStage<List<Taken>> beat(int atMost);

    /// What Redis thinks this worker holds: after an interrupted connection it may be more than it knows.
    CompletionStage<List<Taken>> mine();

    /// Makes out the ticket and settles in one step, where it can.
    default CompletionStage<Optional<Ticket>> conclude(Taken taken, String ticketKey) {
        return CompletableFuture.completedStage(Optional.empty());
    }

    CompletionStage<?> ack(Taken taken);

    CompletionStage<?> reject(Taken taken);

    CompletionStage<?> requeue(Taken taken);
}
