package io.gatehouse.ui;

import io.gatehouse.domain.Profile;
import io.gatehouse.port.LabControl;
import io.gatehouse.port.ProfileStore;
import io.gatehouse.ui.console.ConsoleParts;
import io.gatehouse.ui.console.OpenedConsole;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What a window is made of that opens a console which is fed by hand, and nothing else.
final class FedParts {

    private FedParts() {}

    static ConsoleParts of(OpenedConsole console, Path settings, Clock clock) {
        var first = Optional.of(console.profile());
        return new ConsoleParts(new NoProfiles(), new NoLab(), _ -> console, first, settings, clock);
    }

    /// A store in which nothing was saved.
    private static final class NoProfiles implements ProfileStore {
        @Override
        public List<String> names() {
            return List.of();
        }

        @Override
        public Profile load(String name) {
            throw new InvalidProfile(name + ": there is no such profile");
        }

        @Override
        public void save(Profile profile) {}
    }

    /// A lab that cannot be started.
    private static final class NoLab implements LabControl {
        @Override
        public Profile start(Consumer<String> progress) {
            throw new LabFailure("no lab here", new IllegalStateException());
        }
    }
}
