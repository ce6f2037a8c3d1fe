package io.gatehouse.adapter.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/// The end of the audit file, as whoever appends next finds it.
final class AuditTail {

    private static final int USUAL = 64 << 10;

    private final long end;
    private final byte[] last;
    private final byte[] torn;

    private AuditTail(long end, byte[] last, byte[] torn) {
        this.end = end;
        this.last = last;
        this.torn = torn;
    }

    /// Where the last whole line ends; the next one begins there.
    long end() {
        return end;
    }

    static AuditTail of(FileChannel channel) throws IOException {
        var size = channel.size();
        for (long window = USUAL; ; window *= 4) {
            var from = Math.max(0, size - window);
            var bytes = read(channel, from, (int) (size - from));
            var end = lastLineEnd(bytes, bytes.length);
            var begin = lastLineEnd(bytes, end - 1);
            if (from == 0 || begin > 0) {
                var last = Arrays.copyOfRange(bytes, begin, Math.max(begin, end - 1));
                return new AuditTail(from + end, last, Arrays.copyOfRange(bytes, end, bytes.length));
            }
        }
    }

    private static byte[] read(FileChannel channel, long from, int length) throws IOException {
        var buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
            // Until all of it is there.
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    /// The place behind the last line end before `limit`, 0 when there is none.
    private static int lastLineEnd(byte[] bytes, int limit) {
        for (var place = limit - 1; place >= 0; place--) {
            if (bytes[place] == '\n') {
                return place + 1;
            }
        }
        return 0;
    }

    /// Moves what is torn to a file of its own, so that the next line begins on a line.
    void setAside(FileChannel channel, Path aside) throws IOException {
        if (torn.length == 0) {
            return;
        }
        var kept = Arrays.copyOf(torn, torn.length + 1);
        kept[torn.length] = '\n';
        Files.write(aside, kept, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
        channel.truncate(end);
    }

    /// What the next line is bound to. A log that is shorter than its seal, or ends in another line than its seal says,
    /// was tampered with: the seal counts then, so that the break stays to be seen.
    String digest(Optional<AuditSeal> seal) {
        var found = end == 0 ? AuditLine.NOTHING : AuditLine.digest(last);
        return seal.filter(it -> it.endsAt(end) || it.endsAfter(end))
                .map(AuditSeal::last)
                .orElse(found);
    }
}
