package io.gatehouse.runbook;

import io.gatehouse.action.Action;
import io.gatehouse.action.Field;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.Invocation;
import io.gatehouse.action.Text;
import io.gatehouse.action.catalog.ActionCatalog;
import io.gatehouse.domain.Profile;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a profile offers of a remedy's action.
public sealed interface Offer {

    /// It can be opened, filled in with this profile's names.
    record Ready(Action action, Inputs inputs) implements Offer {

        /// The line that does the same. What nobody can know beforehand stands in it as the field's name.
        public String commandLine(Profile profile) {
            var written = new HashMap<>(inputs.values());
            action.fields().stream()
                    .filter(Field::required)
                    .filter(field -> inputs.text(field.id()).isEmpty())
                    .forEach(field -> written.put(
                            field.id(), field.id().toUpperCase(Locale.ROOT).replace('-', '_')));
            return Invocation.of(action, new Inputs(written), profile.name());
        }
    }

    /// It cannot, for this reason.
    record Withheld(Text why) implements Offer {}

    /// Empty for a remedy without an action.
    ///
    /// @param actions what the profile offers
    static Optional<Offer> of(Remedy remedy, List<Action> actions, Profile profile) {
        if (remedy.action().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(actions.stream()
                .filter(action -> action.id().equals(remedy.action()))
                .findFirst()
                .map(action -> offer(action, remedy, profile))
                .orElseGet(() -> new Withheld(missing(remedy.action(), profile))));
    }

    private static Offer offer(Action action, Remedy remedy, Profile profile) {
        return action.forbidden()
                .<Offer>map(Withheld::new)
                .orElseGet(() -> new Ready(action, filled(action, remedy.with(), profile)));
    }

    private static Inputs filled(Action action, Map<String, String> with, Profile profile) {
        var placeholders = new Placeholders(profile);
        var values = new HashMap<String, String>();
        action.fields().forEach(field -> values.put(field.id(), field.initial()));
        with.forEach((field, template) -> placeholders.value(template).ifPresent(value -> values.put(field, value)));
        return new Inputs(values);
    }

    private static Text missing(String action, Profile profile) {
        return ActionCatalog.described()
                .find(action)
                .map(it -> it.subject().broker())
                .filter(broker -> !profile.endpoints().names(broker))
                .map(broker -> Text.of("runbook.without", broker.displayName()))
                .orElseGet(() -> Text.of("runbook.notOffered"));
    }
}
