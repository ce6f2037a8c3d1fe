package io.gatehouse.checklist;

import io.gatehouse.domain.LedgerSnapshot;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Profile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What was found out about a deployment at one moment.
///
/// @param backups when RabbitMQ's definitions were kept, newest first
/// @param ledger where every user of a simulation is that runs in this program
/// @param at when it was found out
public record Deployment(
        Profile profile,
        RabbitSight rabbit,
        Found<LineSight> line,
        Found<List<Instant>> backups,
        Optional<LedgerSnapshot> ledger,
        Instant at) {

    PipelineNames.RabbitMq names() {
        return profile.names().rabbitMq();
    }

    /// How many wait, and how many were let in and have not left.
    public record LineSight(long waiting, long active) {}
}
