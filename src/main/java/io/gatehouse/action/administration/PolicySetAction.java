package io.gatehouse.action.administration;

import io.gatehouse.action.Action;
import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Brief;
import io.gatehouse.action.Draft;
import io.gatehouse.action.Field;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.Preview;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Subject;
import io.gatehouse.action.Text;
import io.gatehouse.action.Undo;
import io.gatehouse.domain.QueueState;
import io.gatehouse.domain.RabbitPolicy;
import io.gatehouse.domain.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Sets a policy. What it was before is kept: setting that again, or deleting it where there was none, takes it back.
final class PolicySetAction implements Action {

    private static final String ABSENT = "absent";

    private final ActionPorts ports;

    PolicySetAction(ActionPorts ports) {
        this.ports = ports;
    }

    @Override
    public String id() {
        return "policy-set";
    }

    @Override
    public Subject subject() {
        return Subject.POLICY;
    }

    @Override
    public Role needs() {
        return Role.ADMIN;
    }

    @Override
    public List<Field> fields() {
        return PolicyForm.FIELDS;
    }

    @Override
    public Preview preview(Inputs inputs) {
        var policy = PolicyForm.policy(inputs);
        var before = Policies.find(ports, policy.name());
        var draft = new Draft(this, ports, inputs, policy.name())
                .fingerprint(before.map(PolicyForm::line).orElse(ABSENT))
                .vendor(PolicyForm.vendor(policy, Vendor.virtualHost(ports)));
        if (before.isPresent() && PolicyForm.line(before.get()).equals(PolicyForm.line(policy))) {
            return draft.plain("effect.policy-set.same", policy.name()).preview();
        }
        before.ifPresentOrElse(
                old -> draft.plain("effect.policy-set.replaced", policy.name())
                        .table(Policies.beforeAndAfter(old, policy)),
                () -> draft.plain("effect.policy-set.made", policy.name()));
        tellReach(policy, inputs, draft);
        return draft.held("effect.policy-set.arguments").preview();
    }

    private void tellReach(RabbitPolicy policy, Inputs inputs, Draft draft) {
        var rabbit = ports.brokers().rabbit().get();
        var reach = PolicyReach.of(policy, PolicyForm.pattern(inputs), rabbit);
        draft.plain(
                "effect.policy-set.governed",
                reach.governed().size(),
                policy.pattern(),
                Policies.names(reach.governed()));
        if (!reach.takenOver().isEmpty()) {
            draft.care("effect.policy-set.taken-over", reach.takenOver().size(), Policies.names(reach.takenOver()));
        }
        if (!reach.keptByOthers().isEmpty()) {
            draft.held(
                    "effect.policy-set.kept-by-others",
                    reach.keptByOthers().size(),
                    Policies.names(reach.keptByOthers()));
        }
        var over = reach.over(policy, rabbit);
        if (!over.isEmpty()) {
            var names = over.stream().map(QueueState::name).map(String::valueOf).collect(Collectors.joining(", "));
            draft.care(
                    "effect.policy-set.drops",
                    names,
                    String.valueOf(policy.definition().get("max-length")));
        }
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = ports.clock().instant();
        var policy = PolicyForm.policy(preview.inputs());
        var before = Policies.find(ports, policy.name());
        if (!before.map(PolicyForm::line).orElse(ABSENT).equals(preview.fingerprint())) {
            throw new PreviewOutdated(Text.of("outdated.policy", policy.name()));
        }
        ports.brokers().rabbit().get().administration().setPolicy(policy);
        return Brief.done(preview, ports, start, Text.of("receipt.policy-set", policy.name()))
                .with(wayBack(policy, before));
    }

    private static Undo wayBack(RabbitPolicy policy, Optional<RabbitPolicy> before) {
        return before.map(old -> new Undo("policy-set", PolicyForm.inputs(old)))
                .orElseGet(() -> new Undo("policy-delete", new Inputs(Map.of("policy", policy.name()))));
    }
}
