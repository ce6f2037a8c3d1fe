package io.gatehouse.simulator.adapter.redis;

/// What a stream of requests and what stands beside it are called.
///
/// @param dead the stream of dead letters
/// @param tickets the hash of tickets that were made out, by event and user
/// @param untold the hash of tickets whose event is not known to be kept
record StreamKeys(String stream, String dead, String group, String tickets, String untold) {

    /// The field of an entry that holds the request.
    static final String FIELD = "request";

    StreamKeys(String stream, String dead) {
        this(stream, dead, "ticket-workers", stream + ":tickets", stream + ":untold");
    }
}
