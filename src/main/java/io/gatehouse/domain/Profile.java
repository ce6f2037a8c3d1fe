package io.gatehouse.domain;

/// One deployment as the console knows it: where it is, what its parts are called, when it is in trouble.
///
/// @param readOnly no command that changes a broker leaves the program
/// @param role what the person who uses it may do
/// @param alarms what differs from the documented thresholds
/// @param pace how often each source is asked
/// @param upkeep how the deployment is looked after
public record Profile(
        String name,
        Environment environment,
        boolean readOnly,
        Role role,
        Endpoints endpoints,
        PipelineNames names,
        AlarmSettings alarms,
        Pace pace,
        Upkeep upkeep) {

    /// A profile that says nothing of its upkeep.
    public Profile(
            String name,
            Environment environment,
            boolean readOnly,
            Role role,
            Endpoints endpoints,
            PipelineNames names,
            AlarmSettings alarms,
            Pace pace) {
        this(name, environment, readOnly, role, endpoints, names, alarms, pace, Upkeep.NONE);
    }

    public Profile {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name: a profile needs a name");
        }
    }

    /// A profile that may write, of an operator, with the documented thresholds and the usual pace.
    public static Profile of(String name, Environment environment, Endpoints endpoints, PipelineNames names) {
        return new Profile(
                name, environment, false, Role.OPERATOR, endpoints, names, AlarmSettings.DOCUMENTED, Pace.DEFAULT);
    }

    public Profile withReadOnly(boolean only) {
        return new Profile(name, environment, only, role, endpoints, names, alarms, pace, upkeep);
    }

    public Profile withRole(Role other) {
        return new Profile(name, environment, readOnly, other, endpoints, names, alarms, pace, upkeep);
    }

    public Profile withEndpoints(Endpoints other) {
        return new Profile(name, environment, readOnly, role, other, names, alarms, pace, upkeep);
    }

    public Profile withNames(PipelineNames other) {
        return new Profile(name, environment, readOnly, role, endpoints, other, alarms, pace, upkeep);
    }

    public Profile withPace(Pace other) {
        return new Profile(name, environment, readOnly, role, endpoints, names, alarms, other, upkeep);
    }

    public Profile withUpkeep(Upkeep other) {
        return new Profile(name, environment, readOnly, role, endpoints, names, alarms, pace, other);
    }
}
