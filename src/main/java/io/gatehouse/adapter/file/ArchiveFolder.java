package io.gatehouse.adapter.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.gatehouse.domain.Archive;
import io.gatehouse.port.Archives;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/// Archives as folders below one that only this user can read: `manifest.json`, `messages`, and `restored.json` once
/// somebody restores it. Thread-safe as far as the file system is.
public final class ArchiveFolder implements Archives {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final String ALLOWED_ID = "[0-9]{8}-[0-9]{6}-[0-9a-f]{4}";
    private static final String MANIFEST = "manifest.json";
    private static final String MESSAGES = "messages";
    private static final String RESTORED = "restored.json";

    private final Path folder;

    /// Archives below that folder, which is made by the first one.
    public ArchiveFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<Archive> all(String profile) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.map(path -> path.getFileName().toString())
                    .map(this::find)
                    .flatMap(Optional::stream)
                    .filter(archive ->
                            List.of("", profile).contains(archive.origin().profile()))
                    .sorted(Comparator.comparing(Archive::id).reversed())
                    .toList();
        } catch (IOException e) {
            throw new NotKept(folder + ": " + e.getMessage(), e);
        }
    }

    @Override
    public Optional<Archive> find(String id) {
        return look(id, false);
    }

    @Override
    public Optional<Archive> verify(String id) {
        return look(id, true);
    }

    private Optional<Archive> look(String id, boolean readAll) {
        if (!id.matches(ALLOWED_ID) || !Files.exists(file(id, MANIFEST))) {
            return Optional.empty();
        }
        try {
            var manifest = ArchiveManifest.read(file(id, MANIFEST), ArchiveManifest.class);
            var complete = manifest.messages();
            if (complete != null) {
                return Optional.of(archive(id, manifest, complete, state(id, manifest, readAll)));
            }
            var scan = ArchiveScan.of(file(id, MESSAGES));
            var state = scan.damaged() ? Archive.State.DAMAGED : progressState(id, Archive.State.UNFINISHED);
            return Optional.of(archive(id, manifest, scan.messages(), state));
        } catch (JsonProcessingException e) {
            var nobody = new Archive.Origin("", "", "", Instant.EPOCH, "");
            var nothing = new Archive.Topology(List.of(), List.of(), List.of());
            return Optional.of(new Archive(id, nobody, nothing, Archive.Messages.NONE, Archive.State.DAMAGED));
        } catch (IOException e) {
            throw notKept(id, e);
        }
    }

    private static Archive archive(
            String id, ArchiveManifest manifest, Archive.Messages messages, Archive.State state) {
        return new Archive(id, manifest.origin(), manifest.topology(), messages, state);
    }

    private Archive.State state(String id, ArchiveManifest manifest, boolean readAll) throws IOException {
        var file = file(id, MESSAGES);
        var sound = Files.exists(file)
                && Files.size(file) == manifest.fileBytes()
                && (!readAll || ArchiveScan.checksum(file) == manifest.checksum());
        return sound ? progressState(id, Archive.State.COMPLETE) : Archive.State.DAMAGED;
    }

    private Archive.State progressState(String id, Archive.State untouched) {
        return progress(id)
                .map(progress -> progress.finished() ? Archive.State.RESTORED : Archive.State.RESTORING)
                .orElse(untouched);
    }

    @Override
    public Writing begin(Archive.Origin origin, Archive.Topology topology) {
        var id = TIME.format(origin.at()) + "-"
                + String.format("%04x", ThreadLocalRandom.current().nextInt(1 << 16));
        try {
            OwnFiles.folder(folder);
            OwnFiles.folder(folder.resolve(id));
            var begun = new ArchiveManifest(origin, topology, null, 0, 0);
            var channel = FileChannel.open(
                    OwnFiles.file(file(id, MESSAGES)), StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
            write(id, begun);
            OwnFiles.keep(folder.resolve(id));
            OwnFiles.keep(folder);
            return new ArchiveWriting(this, id, begun, channel);
        } catch (IOException e) {
            throw notKept(id, e);
        }
    }

    void write(String id, ArchiveManifest manifest) throws IOException {
        ArchiveManifest.write(file(id, MANIFEST), manifest);
    }

    @Override
    public Reading read(String id) {
        try {
            return new MessageFileReader(file(id, MESSAGES));
        } catch (IOException e) {
            throw notKept(id, e);
        }
    }

    @Override
    public Optional<Archive.Progress> progress(String id) {
        try {
            var file = file(id, RESTORED);
            return Files.exists(file)
                    ? Optional.of(ArchiveManifest.read(file, Archive.Progress.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw notKept(id, e);
        }
    }

    @Override
    public void note(String id, Archive.Progress progress) {
        try {
            ArchiveManifest.write(file(id, RESTORED), progress);
        } catch (IOException e) {
            throw notKept(id, e);
        }
    }

    @Override
    public void drop(String id) {
        try {
            // Without its manifest it is no archive any more, whatever happens next.
            for (var name : List.of(MANIFEST, RESTORED, MESSAGES)) {
                Files.deleteIfExists(file(id, name));
            }
            Files.deleteIfExists(folder.resolve(id));
        } catch (IOException e) {
            throw notKept(id, e);
        }
    }

    @Override
    public long usableBytes() {
        try {
            // Asked of the folder and not of its file store, which Java finds only for mount points that the system
            // lists.
            return OwnFiles.folder(folder).toFile().getUsableSpace();
        } catch (IOException e) {
            throw new NotKept(folder + ": " + e.getMessage(), e);
        }
    }

    NotKept notKept(String id, IOException why) {
        return new NotKept("archive " + id + " in " + folder + ": " + why.getMessage(), why);
    }

    private Path file(String id, String name) {
        return folder.resolve(id).resolve(name);
    }
}
