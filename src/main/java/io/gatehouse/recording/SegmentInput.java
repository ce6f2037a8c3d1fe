package io.gatehouse.recording;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/// The unpacked bytes of the segments of a file, each a gzip member, one after the other; says where each begins, which
/// the JDK's own reader does not. Not thread-safe.
final class SegmentInput implements AutoCloseable {

    private static final int HEADER_BYTES = 10;
    private static final int DEFLATED = 8;
    private static final int BUFFER = 16 << 10;

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 check = new CRC32();
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;
    private long passed;
    private long began;

    /// Closes the stream when it is closed.
    ///
    /// @param offset where in the file the stream begins
    SegmentInput(InputStream in, long offset) {
        this.in = in;
        this.passed = offset;
    }

    /// Goes to the next segment; false where the file ends.
    ///
    /// @throws EOFException when it ends in the middle
    /// @throws ZipException when something else begins there
    boolean next() throws IOException {
        began = passed + position;
        if (!fill()) {
            return false;
        }
        if (one() != 0x1f || one() != 0x8b || one() != DEFLATED || one() != 0) {
            throw new ZipException("no segment of a recording begins at byte " + began);
        }
        for (var i = 4; i < HEADER_BYTES; i++) {
            one();
        }
        inflater.reset();
        check.reset();
        return true;
    }

    /// Where in the file the segment begins.
    long began() {
        return began;
    }

    /// The next bytes of the segment, -1 at its end.
    ///
    /// @throws EOFException when the file ends before the segment does
    int read(byte[] into, int from, int length) throws IOException {
        try {
            while (true) {
                var count = inflater.inflate(into, from, length);
                if (count > 0) {
                    check.update(into, from, count);
                    return count;
                }
                if (inflater.finished()) {
                    position = limit - inflater.getRemaining();
                    trailer();
                    return -1;
                }
                if (inflater.needsDictionary()) {
                    throw new ZipException("a segment needs a dictionary, which recordings do not");
                }
                position = limit;
                if (!fill()) {
                    throw new EOFException("the file ends in the middle of a segment");
                }
                inflater.setInput(buffer, 0, limit);
            }
        } catch (DataFormatException e) {
            throw new ZipException("a segment cannot be unpacked: " + e.getMessage());
        }
    }

    /// Has the rest of the buffer unpacked.
    void begin() {
        inflater.setInput(buffer, position, limit - position);
    }

    private void trailer() throws IOException {
        var sum = 0L;
        for (var i = 0; i < 4; i++) {
            sum |= (long) one() << (8 * i);
        }
        for (var i = 0; i < 4; i++) {
            one();
        }
        if (sum != check.getValue()) {
            throw new ZipException("the bytes of a segment are not those that were written");
        }
    }

    private int one() throws IOException {
        if (!fill()) {
            throw new EOFException("the file ends in the middle of a segment");
        }
        return buffer[position++] & 0xff;
    }

    /// Has at least one byte in the buffer; false where the file ends.
    private boolean fill() throws IOException {
        if (position < limit) {
            return true;
        }
        passed += limit;
        position = 0;
        limit = 0;
        var count = in.read(buffer);
        limit = Math.max(0, count);
        return count > 0;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
