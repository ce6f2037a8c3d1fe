package io.gatehouse.ui.controls;

import io.gatehouse.history.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// When a series had no value: from the last known sample before a gap to the first known one after it.
///
/// @param fromMillis epoch milliseconds
/// @param toMillis epoch milliseconds
record UnknownSpan(long fromMillis, long toMillis) {

    /// The gaps of a series; samples that stopped coming count as a gap that lasts until now.
    static List<UnknownSpan> of(Samples samples, long nowMillis, Duration staleAfter) {
        var spans = new ArrayList<UnknownSpan>();
        var times = samples.takenAtMillis();
        var gapFrom = -1L;
        for (var i = 0; i < samples.size(); i++) {
            var known = !Double.isNaN(samples.values()[i]);
            if (known && gapFrom >= 0) {
                spans.add(new UnknownSpan(gapFrom, times[i]));
                gapFrom = -1;
            } else if (!known && gapFrom < 0) {
                gapFrom = i == 0 ? times[0] : times[i - 1];
            }
        }
        if (gapFrom >= 0) {
            spans.add(new UnknownSpan(gapFrom, nowMillis));
        } else if (samples.size() > 0 && nowMillis - times[samples.size() - 1] > staleAfter.toMillis()) {
            spans.add(new UnknownSpan(times[samples.size() - 1], nowMillis));
        }
        return List.copyOf(spans);
    }
}
