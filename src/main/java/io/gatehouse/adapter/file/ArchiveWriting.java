package io.gatehouse.adapter.file;

import io.gatehouse.domain.Archive;
import io.gatehouse.domain.KeptMessage;
import io.gatehouse.port.Archives;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.CRC32C;

/// One archive while it is written. Used by one thread.
final class ArchiveWriting implements Archives.Writing {

    private static final int GATHERED = 1 << 20;

    private final ArchiveFolder folder;
    private final String id;
    private final ArchiveManifest begun;
    private final FileChannel channel;
    private final ByteBuffer gathered = ByteBuffer.allocateDirect(GATHERED);
    private final CRC32C checksum = new CRC32C();
    private final Map<KeptMessage.Mark, Long> marked = new EnumMap<>(KeptMessage.Mark.class);
    private long count;
    private long bytes;

    ArchiveWriting(ArchiveFolder folder, String id, ArchiveManifest begun, FileChannel channel) throws IOException {
        this.folder = folder;
        this.id = id;
        this.begun = begun;
        this.channel = channel;
        write(ByteBuffer.wrap(MessageFile.BEGINNING));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public void add(KeptMessage message) {
        try {
            write(MessageFile.beforeBody(message));
            write(ByteBuffer.wrap(message.body()));
        } catch (IOException e) {
            throw folder.notKept(id, e);
        }
        count++;
        bytes += message.sizeBytes();
        message.marks().forEach(mark -> marked.merge(mark, 1L, Long::sum));
    }

    private void write(ByteBuffer content) throws IOException {
        checksum.update(content.duplicate());
        if (content.remaining() > gathered.remaining()) {
            flush();
        }
        if (content.remaining() > gathered.capacity()) {
            writeAll(content);
        } else {
            gathered.put(content);
        }
    }

    private void flush() throws IOException {
        writeAll(gathered.flip());
        gathered.clear();
    }

    private void writeAll(ByteBuffer content) throws IOException {
        while (content.hasRemaining()) {
            channel.write(content);
        }
    }

    @Override
    public void sync() {
        try {
            flush();
            channel.force(false);
        } catch (IOException e) {
            throw folder.notKept(id, e);
        }
    }

    @Override
    public Archive finish(long unsure) {
        sync();
        try {
            var messages = new Archive.Messages(count, bytes, unsure, marked);
            folder.write(
                    id,
                    new ArchiveManifest(
                            begun.origin(), begun.topology(), messages, channel.size(), checksum.getValue()));
            return new Archive(id, begun.origin(), begun.topology(), messages, Archive.State.COMPLETE);
        } catch (IOException e) {
            throw folder.notKept(id, e);
        }
    }

    @Override
    public void discard() {
        close();
        folder.drop(id);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // What was promised to be on the disk is there.
        }
    }
}
