package io.gatehouse.ui.playback;

import io.gatehouse.ui.text.Texts;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Asks for the files of recordings; nothing when somebody changed their mind. FX thread only.
public interface RecordingFiles {

    /// How a recording's file is called at its end.
    String ENDING = ".ghrec";

    /// A new file.
    ///
    /// @param suggested what is offered
    Optional<Path> create(Window owner, Path suggested);

    /// One that is there.
    Optional<Path> open(Window owner);

    /// The system's own dialogs.
    static RecordingFiles ofSystem(Texts texts) {
        return new RecordingFiles() {
            @Override
            public Optional<Path> create(Window owner, Path suggested) {
                var chooser = chooser();
                var folder = suggested.toAbsolutePath().getParent();
                // A folder that is not there makes the dialog fail instead of open.
                if (folder != null && Files.isDirectory(folder)) {
                    chooser.setInitialDirectory(folder.toFile());
                }
                chooser.setInitialFileName(String.valueOf(suggested.getFileName()));
                return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
            }

            @Override
            public Optional<Path> open(Window owner) {
                return Optional.ofNullable(chooser().showOpenDialog(owner)).map(File::toPath);
            }

            private FileChooser chooser() {
                var chooser = new FileChooser();
                chooser.getExtensionFilters()
                        .add(new FileChooser.ExtensionFilter(texts.get("recording.files"), "*" + ENDING));
                return chooser;
            }
        };
    }
}
