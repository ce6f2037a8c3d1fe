package io.gatehouse.domain;

import java.time.Duration;
import java.util.Map;

/// One deployment as the console knows it: where it is, what its parts are called, when it is in trouble.
///
/// @param readOnly no command that changes a broker leaves the program
/// @param thresholdLevels levels that differ from the documented ones, by metric id
/// @param interval how often each broker is asked
public record Profile(
        String name,
        Environment environment,
        boolean readOnly,
        Endpoints endpoints,
        PipelineNames names,
        Map<String, Double> thresholdLevels,
        Duration interval) {

    public static final Duration DEFAULT_INTERVAL = Duration.ofSeconds(1);

    public Profile {
        thresholdLevels = Map.copyOf(thresholdLevels);
        if (name.isBlank()) {
            throw new IllegalArgumentException("name: a profile needs a name");
        }
        if (interval.compareTo(Duration.ofMillis(200)) < 0 || interval.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException("interval: 200 ms to 1 min, not " + interval);
        }
    }
}
