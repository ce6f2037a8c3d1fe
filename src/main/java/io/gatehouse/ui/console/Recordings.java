package io.gatehouse.ui.console;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// What was recorded, and what records.
public interface Recordings {

    /// A console that neither plays nor records.
    Recordings NONE = new Recordings() {
        @Override
        public List<Shipped> shipped(Locale language) {
            return List.of();
        }

        @Override
        public OpenedConsole play(String nameOrFile) throws IOException {
            throw new IOException("nothing can be played here");
        }

        @Override
        public RecordingDesk deskOf(OpenedConsole console) {
            return RecordingDesk.NONE;
        }
    };

    /// A recording that comes with the program.
    ///
    /// @param title in the reader's language
    record Shipped(String name, String title) {}

    /// Those that come with the program, in the order in which they are offered.
    List<Shipped> shipped(Locale language);

    /// Opens one, standing still at its beginning. Blocks on the disk.
    ///
    /// @param nameOrFile a file, or the name of one that comes with the program
    /// @throws IOException when it cannot be played; the message says why, for people
    OpenedConsole play(String nameOrFile) throws IOException;

    /// Where the open profile is recorded.
    RecordingDesk deskOf(OpenedConsole console);
}
