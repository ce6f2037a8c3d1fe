package io.gatehouse.definitions;

import io.gatehouse.domain.Definition;
import io.gatehouse.domain.Definitions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Something that is not declared as it was.
///
/// @param kept as it was kept, empty when it was not there then
/// @param live as it is now, empty when it is not there any more
public record Difference(Optional<Definition> kept, Optional<Definition> live) {

    /// How it differs.
    public enum What {
        /// It was kept and is not there any more.
        MISSING,
        /// It is there and was not when the definitions were kept.
        ADDED,
        /// It is there, and otherwise.
        DIFFERENT
    }

    public What what() {
        if (live.isEmpty()) {
            return What.MISSING;
        }
        return kept.isEmpty() ? What.ADDED : What.DIFFERENT;
    }

    /// The thing, as it was kept where it was.
    public Definition definition() {
        return kept.or(() -> live).orElseThrow();
    }

    /// Everything that differs: what is missing or different in the order in which it was kept, then what was added.
    public static List<Difference> between(Definitions kept, Definitions live) {
        var all = new ArrayList<Difference>();
        for (var before : kept.all()) {
            var now = live.find(before.kind(), before.name());
            if (!now.equals(Optional.of(before))) {
                all.add(new Difference(Optional.of(before), now));
            }
        }
        live.all().stream()
                .filter(now -> kept.find(now.kind(), now.name()).isEmpty())
                .forEach(now -> all.add(new Difference(Optional.empty(), Optional.of(now))));
        return all;
    }
}
