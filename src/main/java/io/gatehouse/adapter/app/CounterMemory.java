package io.gatehouse.adapter.app;

import io.gatehouse.domain.CounterWindow;
import io.gatehouse.domain.Growth;
import io.gatehouse.domain.ServiceSamples;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Remembers the counters that somebody wants the growth of. Thread-safe.
final class CounterMemory {

    private record Wanted(String name, Duration within) {}

    private final Map<Wanted, Family> families = new HashMap<>();

    /// Takes a look at all counters of that name and returns their growth.
    ///
    /// @param atNanos when the samples were read, of [System#nanoTime()]
    synchronized List<Growth> growth(String name, Duration within, ServiceSamples samples, long atNanos) {
        return families.computeIfAbsent(new Wanted(name, within), _ -> new Family(within))
                .look(samples, name, atNanos);
    }

    private static final class Family {

        private final Duration within;
        private final Map<Map<String, String>, CounterWindow> windows = new HashMap<>();
        private boolean looked;
        private long lastLook;

        private Family(Duration within) {
            this.within = within;
        }

        private List<Growth> look(ServiceSamples samples, String name, long atNanos) {
            var present = samples.named(name)
                    .collect(Collectors.toMap(
                            ServiceSamples.Sample::labels, ServiceSamples.Sample::value, (first, _) -> first));
            windows.keySet().retainAll(present.keySet());
            var growths = present.entrySet().stream()
                    .map(counter -> {
                        var window = windows.computeIfAbsent(counter.getKey(), _ -> begun());
                        window.add(atNanos, counter.getValue());
                        return new Growth(counter.getKey(), window.growth());
                    })
                    .toList();
            looked = true;
            lastLook = atNanos;
            return growths;
        }

        /// A counter that was not there at the look before began at 0.
        private CounterWindow begun() {
            var window = new CounterWindow(within);
            if (looked) {
                window.add(lastLook, 0);
            }
            return window;
        }
    }
}
