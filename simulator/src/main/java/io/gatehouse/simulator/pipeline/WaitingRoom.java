package io.gatehouse.simulator.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/// The line and those who were let in, as Redis keeps them. Nothing here blocks: requests are pipelined, and one
/// that cannot be answered in time fails with [io.gatehouse.port.BrokerException]. Thread-safe.
public interface WaitingRoom extends AutoCloseable {

    /// Puts the user into the line unless they stand in it already.
    ///
    /// @return false when they stood in it
    CompletionStage<Boolean> enter(String userId, Instant arrivedAt);

    /// Puts the user back into the line at their old place, unless they stand in it or are active.
    ///
    /// @return true when they had been missing
    CompletionStage<Boolean> enterAgain(String userId, Instant arrivedAt);

    /// Lets the longest-waiting in, in one atomic step, until `activeLimit` people are active. What is remembered of
    /// them until [#published] is the [Strategy]'s.
    ///
    /// @param until when those let in lose their place if nothing happens
    CompletionStage<List<String>> admit(int activeLimit, Instant until);

    /// The user's position in the line, from 1; 0 when they do not stand in it.
    CompletionStage<Long> position(String userId);

    /// The user leaves the line.
    CompletionStage<GaveUp> giveUp(String userId);

    /// What became of somebody who wanted to leave the line.
    enum GaveUp {
        LEFT,
        /// They have been let in meanwhile.
        LET_IN,
        /// They stand nowhere.
        MISSING
    }

    /// The broker confirmed the user's request: it needs no looking after any more.
    CompletionStage<?> published(String userId);

    /// The user is done and makes room for the next.
    CompletionStage<?> leave(String userId);

    /// Takes the place of active users whose time ran out and whose request is not being processed.
    ///
    /// @return how many
    CompletionStage<Long> expire(Instant now);

    CompletionStage<Census> census();

    @Override
    void close();

    /// Who is where in Redis.
    ///
    /// @param processing admitted, request not confirmed, as far as the strategy remembers them
    /// @param active everybody who was let in and has not left
    /// @param serverRun another one after every start of Redis
    record Census(long waiting, Set<String> processing, Set<String> active, String serverRun) {
        public Census {
            processing = Set.copyOf(processing);
            active = Set.copyOf(active);
        }
    }
}
