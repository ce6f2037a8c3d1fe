package io.gatehouse.adapter.file;

import io.gatehouse.definitions.DefinitionsText;
import io.gatehouse.domain.Definitions;
import io.gatehouse.port.DefinitionsShelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Definitions as files in a folder for each profile, named after the moment at which they were kept, in the form that
/// `rabbitmqctl import_definitions` reads. Thread-safe as far as the file system is.
public final class DefinitionsFolder implements DefinitionsShelf {

    private static final String ENDING = ".json";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss-SSS'Z'").withZone(ZoneOffset.UTC);

    private final Path folder;

    public DefinitionsFolder(Path folder) {
        this.folder = folder;
    }

    private Path of(String profile) {
        return folder.resolve(profile.replaceAll("[^\\p{L}\\p{N} _-]", "_"));
    }

    @Override
    public List<Kept> kept(String profile) {
        try (Stream<Path> files = Files.list(of(profile))) {
            return files.flatMap(file -> kept(file).stream())
                    .sorted(Comparator.comparing(Kept::at).reversed())
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Optional<Kept> kept(Path file) {
        var name = file.getFileName().toString().replace(ENDING, "");
        try {
            return Optional.of(new Kept(name, NAME.parse(name, Instant::from), file.toString()));
        } catch (DateTimeParseException e) {
            // A file of somebody else's.
            return Optional.empty();
        }
    }

    @Override
    public Kept keep(String profile, Definitions definitions, Instant at, int most) {
        var file = of(profile).resolve(NAME.format(at) + ENDING);
        try {
            WholeFile.replace(file, draft -> Files.writeString(draft, DefinitionsText.write(definitions)));
            for (var old : kept(profile).stream().skip(most).toList()) {
                Files.deleteIfExists(Path.of(old.place()));
            }
        } catch (IOException e) {
            throw new NotKept(file + ": " + e.getMessage(), e);
        }
        return kept(file).orElseThrow();
    }

    @Override
    public Definitions open(String profile, Kept kept) {
        try {
            return DefinitionsText.read(Files.readString(Path.of(kept.place())));
        } catch (IOException | IllegalArgumentException e) {
            throw new NotKept(kept.place() + ": " + e.getMessage(), e);
        }
    }
}
