package io.gatehouse.adapter.file;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.gatehouse.domain.Profile;
import io.gatehouse.port.ProfileStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One YAML file per profile in a folder of the user's. Thread-safe as far as the file system is.
public final class YamlProfileStore implements ProfileStore {

    private static final String ENDING = ".yaml";
    private static final String ALLOWED_NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,63}";
    private static final long LARGEST_BYTES = 256 * 1024;

    private final Path folder;
    private final YAMLMapper yaml = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public YamlProfileStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    @Override
    public Profile load(String name) {
        return read(fileOf(name), name);
    }

    /// Reads a profile from a file anywhere, named after the file unless it names itself.
    public Profile loadFile(Path file) {
        return read(file, file.getFileName().toString().replaceFirst("\\.ya?ml$", ""));
    }

    private Profile read(Path file, String name) {
        try {
            if (Files.size(file) > LARGEST_BYTES) {
                throw new InvalidProfile(file + ": larger than a profile can be (" + LARGEST_BYTES + " bytes)");
            }
            return ProfileMapping.toProfile(name, yaml.readValue(file.toFile(), ProfileDocument.class));
        } catch (NoSuchFileException e) {
            var known = names();
            throw new InvalidProfile("no profile '" + name + "'"
                    + (known.isEmpty() ? "; none is saved yet" : "; saved are: " + String.join(", ", known)));
        } catch (UnrecognizedPropertyException e) {
            var known = Stream.ofNullable(e.getKnownPropertyIds()).flatMap(Collection::stream);
            throw new InvalidProfile(file.getFileName() + ": " + field(e) + " is no field of a profile; there are "
                    + known.map(String::valueOf).sorted().collect(Collectors.joining(", ")));
        } catch (JsonMappingException e) {
            throw new InvalidProfile(file.getFileName() + ": " + place(e) + e.getOriginalMessage());
        } catch (JacksonException e) {
            throw new InvalidProfile(file.getFileName() + ": " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String place(JsonMappingException e) {
        var line = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ", ";
        return line + (e.getPath().isEmpty() ? "" : field(e) + ": ");
    }

    private static String field(JsonMappingException e) {
        return e.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .collect(Collectors.joining("."));
    }

    @Override
    public void save(Profile profile) {
        var file = fileOf(profile.name());
        try {
            WholeFile.replace(file, draft -> yaml.writeValue(draft.toFile(), ProfileWriting.of(profile)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A name from a file or a form is not trusted to be a path.
    private Path fileOf(String name) {
        if (!name.matches(ALLOWED_NAME)) {
            throw new InvalidProfile(
                    "name: letters, digits, blank, dot, dash and underscore, at most 64; '" + name + "' is not that");
        }
        return folder.resolve(name + ENDING);
    }
}
