package io.gatehouse.ui.simulator;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Asks for files and folders; nothing when somebody changed their mind. FX thread only.
interface SimulatorFiles {

    /// A scenario's file.
    Optional<Path> scenario(Window owner);

    /// A folder to write a report to.
    Optional<Path> folder(Window owner);

    /// The system's own dialogs.
    static SimulatorFiles ofSystem() {
        return new SimulatorFiles() {
            @Override
            public Optional<Path> scenario(Window owner) {
                var chooser = new FileChooser();
                chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("YAML", "*.yaml", "*.yml"));
                return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
            }

            @Override
            public Optional<Path> folder(Window owner) {
                return Optional.ofNullable(new DirectoryChooser().showDialog(owner))
                        .map(File::toPath);
            }
        };
    }
}
