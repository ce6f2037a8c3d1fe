package io.gatehouse.simulator.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Rows of ints in files that are mapped into memory: what was set is in the file at once, also when this process is
/// killed in the next instant (a crash of the whole machine may lose the last seconds).
final class MappedColumn {

    private static final long CHUNK_BYTES = (long) IntColumn.CHUNK_LENGTH * Integer.BYTES;

    private MappedColumn() {}

    /// The row in that file, which grows as it is needed.
    ///
    /// @throws IOException when it cannot be used
    static IntColumn in(Path file) throws IOException {
        long present = Files.exists(file) ? Files.size(file) / CHUNK_BYTES : 0;
        return new IntColumn(number -> chunk(file, number), (int) present);
    }

    private static IntBuffer chunk(Path file, int number) {
        try (var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            // The mapping outlives the channel and goes with the last reference to it.
            return channel.map(MapMode.READ_WRITE, number * CHUNK_BYTES, CHUNK_BYTES)
                    .order(ByteOrder.nativeOrder())
                    .asIntBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be used: " + e.getMessage(), e);
        }
    }
}
