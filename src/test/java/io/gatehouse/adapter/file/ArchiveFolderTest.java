package io.gatehouse.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.Archive;
import io.gatehouse.domain.KeptMessage;
import io.gatehouse.domain.KeptMessage.Mark;
import io.gatehouse.domain.QueueName;
import io.gatehouse.domain.QueueState;
import io.gatehouse.domain.QueueType;
import io.gatehouse.domain.RabbitBinding;
import io.gatehouse.port.Archives;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveFolderTest {

    private static final Instant AT = Instant.parse("2026-11-21T02:00:00Z");
    private static final Archive.Topology TOPOLOGY = new Archive.Topology(
            List.of(new Archive.Queue(
                    new QueueName("q"),
                    new QueueState.Settings(QueueType.QUORUM, true, false, Map.of("x-max-length", 5)),
                    "policy")),
            List.of(),
            List.of(new RabbitBinding("x", new RabbitBinding.Target(true, "q"), "key", Map.of("a", "b"))));

    @TempDir
    private Path folder;

    private static Archive.Origin origin(String profile) {
        return new Archive.Origin(profile, "purge", "q", AT, "somebody");
    }

    private static KeptMessage message(int number) {
        return new KeptMessage(
                "exchange", "표" + number, Set.of(Mark.EXPIRES, Mark.COPIED), new byte[] {1, 2, 3}, new byte[number]);
    }

    private String written(Archives archives, int count, boolean finished) {
        try (var writing = archives.begin(origin("p"), TOPOLOGY)) {
            for (var number = 0; number < count; number++) {
                writing.add(message(number));
            }
            if (finished) {
                writing.finish(2);
            } else {
                writing.sync();
            }
            return writing.id();
        }
    }

    private Path messages(String id) {
        return folder.resolve(id).resolve("messages");
    }

    private static List<KeptMessage> read(Archives archives, String id) {
        var all = new ArrayList<KeptMessage>();
        try (var reading = archives.read(id)) {
            for (var next = reading.next(); next.isPresent(); next = reading.next()) {
                all.add(next.get());
            }
        }
        return all;
    }

    @Test
    void whatIsKeptIsFoundAgainAsItWas() {
        var archives = new ArchiveFolder(folder);
        var id = written(archives, 300, true);
        var again = new ArchiveFolder(folder);
        var archive = again.verify(id).orElseThrow();
        assertThat(archive.origin()).isEqualTo(origin("p"));
        assertThat(archive.topology()).isEqualTo(TOPOLOGY);
        assertThat(archive.state()).isEqualTo(Archive.State.COMPLETE);
        assertThat(archive.messages().count()).isEqualTo(300);
        assertThat(archive.messages().unsure()).isEqualTo(2);
        assertThat(archive.messages().marked(Mark.EXPIRES)).isEqualTo(300);
        assertThat(archive.messages().marked(Mark.DIED)).isZero();
        assertThat(read(again, id))
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(IntStream.range(0, 300)
                        .mapToObj(ArchiveFolderTest::message)
                        .toList());
    }

    @Test
    void nobodyElseMayRead() throws IOException {
        var id = written(new ArchiveFolder(folder.resolve("archives")), 1, true);
        try (var all = Files.walk(folder.resolve("archives"))) {
            assertThat(all)
                    .hasSize(4)
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .as(path + " of " + id)
                            .isIn("rw-------", "rwx------"));
        }
    }

    @Test
    void anArchiveOfAProgramThatWasKilledHoldsWhatIsWhole() throws IOException {
        var archives = new ArchiveFolder(folder);
        var id = written(archives, 50, false);
        var file = messages(id);
        var whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 20));
        var archive = archives.find(id).orElseThrow();
        assertThat(archive.state()).isEqualTo(Archive.State.UNFINISHED);
        assertThat(archive.messages().count()).isEqualTo(49);
        assertThat(archive.messages().unsure()).isEqualTo(49);
        assertThat(read(archives, id)).hasSize(49);
        Files.write(file, whole);
        Files.write(file, new byte[4_096], StandardOpenOption.APPEND);
        assertThat(archives.find(id).orElseThrow().messages().count())
                .as("zeros that a power failure left")
                .isEqualTo(50);
    }

    @Test
    void damageIsReportedWhereverItIs() throws IOException {
        var archives = new ArchiveFolder(folder);
        for (var finished : List.of(true, false)) {
            var id = written(archives, 50, finished);
            var bytes = Files.readAllBytes(messages(id));
            bytes[bytes.length / 2] ^= 1;
            Files.write(messages(id), bytes);
            assertThat(archives.verify(id).orElseThrow().state()).isEqualTo(Archive.State.DAMAGED);
            assertThatThrownBy(() -> read(archives, id)).isInstanceOf(Archives.NotKept.class);
        }
        var cut = written(archives, 50, true);
        var bytes = Files.readAllBytes(messages(cut));
        Files.write(messages(cut), Arrays.copyOf(bytes, bytes.length - 1));
        assertThat(archives.find(cut).orElseThrow().state()).isEqualTo(Archive.State.DAMAGED);
        Files.writeString(folder.resolve(cut).resolve("manifest.json"), "{");
        assertThat(archives.all("p"))
                .as("one that cannot be read hides no other")
                .hasSize(3)
                .allMatch(archive -> archive.state() == Archive.State.DAMAGED
                        || archive.messages().count() == 50);
    }

    @Test
    void howFarItWasRestoredIsNoted() {
        var archives = new ArchiveFolder(folder);
        var id = written(archives, 5, true);
        assertThat(archives.progress(id)).isEmpty();
        var half = new Archive.Progress(7, 3, true, false, AT);
        archives.note(id, half);
        assertThat(archives.progress(id)).contains(half);
        assertThat(archives.find(id).orElseThrow().state()).isEqualTo(Archive.State.RESTORING);
        archives.note(id, new Archive.Progress(7, 5, true, true, AT));
        assertThat(archives.find(id).orElseThrow().state()).isEqualTo(Archive.State.RESTORED);
    }

    @Test
    void aDroppedOrUnknownArchiveIsNotThere() {
        var archives = new ArchiveFolder(folder);
        var id = written(archives, 5, true);
        assertThat(archives.all("other")).isEmpty();
        archives.drop(id);
        assertThat(archives.find(id)).isEmpty();
        assertThat(archives.all("p")).isEmpty();
        assertThat(folder).isEmptyDirectory();
        assertThat(archives.find("../../etc")).isEmpty();
    }

    @Test
    void aFolderThatCannotBeWrittenSaysSo() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        var archives = new ArchiveFolder(file);
        assertThatThrownBy(() -> archives.begin(origin("p"), TOPOLOGY))
                .isInstanceOf(Archives.NotKept.class)
                .hasMessageContaining(file.toString());
    }
}
