package io.gatehouse.simulator;

import java.io.Serial;
import java.util.List;

/// A deployment lacks what a run needs, or somebody else is at work there; the message says all of it and what to do.
public final class DeploymentIncomplete extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    DeploymentIncomplete(List<String> problems) {
        super("nothing was begun, because a run changes nothing of a deployment:\n- " + String.join("\n- ", problems));
    }
}
