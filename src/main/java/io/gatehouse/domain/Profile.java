package io.gatehouse.domain;

/// One deployment as the console knows it: where it is, what its parts are called, when it is in trouble.
///
/// @param readOnly no command that changes a broker leaves the program
/// @param alarms what differs from the documented thresholds
/// @param pace how often each source is asked
public record Profile(
        String name,
        Environment environment,
        boolean readOnly,
        Endpoints endpoints,
        PipelineNames names,
        AlarmSettings alarms,
        Pace pace) {

    public Profile {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name: a profile needs a name");
        }
    }
}
