package io.gatehouse.simulator.adapter.redis;

import io.gatehouse.domain.PipelineNames;

/// The keys of the waiting room and of those let in.
///
/// @param waiting sorted set of those in line, by arrival time
/// @param active set of those let in
/// @param expiry hash of when each active user's place runs out
/// @param processing set of those let in whose request is not confirmed
/// @param outbox stream of requests that are to be sent
record Keys(String waiting, String active, String expiry, String processing, String outbox) {

    static Keys of(PipelineNames.Redis names) {
        String active = names.activeUsers();
        return new Keys(names.waitingRoom(), active, active + ":expiry", active + ":processing", active + ":outbox");
    }
}
