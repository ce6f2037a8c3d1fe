package io.gatehouse.adapter.file;

import io.gatehouse.domain.KeptMessage;
import io.gatehouse.port.Archives;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// Reads a file of kept messages, checking each. What a killed program left half-written at the end counts as not
/// written; anything else that does not match its checksum is damage.
final class MessageFileReader implements Archives.Reading {

    private final Path file;
    private final DataInputStream in;
    private long leftBytes;

    MessageFileReader(Path file) throws IOException {
        this.file = file;
        in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20));
        leftBytes = Files.size(file);
        if (leftBytes < MessageFile.BEGINNING.length) {
            leftBytes = 0;
            return;
        }
        if (!Arrays.equals(in.readNBytes(MessageFile.BEGINNING.length), MessageFile.BEGINNING)) {
            throw damaged();
        }
        leftBytes -= MessageFile.BEGINNING.length;
    }

    @Override
    public Optional<KeptMessage> next() {
        try {
            if (leftBytes < MessageFile.PREFIX) {
                return Optional.empty();
            }
            var length = in.readInt();
            var checksum = in.readInt();
            leftBytes -= MessageFile.PREFIX;
            if (length == 0 && checksum == 0 && onlyZerosFollow()) {
                return Optional.empty();
            }
            if (length < 0) {
                throw damaged();
            }
            if (length > leftBytes) {
                leftBytes = 0;
                return Optional.empty();
            }
            var content = in.readNBytes(length);
            leftBytes -= length;
            if (content.length < length || !MessageFile.matches(length, checksum, content)) {
                throw damaged();
            }
            return Optional.of(MessageFile.message(content));
        } catch (IOException e) {
            throw new Archives.NotKept(file + ": " + e.getMessage(), e);
        }
    }

    // Some file systems leave zeros where a power failure cut off what was being written.
    private boolean onlyZerosFollow() throws IOException {
        while (leftBytes > 0) {
            leftBytes--;
            if (in.readByte() != 0) {
                return false;
            }
        }
        return true;
    }

    private Archives.NotKept damaged() {
        return new Archives.NotKept(file + " is damaged: a checksum does not match");
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            // Nothing was written.
        }
    }
}
