package io.gatehouse.ui.controls;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Asks where to write what a chart shows. FX thread only.
@FunctionalInterface
public interface ChartFiles {

    /// The file that somebody chose, or nothing when they changed their mind.
    ///
    /// @param suggested a file's name with its ending
    Optional<Path> choose(Window owner, String suggested);

    /// The system's own dialog.
    static ChartFiles ofSystem() {
        return (owner, suggested) -> {
            var chooser = new FileChooser();
            chooser.setInitialFileName(suggested);
            var ending = "*" + suggested.substring(suggested.lastIndexOf('.'));
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(ending, ending));
            return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
        };
    }
}
