package io.gatehouse.action.administration;

import io.gatehouse.action.Inputs;
import io.gatehouse.domain.RabbitPolicy;

/// What the action that sets policies is filled in with.
public final class PolicyInputs {

    private PolicyInputs() {}

    /// To set a policy as it is: what somebody who changes it begins with.
    public static Inputs of(RabbitPolicy policy) {
        return PolicyForm.inputs(policy);
    }
}
