package io.gatehouse.app.wiring;

import io.gatehouse.action.Action;
import io.gatehouse.domain.Profile;
import io.gatehouse.port.Secrets;
import java.time.Clock;
import java.util.List;

/// X.
final class Actions {
    private Actions() {}

    static List<Action> of(Profile profile, Secrets secrets, Clock clock, List<Runnable> closing) {
        return List.of();
    }
}
