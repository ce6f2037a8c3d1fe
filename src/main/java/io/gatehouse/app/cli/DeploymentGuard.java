package io.gatehouse.app.cli;

import io.gatehouse.action.catalog.ActionTexts;
import io.gatehouse.domain.Environment;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.Role;
import java.util.Locale;
import java.util.Optional;

/// Decides whether a simulation may run on a deployment, as it is decided for actions: a read-only profile and a
/// viewer never, production only when its name was typed.
///
/// @param terminal where the question is asked when it was not answered in advance
record DeploymentGuard(Profile profile, Terminal terminal, ActionTexts texts) {

    private static final Role NEEDED = Role.OPERATOR;

    /// Why nobody may run it with this profile, whatever they confirm.
    Optional<String> forbidden() {
        if (profile.readOnly()) {
            return Optional.of(texts.text("refused.read-only", profile.name()));
        }
        return profile.role().includes(NEEDED)
                ? Optional.empty()
                : Optional.of(texts.text("refused.role", profile.name(), word(NEEDED), word(profile.role())));
    }

    /// Whether it was confirmed, in advance or now.
    ///
    /// @param inAdvance the profile's name as it was typed on the command line
    /// @param what what would be done, for the question
    boolean confirmed(Optional<String> inAdvance, String what) {
        if (inAdvance.isPresent() || profile.environment() == Environment.LAB) {
            return inAdvance.orElse(profile.name()).equals(profile.name());
        }
        var question = what + " on " + profile.name() + "?";
        return profile.environment() == Environment.PRODUCTION
                ? terminal.ask(question + " This is PRODUCTION: type " + profile.name() + " to go on:")
                        .filter(profile.name()::equals)
                        .isPresent()
                : terminal.ask(question + " [y/N]")
                        .filter(answer -> answer.strip().equalsIgnoreCase("y"))
                        .isPresent();
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
