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
import io.gatehouse.domain.Role;
import java.util.List;

/// Deletes a policy. What it was is kept: setting it again takes that back.
final class PolicyDeleteAction implements Action {

    private final ActionPorts ports;

    PolicyDeleteAction(ActionPorts ports) {
        this.ports = ports;
    }

    @Override
    public String id() {
        return "policy-delete";
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
        return List.of(Field.target("policy"));
    }

    @Override
    public Preview preview(Inputs inputs) {
        var name = inputs.required("policy");
        var draft = new Draft(this, ports, inputs, name);
        var found = Policies.find(ports, name);
        if (found.isEmpty()) {
            return draft.refuse("refused.no-policy", name).preview();
        }
        var policy = found.get();
        var governed = ports.brokers().rabbit().get().administration().queues().stream()
                .filter(queue -> queue.policy().filter(name::equals).isPresent())
                .toList();
        return draft.fingerprint(PolicyForm.line(policy))
                .care("effect.policy-delete.lost", governed.size(), PolicyForm.json(policy), Policies.names(governed))
                .plain("effect.policy-delete.next")
                .vendor("rabbitmqctl clear_policy -p " + Vendor.quoted(Vendor.virtualHost(ports)) + " "
                        + Vendor.quoted(name))
                .preview();
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var start = ports.clock().instant();
        var name = preview.inputs().required("policy");
        var policy = Policies.find(ports, name)
                .filter(now -> PolicyForm.line(now).equals(preview.fingerprint()))
                .orElseThrow(() -> new PreviewOutdated(Text.of("outdated.policy", name)));
        ports.brokers().rabbit().get().administration().deletePolicy(name);
        return Brief.done(preview, ports, start, Text.of("receipt.policy-delete", name))
                .with(new Undo("policy-set", PolicyForm.inputs(policy)));
    }
}
