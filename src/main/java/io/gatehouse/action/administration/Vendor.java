package io.gatehouse.action.administration;

import io.gatehouse.action.ActionPorts;
import io.gatehouse.domain.Endpoints;

/// Parts of the broker's own command lines.
final class Vendor {

    private Vendor() {}

    static String virtualHost(ActionPorts ports) {
        return ports.profile()
                .endpoints()
                .rabbitMq()
                .map(Endpoints.RabbitMq::virtualHost)
                .orElse("/");
    }

    /// As a shell takes it for one word.
    static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./:@%+=-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
