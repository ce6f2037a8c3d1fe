package io.gatehouse.checklist;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Queues, exchanges and bindings that somebody deletes can be put back: they are kept at least as often as planned.
final class DefinitionsBackupCheck implements Check {

    @Override
    public String id() {
        return "definitions-backup";
    }

    @Override
    public Verdict judge(Deployment it) {
        return it.backups().value().map(kept -> judge(it, kept)).orElseGet(() -> Verdict.unread(this, it.backups()));
    }

    private Verdict judge(Deployment it, List<Instant> kept) {
        var plan = it.profile().upkeep().definitionsBackup();
        if (plan.isEmpty()) {
            return Verdict.fail(this, "no-plan", kept.size())
                    .next("no-plan.next")
                    .mendBy("definitions-export", Map.of());
        }
        var every = plan.get().every();
        if (kept.isEmpty()) {
            return Verdict.fail(this, "none", every.toMinutes())
                    .next("none.next")
                    .mendBy("definitions-export", Map.of());
        }
        var age = Duration.between(kept.getFirst(), it.at());
        // Late by a whole turn: one was missed.
        return age.compareTo(every.multipliedBy(2)) > 0
                ? Verdict.fail(this, "old", age.toMinutes(), every.toMinutes())
                        .next("none.next")
                        .mendBy("definitions-export", Map.of())
                : Verdict.pass(this, "kept", kept.size(), age.toMinutes(), every.toMinutes());
    }
}
