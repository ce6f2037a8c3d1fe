package io.gatehouse.adapter.file;

import io.gatehouse.domain.drill.Debrief;
import io.gatehouse.drill.DebriefExport;
import io.gatehouse.drill.DebriefJson;
import io.gatehouse.port.DebriefStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Debriefs as JSON files of one folder, one for each sitting.
///
/// @param folder made when the first one is kept
public record DebriefFolder(Path folder) implements DebriefStore {

    private static final Logger LOG = LoggerFactory.getLogger(DebriefFolder.class);
    private static final String SUFFIX = ".json";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd_HHmmss");

    @Override
    public void keep(Debrief debrief) throws IOException {
        var name = STAMP.format(debrief.begun().atZone(ZoneOffset.UTC)) + "_"
                + debrief.trainee().replaceAll("[^\\p{L}\\p{N}._-]", "_") + SUFFIX;
        WholeFile.replace(folder.resolve(name), draft -> Files.writeString(draft, DebriefJson.of(debrief)));
    }

    @Override
    public List<Debrief> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .flatMap(file -> read(file).stream())
                    .sorted(Comparator.comparing(Debrief::begun).reversed())
                    .toList();
        } catch (IOException e) {
            LOG.warn("{} cannot be read: {}", folder, e.toString());
            return List.of();
        }
    }

    private static Optional<Debrief> read(Path file) {
        try {
            return Optional.of(DebriefJson.read(Files.readAllBytes(file)));
        } catch (IOException e) {
            LOG.warn("{} cannot be read: {}", file, e.toString());
            return Optional.empty();
        }
    }

    @Override
    public void export(List<Debrief> debriefs, Path file) throws IOException {
        var document = DebriefExport.of(debriefs, file.getFileName().toString());
        WholeFile.replace(file, draft -> Files.writeString(draft, document));
    }
}
