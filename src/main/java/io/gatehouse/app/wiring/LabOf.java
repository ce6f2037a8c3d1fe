package io.gatehouse.app.wiring;

import io.gatehouse.domain.Profile;
import io.gatehouse.simulator.Site;
import io.gatehouse.simulator.lab.Lab;
import io.gatehouse.simulator.lab.LabDirectory;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.simulator.lab.LabException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the lab of this machine that a profile's brokers are: this program's own, or one that `gatehouse lab up`
/// keeps.
///
/// @param labs the folder of all labs
record LabOf(LiveTraffic live, Path labs) {

    /// A lab by its folder, so that nobody waits for what another holds of it; blocks on the disk.
    Optional<Lab> find(Profile profile) {
        return live.ownSite(profile)
                .flatMap(Site::lab)
                .map(Lab::directory)
                .or(() ->
                        folders().stream().filter(folder -> is(folder, profile)).findFirst())
                .map(Lab::new);
    }

    private static boolean is(LabDirectory folder, Profile profile) {
        try (var lab = new Lab(folder)) {
            LabEndpoints at = lab.status().endpoints();
            return at != null && LiveTraffic.at(LabProfile.of(folder.name(), at), profile);
        } catch (LabException e) {
            return false;
        }
    }

    private List<LabDirectory> folders() {
        if (!Files.isDirectory(labs)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(labs)) {
            return found.filter(Files::isDirectory).map(LabDirectory::new).toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
