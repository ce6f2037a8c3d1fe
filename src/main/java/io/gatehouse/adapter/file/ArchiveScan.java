package io.gatehouse.adapter.file;

import io.gatehouse.domain.Archive;
import io.gatehouse.domain.KeptMessage;
import io.gatehouse.port.Archives;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.zip.CRC32C;

/// What reading a whole file of messages tells.
record ArchiveScan(Archive.Messages messages, boolean damaged) {

    // A program that was killed had written, but perhaps not yet removed from the queue, at most this many.
    private static final long UNSURE = 1_000;
    private static final int PIECE = 1 << 20;

    static ArchiveScan of(Path file) throws IOException {
        var marked = new EnumMap<KeptMessage.Mark, Long>(KeptMessage.Mark.class);
        var count = 0L;
        var bytes = 0L;
        var damaged = false;
        try (var reading = new MessageFileReader(file)) {
            for (var next = reading.next(); next.isPresent(); next = reading.next()) {
                count++;
                bytes += next.get().sizeBytes();
                next.get().marks().forEach(mark -> marked.merge(mark, 1L, Long::sum));
            }
        } catch (Archives.NotKept e) {
            damaged = true;
        }
        return new ArchiveScan(new Archive.Messages(count, bytes, Math.min(count, UNSURE), marked), damaged);
    }

    static long checksum(Path file) throws IOException {
        var crc = new CRC32C();
        var piece = ByteBuffer.allocateDirect(PIECE);
        try (var channel = FileChannel.open(file)) {
            while (channel.read(piece.clear()) >= 0) {
                crc.update(piece.flip());
            }
        }
        return crc.getValue();
    }
}
