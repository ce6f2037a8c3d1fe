package io.gatehouse.app.wiring;

import io.gatehouse.adapter.file.YamlProfileStore;
import io.gatehouse.domain.Profile;
import io.gatehouse.port.ProfileStore.InvalidProfile;
import io.gatehouse.simulator.lab.BrokerStatus;
import io.gatehouse.simulator.lab.Lab;
import io.gatehouse.simulator.lab.LabDirectory;
import io.gatehouse.simulator.lab.LabException;
import io.gatehouse.simulator.lab.LabStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the profile that `--profile` means: a saved one, a file, or a lab that runs on this machine.
public final class ProfileChoice {

    private final YamlProfileStore store;
    private final Path labs;

    public ProfileChoice(YamlProfileStore store, Path labs) {
        this.store = store;
        this.labs = labs;
    }

    /// The profile of that name or file; without one, the only lab that runs here.
    ///
    /// @throws InvalidProfile when there is none, or more than one to choose from
    public Profile find(Optional<String> wanted) {
        return wanted.map(this::named).orElseGet(this::onlyLab);
    }

    private Profile named(String wanted) {
        if (store.names().contains(wanted)) {
            return store.load(wanted);
        }
        if (wanted.endsWith(".yaml") || wanted.endsWith(".yml")) {
            return store.loadFile(Path.of(wanted));
        }
        return running()
                .filter(lab -> lab.name().equals(wanted))
                .findFirst()
                .flatMap(ProfileChoice::profile)
                .orElseGet(() -> store.load(wanted));
    }

    private Profile onlyLab() {
        var found = running().flatMap(lab -> profile(lab).stream()).toList();
        if (found.size() == 1) {
            return found.getFirst();
        }
        throw new InvalidProfile(
                found.isEmpty()
                        ? "no lab runs here: name a profile with --profile, or start a lab with `gatehouse lab up`"
                        : "several labs run here: choose one with --profile " + names(found));
    }

    private static String names(List<Profile> profiles) {
        return profiles.stream().map(Profile::name).collect(Collectors.joining(" | "));
    }

    private static Optional<Profile> profile(LabStatus lab) {
        return Optional.ofNullable(lab.endpoints()).map(endpoints -> LabProfile.of(lab.name(), endpoints));
    }

    private Stream<LabStatus> running() {
        return folders().stream()
                .flatMap(folder -> status(folder).stream())
                .filter(lab -> lab.endpoints() != null && lab.brokers().stream().anyMatch(BrokerStatus::runs));
    }

    private static Optional<LabStatus> status(Path folder) {
        try (var lab = new Lab(new LabDirectory(folder))) {
            return Optional.of(lab.status());
        } catch (LabException e) {
            return Optional.empty();
        }
    }

    private List<Path> folders() {
        try (Stream<Path> found = Files.list(labs)) {
            return found.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
