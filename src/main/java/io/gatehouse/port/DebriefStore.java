package io.gatehouse.port;

import io.gatehouse.domain.drill.Debrief;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Where debriefs of blind drills are kept. Any thread; blocks on the disk.
public interface DebriefStore {

    /// Keeps one; one of the same trainee and beginning is replaced.
    ///
    /// @throws IOException when it cannot be written
    void keep(Debrief debrief) throws IOException;

    /// All of them, the latest first; what cannot be read is left out.
    List<Debrief> all();

    /// Writes debriefs for others to read, as JSON, CSV or a page, by the ending of the file's name.
    ///
    /// @param file replaced when it is there
    /// @throws IOException when it cannot be written, or its name has another ending
    void export(List<Debrief> debriefs, Path file) throws IOException;
}
