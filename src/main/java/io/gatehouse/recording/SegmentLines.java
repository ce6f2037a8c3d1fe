package io.gatehouse.recording;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;

/// The lines of the segments of a file. Not thread-safe.
final class SegmentLines implements AutoCloseable {

    private static final int BUFFER = 16 << 10;

    private final SegmentInput input;
    private final int longestBytes;
    private final byte[] buffer = new byte[BUFFER];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int position;
    private int limit;
    private long unpacked;

    /// @param longestBytes a longer line is an error
    SegmentLines(InputAt at, int longestBytes) throws IOException {
        this.input = new SegmentInput(at.source().from(at.offset()), at.offset());
        this.longestBytes = longestBytes;
    }

    /// A place in a file.
    record InputAt(RecordingSource source, long offset) {}

    /// A line is longer than it may be.
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        TooLong(int bytes) {
            super("it has more than " + bytes + " bytes");
        }
    }

    /// Goes to the next segment; false where the file ends.
    boolean nextSegment() throws IOException {
        position = 0;
        limit = 0;
        if (!input.next()) {
            return false;
        }
        input.begin();
        return true;
    }

    /// Where in the file the segment begins.
    long began() {
        return input.began();
    }

    /// The next line of the segment, empty at its end.
    ///
    /// @throws EOFException when the file ends in the middle of it
    Optional<byte[]> next() throws IOException {
        line.reset();
        while (true) {
            if (position == limit) {
                var count = input.read(buffer, 0, buffer.length);
                if (count < 0) {
                    if (line.size() > 0) {
                        throw new EOFException("a segment ends in the middle of a line");
                    }
                    return Optional.empty();
                }
                unpacked += count;
                position = 0;
                limit = count;
            }
            var end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            line.write(buffer, position, end - position);
            if (line.size() > longestBytes) {
                throw new TooLong(longestBytes);
            }
            position = Math.min(limit, end + 1);
            if (end < limit) {
                return Optional.of(line.toByteArray());
            }
        }
    }

    /// How many bytes were unpacked.
    long unpacked() {
        return unpacked;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
