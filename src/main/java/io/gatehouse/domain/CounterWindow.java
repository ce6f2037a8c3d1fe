package io.gatehouse.domain;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.OptionalDouble;

/// How much a counter has grown within the last stretch of time. A counter that falls was set back to 0 and counts on
/// from there. Not thread-safe.
public final class CounterWindow {

    private static final int KEPT = 120;

    private final long spanNanos;
    private final ArrayDeque<Sample> samples = new ArrayDeque<>();
    private double value = Double.NaN;
    private double grown;
    private long lastNanos;
    private boolean fromZero;

    private record Sample(long atNanos, double grown) {}

    /// A window of that width that has seen nothing.
    public CounterWindow(Duration span) {
        this.spanNanos = span.toNanos();
    }

    /// Takes a look at the counter.
    ///
    /// @param atNanos of [System#nanoTime()], later than the look before
    public void add(long atNanos, double counter) {
        if (Double.isNaN(counter)) {
            return;
        }
        if (Double.isNaN(value)) {
            // What stands at 0 has not grown, whenever it began.
            fromZero = counter == 0;
        } else {
            grown += counter >= value ? counter - value : counter;
        }
        value = counter;
        lastNanos = atNanos;
        if (samples.isEmpty() || atNanos - samples.getLast().atNanos() >= spanNanos / KEPT) {
            samples.addLast(new Sample(atNanos, grown));
        }
        forget();
    }

    /// Keeps one look that is older than the window, from which the window is measured, but none from before a long
    /// silence: what happened meanwhile cannot be told to be within the window.
    private void forget() {
        while (samples.size() > 1 && lastNanos - second().atNanos() >= spanNanos) {
            samples.removeFirst();
        }
        if (samples.size() > 1 && lastNanos - samples.getFirst().atNanos() > 2 * spanNanos) {
            samples.removeFirst();
            fromZero = false;
        }
    }

    private Sample second() {
        var each = samples.iterator();
        each.next();
        return each.next();
    }

    /// The growth within the window, or since the first look while that is shorter; empty before the second look.
    public OptionalDouble growth() {
        if (samples.isEmpty()) {
            return OptionalDouble.empty();
        }
        var first = samples.getFirst();
        return first.atNanos() == lastNanos && !fromZero
                ? OptionalDouble.empty()
                : OptionalDouble.of(grown - first.grown());
    }

    /// The growth per second; empty before the second look.
    public OptionalDouble perSecond() {
        var growth = growth();
        if (growth.isEmpty() || growth.getAsDouble() == 0) {
            return growth;
        }
        var seconds = (lastNanos - samples.getFirst().atNanos()) / 1e9;
        return seconds <= 0 ? OptionalDouble.empty() : OptionalDouble.of(growth.getAsDouble() / seconds);
    }
}
