package io.gatehouse.ui.overview;

import io.gatehouse.domain.MetricKey;
import io.gatehouse.domain.Severity;

/// One line of the table of alarms, ready to be read.
///
/// @param word the severity's word, or "back to normal"
/// @param name what is wrong, up to the subject
/// @param subject of what
/// @param since when it began, and how long ago that is
/// @param now the value against its limit
/// @param guidance what it means and what to do
/// @param acknowledged the name of who has seen it, "" for nobody
/// @param deadLetters how many could be replayed, 0 where that does not apply
record AlarmRow(
        MetricKey key,
        Severity severity,
        String word,
        String name,
        String subject,
        String since,
        String now,
        String guidance,
        String acknowledged,
        long deadLetters) {}
