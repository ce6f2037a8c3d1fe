package io.gatehouse.action.catalog;

import io.gatehouse.action.Action;
import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.ActionRefused;
import io.gatehouse.action.Field;
import io.gatehouse.action.Impact;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.Lost;
import io.gatehouse.action.Preview;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Subject;
import io.gatehouse.action.Text;
import io.gatehouse.domain.Role;
import io.gatehouse.port.AuditLog;
import io.gatehouse.port.BrokerException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Stands before every action: a read-only profile and a role that may not do it refuse before anything is sent, and
/// nothing is changed that the audit log does not know of.
final class GuardedAction implements Action {

    /// What is recorded must be readable in ten years, whoever sat there.
    private static final ActionTexts RECORDED = ActionTexts.in(Locale.ENGLISH);

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
    public Subject subject() {
        return action.subject();
    }

    @Override
    public Impact impact() {
        return action.impact();
    }

    @Override
    public Role needs() {
        return action.needs();
    }

    @Override
    public boolean pausable() {
        return action.pausable();
    }

    @Override
    public List<String> next() {
        return action.next();
    }

    @Override
    public List<Field> fields() {
        return action.fields();
    }

    @Override
    public Preview preview(Inputs inputs) {
        var preview = action.preview(inputs);
        return forbidden().map(preview::refused).orElse(preview);
    }

    @Override
    public Receipt execute(Preview preview, Progress progress) {
        var refusal = forbidden().or(preview::refusal);
        if (refusal.isPresent()) {
            note(preview, AuditLog.Outcome.REFUSED, RECORDED.recorded(refusal.get()));
            throw new ActionRefused(refusal.get());
        }
        note(preview, AuditLog.Outcome.STARTED, "");
        try {
            var receipt = action.execute(preview, progress);
            var outcome = AuditLog.Outcome.valueOf(receipt.outcome().name());
            note(preview, outcome, counts(receipt.counts()), wayBack(receipt));
            return receipt;
        } catch (PreviewOutdated e) {
            note(preview, AuditLog.Outcome.REFUSED, RECORDED.recorded(e.whatChanged()));
            throw e;
        } catch (BrokerException e) {
            var why = e instanceof BrokerException.Unreachable lost
                    ? RECORDED.recorded(Lost.text(lost))
                    : String.valueOf(e.getMessage());
            note(preview, AuditLog.Outcome.FAILED, why);
            throw e;
        }
    }

    @Override
    public Optional<Text> forbidden() {
        var profile = ports.profile();
        if (action.impact() != Impact.LOOK && profile.readOnly()) {
            return Optional.of(Text.of("refused.read-only", profile.name()));
        }
        return profile.role().includes(action.needs())
                ? Optional.empty()
                : Optional.of(Text.of("refused.role", profile.name(), word(action.needs()), word(profile.role())));
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static String counts(Progress.Step step) {
        return "done " + step.done() + " of " + step.total() + ", held " + step.held() + ", repeated "
                + step.repeated();
    }

    /// Kept, so that it is found after the receipt was closed.
    private static AuditLog.WayBack wayBack(Receipt receipt) {
        return receipt.undo()
                .map(undo -> new AuditLog.WayBack(undo.action(), undo.inputs().values()))
                .orElse(AuditLog.WayBack.NONE);
    }

    private void note(Preview preview, AuditLog.Outcome outcome, String detail) {
        note(preview, outcome, detail, AuditLog.WayBack.NONE);
    }

    private void note(Preview preview, AuditLog.Outcome outcome, String detail, AuditLog.WayBack wayBack) {
        if (action.impact() == Impact.LOOK) {
            return;
        }
        var entry = new AuditLog.Entry(
                ports.clock().instant(),
                System.getProperty("user.name", ""),
                ThisComputer.name(),
                ports.profile().name(),
                preview.action(),
                preview.target(),
                preview.messages(),
                preview.effects().stream()
                        .map(effect -> RECORDED.recorded(effect.text()))
                        .toList(),
                preview.commandLines().ours(),
                outcome,
                detail,
                wayBack);
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
