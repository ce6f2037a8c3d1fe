package io.gatehouse.domain.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What does not change while a run lasts.
///
/// @param scenario the offered scenario's name
/// @param varied how many of its fields were varied
/// @param started when its first arrival was due
/// @param lasting how long people arrive; without it until they are stopped
/// @param workers how many it began with
public record RunFacts(
        String scenario,
        long seed,
        int varied,
        Instant started,
        Optional<Duration> lasting,
        int workers,
        RunTargets targets) {}
