package io.gatehouse.simulator.ledger;

/// What the broker itself counts, at one moment.
///
/// @param ready messages in the issue queue that no worker holds
/// @param dead messages in the dead-letter queue that nobody holds
/// @param observed true when somebody besides the pipeline's workers consumes: messages may be in their hands
public record QueueDepth(long ready, long dead, boolean observed) {}
