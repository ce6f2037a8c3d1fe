package io.gatehouse.domain;

import java.util.List;

/// How a service says it is, in the shape of Spring's Actuator.
///
/// @param status of the whole: `UP`, `DOWN`, `OUT_OF_SERVICE`, `UNKNOWN`, or the service's own word
/// @param components what it depends on; nested ones are named `outer/inner`
public record ServiceHealth(String status, List<Component> components) {

    public ServiceHealth {
        components = List.copyOf(components);
    }

    /// One thing that the service depends on.
    ///
    /// @param details what else it says, as `name: value`; "" when nothing
    public record Component(String name, String status, String details) {}

    /// Whether it works; false for `DOWN` and `OUT_OF_SERVICE`.
    public boolean isUp() {
        return status.equals("UP");
    }

    /// Whether it says that it does not work.
    public boolean isDown() {
        return status.equals("DOWN") || status.equals("OUT_OF_SERVICE");
    }
}
