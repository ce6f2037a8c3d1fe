package io.gatehouse.alarm;

import io.gatehouse.domain.Severity;
import io.gatehouse.port.AlarmMemory.Kept;
import io.gatehouse.port.AlarmMemory.Shelf;
import java.util.Optional;

/// Translates between an alarm's state and what is kept of it while no console runs.
final class KeptAlarms {

    private KeptAlarms() {}

    /// What has to be kept; empty for what needs nobody's attention.
    static Optional<Kept> keep(AlarmId id, AlarmState state) {
        return switch (state) {
            case Normal _, Suspected _ -> Optional.empty();
            // What is unknown will soon be found out anew; what nobody has seen would be forgotten.
            case Raised raised ->
                raised.unseen()
                        .flatMap(unseen -> keep(id, unseen))
                        .or(() -> Optional.of(kept(id, raised.severity(), raised, null, false)));
            case Acknowledged seen -> Optional.of(kept(id, seen.severity(), seen, seen.who(), false));
            case Returned returned -> Optional.of(kept(id, returned.was(), returned, null, true));
            case Suppressed suppressed -> keep(id, suppressed.under());
            case Shelved shelved -> Optional.of(shelved(id, shelved));
        };
    }

    private static Kept kept(
            AlarmId id,
            Severity severity,
            AlarmState state,
            @org.jspecify.annotations.Nullable String seenBy,
            boolean returned) {
        return new Kept(id.key(), id.rule(), severity, state.since(), seenBy, returned, null);
    }

    private static Kept shelved(AlarmId id, Shelved shelved) {
        var shelf = new Shelf(shelved.since(), shelved.until(), shelved.who(), shelved.why());
        var under = keep(id, shelved.under())
                .orElse(new Kept(id.key(), id.rule(), Severity.NORMAL, shelved.since(), null, false, null));
        return new Kept(
                under.key(), under.rule(), under.raised(), under.since(), under.seenBy(), under.returned(), shelf);
    }

    /// The state in which an alarm goes on.
    static AlarmState restore(Kept kept) {
        var shelf = kept.shelf();
        var under = unshelved(kept);
        return shelf == null ? under : new Shelved(under, shelf.since(), shelf.until(), shelf.who(), shelf.why());
    }

    private static AlarmState unshelved(Kept kept) {
        var seenBy = kept.seenBy();
        if (kept.raised() == Severity.NORMAL) {
            return new Normal(kept.since());
        }
        if (seenBy != null) {
            return new Acknowledged(kept.raised(), kept.since(), seenBy);
        }
        return kept.returned() ? new Returned(kept.raised(), kept.since()) : new Raised(kept.raised(), kept.since());
    }
}
