package io.gatehouse.ui.console;

import io.gatehouse.domain.ServiceHealth;
import io.gatehouse.domain.ServiceSamples;
import java.util.Optional;

/// What the screen of services reads of one service.
public record ServiceView(String name, Feed<Look> look) {

    /// One moment. What the profile names no address for is empty without a reason.
    public record Look(Looked<ServiceHealth> health, Looked<ServiceSamples> samples) {

        /// Why something is missing, empty when nothing is.
        public Optional<String> problem() {
            return Optional.of(health.why().isEmpty() ? samples.why() : health.why())
                    .filter(why -> !why.isEmpty());
        }
    }
}
