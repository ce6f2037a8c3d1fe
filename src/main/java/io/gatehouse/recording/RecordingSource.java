package io.gatehouse.recording;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Where the bytes of a recording are. Any thread.
@FunctionalInterface
public interface RecordingSource {

    /// The bytes from there on; whoever asks closes the stream.
    InputStream from(long offset) throws IOException;

    /// A file.
    static RecordingSource of(Path file) {
        return offset -> Channels.newInputStream(
                FileChannel.open(file, StandardOpenOption.READ).position(offset));
    }

    /// What is in memory already.
    static RecordingSource of(byte[] bytes) {
        return offset -> {
            var from = (int) Math.min(bytes.length, offset);
            return new ByteArrayInputStream(bytes, from, bytes.length - from);
        };
    }
}
