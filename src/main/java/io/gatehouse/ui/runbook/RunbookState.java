package io.gatehouse.ui.runbook;

import io.gatehouse.domain.Severity;
import java.util.List;
import java.util.Optional;

/// What a page says of this moment.
///
/// @param alarms the open alarms that lead to it, in words
/// @param steps one for each of the page's checks
/// @param guards one for each of its preventions
record RunbookState(List<AlarmLine> alarms, List<StepState> steps, List<GuardState> guards) {

    static final RunbookState NONE = new RunbookState(List.of(), List.of(), List.of());

    record AlarmLine(Severity severity, String text) {}

    /// @param holds the place of the conclusion that holds, -1 while none is known to
    /// @param next the page that it leads to
    record StepState(List<ValueLine> values, int holds, Optional<Link> next) {}

    /// A page elsewhere.
    record Link(String page, String title) {}

    /// @param word the severity's word; "" for a number without a limit
    /// @param note age, and why it is not known
    record ValueLine(String name, String value, Severity severity, String word, String note) {}

    /// @param word "" where nothing tells
    record GuardState(Severity severity, String word, String evidence) {

        static final GuardState UNTOLD = new GuardState(Severity.NORMAL, "", "");
    }
}
