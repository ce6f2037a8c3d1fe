package io.gatehouse.action;

import io.gatehouse.port.AuditLog;
import io.gatehouse.port.BrokerException;
import java.util.List;
import java.util.Optional;

/// Stands before every action: a read-only profile refuses before anything is sent, and nothing is done that the audit
/// log does not know of.
final class GuardedAction implements Action {

    private final Action action;
    private final ActionPorts ports;

    GuardedAction(Action action, ActionPorts ports) {
        this.action = action;
        this.ports = ports;
    }

    @Override
    public String id() {
        return action.id();
    }

    @Override
    public List<Field> fields() {
        return action.fields();
    }

    @Override
    public Preview preview(Inputs inputs) {
        var preview = action.preview(inputs);
        return ports.profile().readOnly() ? preview.refused(readOnly()) : preview;
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var refusal = ports.profile().readOnly() ? Optional.of(readOnly()) : preview.refusal();
        if (refusal.isPresent()) {
            note(preview, AuditLog.Outcome.REFUSED, refusal.get().toString());
            throw new ActionRefused(refusal.get());
        }
        note(preview, AuditLog.Outcome.STARTED, "");
        try {
            var receipt = action.execute(preview, progress);
            note(preview, AuditLog.Outcome.valueOf(receipt.outcome().name()), counts(receipt.counts()));
            return receipt;
        } catch (PreviewOutdated e) {
            note(preview, AuditLog.Outcome.REFUSED, e.whatChanged().toString());
            throw e;
        } catch (BrokerException e) {
            note(preview, AuditLog.Outcome.FAILED, String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private Text readOnly() {
        return Text.of("refused.read-only", ports.profile().name());
    }

    private static String counts(Progress.Step step) {
        return "done " + step.done() + " of " + step.total() + ", held " + step.held() + ", repeated "
                + step.repeated();
    }

    private void note(Preview preview, AuditLog.Outcome outcome, String detail) {
        var entry = new AuditLog.Entry(
                ports.clock().instant(),
                System.getProperty("user.name", ""),
                ports.profile().name(),
                preview.action(),
                preview.target(),
                preview.messages(),
                preview.commandLine(),
                outcome,
                detail);
        try {
            ports.audit().append(entry);
        } catch (AuditLog.NotWritten e) {
            // Before the action that is a reason not to begin; after it, hiding what was done would be worse.
            if (outcome == AuditLog.Outcome.STARTED) {
                throw new ActionRefused(Text.of("refused.no-audit", String.valueOf(e.getMessage())));
            }
        }
    }
}
