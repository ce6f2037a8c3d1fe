package io.gatehouse.alarm;

import io.gatehouse.domain.Severity;
import java.time.Instant;

/// What a rule says of a reading.
///
/// @param severity normal, unknown, or the rule's severity while its condition is met
/// @param ripe true when it was so long or often enough that it is an alarm
public record Verdict(Severity severity, boolean ripe, Instant at) {}
