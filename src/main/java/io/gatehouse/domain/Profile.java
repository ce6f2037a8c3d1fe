package io.gatehouse.domain;

import java.util.Map;

/// One deployment as the console knows it: where it is, what its parts are called, when it is in trouble.
///
/// @param readOnly no command that changes a broker leaves the program
/// @param thresholdLevels levels that differ from the documented ones, by metric id
/// @param pace how often each source is asked
public record Profile(
        String name,
        Environment environment,
        boolean readOnly,
        Endpoints endpoints,
        PipelineNames names,
        Map<String, Double> thresholdLevels,
        Pace pace) {

    public Profile {
        thresholdLevels = Map.copyOf(thresholdLevels);
        if (name.isBlank()) {
            throw new IllegalArgumentException("name: a profile needs a name");
        }
    }
}
