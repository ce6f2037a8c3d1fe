package io.gatehouse.simulator.event;

import org.jspecify.annotations.Nullable;

/// What became of an event, on the clock of the run's time line.
///
/// @param event what happens, for people
/// @param dueSecond when it was to happen
/// @param state `due`, `going on`, `done`, `failed`, or `skipped` when the run ended before
/// @param begunSecond when it was really carried out
/// @param endedSecond when its end was carried out: a killed broker answers again then
/// @param failure why it failed, empty when it did not
public record EventMark(
        String event,
        double dueSecond,
        String state,
        @Nullable Double begunSecond,
        @Nullable Double endedSecond,
        String failure) {

    /// An event that is still to come.
    static EventMark due(TimedEvent event) {
        return new EventMark(event.event().words(), event.at().toMillis() / 1_000.0, "due", null, null, "");
    }

    EventMark begun(double second) {
        return new EventMark(event, dueSecond, "going on", second, null, failure);
    }

    /// The same event with one more thing that went wrong, the first of them being the reason.
    EventMark failed(String why) {
        return new EventMark(event, dueSecond, state, begunSecond, endedSecond, failure.isEmpty() ? why : failure);
    }

    EventMark ended(double second) {
        return new EventMark(event, dueSecond, failure.isEmpty() ? "done" : "failed", begunSecond, second, failure);
    }

    EventMark skipped() {
        return new EventMark(event, dueSecond, "skipped", null, null, failure);
    }
}
