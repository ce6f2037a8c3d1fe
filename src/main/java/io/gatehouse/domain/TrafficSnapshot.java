package io.gatehouse.domain;

import java.time.Duration;
import java.util.Optional;

/// What a running simulation says of itself.
///
/// @param elapsed since the first arrival was due
/// @param ticketsPerSecond tickets issued per second over the last five seconds
/// @param endToEndP95Millis intended arrival to ticket, 95th percentile, since the start
/// @param confirmP95Millis publish to the broker's confirm, 95th percentile, since the start
/// @param receipts what users answered to the news of their ticket; empty where they cannot answer
public record TrafficSnapshot(
        Duration elapsed,
        LedgerSnapshot ledger,
        double arrivalsPerSecond,
        double admissionsPerSecond,
        double ticketsPerSecond,
        double notificationsPerSecond,
        double endToEndP95Millis,
        double confirmP95Millis,
        Optional<Receipts> receipts) {}
