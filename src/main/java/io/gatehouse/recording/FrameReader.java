package io.gatehouse.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// The frames of a recording one after the other, from a segment on to where it ends, however it ends. Not thread-safe.
final class FrameReader implements AutoCloseable {

    private final SegmentLines lines;
    private final RecordingLimits limits;
    private final ObjectMapper json = RecordingJson.mapper();
    private @Nullable FrameCodec codec;
    private @Nullable RecordingEnd end;
    private Duration last = Duration.ZERO;
    private boolean inSegment;
    private long line;
    private long frames;
    private long passedOver;

    /// @param codec null when it begins with the header
    FrameReader(SegmentLines.InputAt at, RecordingLimits limits, @Nullable FrameCodec codec) throws IOException {
        this.lines = new SegmentLines(at, limits.lineBytes());
        this.limits = limits;
        this.codec = codec;
    }

    /// Reads the header, which is the first line of the first segment.
    ///
    /// @throws RecordingUnusable when this is no recording, or one of a later format
    RecordingHeader header() throws RecordingUnusable {
        try {
            if (!lines.nextSegment()) {
                throw new RecordingUnusable("it is empty");
            }
            inSegment = true;
            line++;
            var node =
                    json.readTree(lines.next().orElseThrow(() -> new RecordingUnusable("its first line is missing")));
            if (!FrameCodec.HEADER.equals(node.path("k").asText())) {
                throw new RecordingUnusable("it is no recording: line 1 does not say so");
            }
            var version = node.path("version").asInt();
            if (version < 1 || version > RecordingHeader.VERSION) {
                throw new RecordingUnusable("it has the format " + version + "; this program reads "
                        + RecordingHeader.VERSION + ". A newer Gatehouse plays it.");
            }
            var header = json.treeToValue(node, RecordingHeader.class);
            codec = new FrameCodec(header.startedAt());
            return header;
        } catch (RecordingUnusable e) {
            throw e;
        } catch (ZipException e) {
            throw new RecordingUnusable("it is no recording", e);
        } catch (EOFException e) {
            throw new RecordingUnusable("it ends before it says what it is of", e);
        } catch (JsonProcessingException e) {
            throw new RecordingUnusable("line 1 cannot be used: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new RecordingUnusable(String.valueOf(e.getMessage()), e);
        } catch (RuntimeException e) {
            throw new RecordingUnusable("line 1 cannot be used: " + e.getMessage(), e);
        }
    }

    /// The next frame, empty at the end. What a later version writes is passed over.
    Optional<Frame> next() {
        while (end == null) {
            var frame = step();
            if (frame.isPresent()) {
                return frame;
            }
        }
        return Optional.empty();
    }

    private Optional<Frame> step() {
        try {
            if (!inSegment) {
                inSegment = lines.nextSegment();
                if (!inSegment) {
                    // The end is a line of its own.
                    end = new RecordingEnd.Truncated();
                }
                return Optional.empty();
            }
            var bytes = lines.next();
            if (bytes.isEmpty()) {
                inSegment = false;
                return Optional.empty();
            }
            line++;
            return frame(bytes.get());
        } catch (EOFException e) {
            end = new RecordingEnd.Truncated();
        } catch (SegmentLines.TooLong e) {
            end = new RecordingEnd.TooLarge(line + 1, String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            // Whatever a stranger's line does to the reader: it ends there.
            end = new RecordingEnd.Damaged(line + (e instanceof ZipException ? 1 : 0), words(e));
        }
        return Optional.empty();
    }

    private static String words(Exception e) {
        var words = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
        return words == null ? e.getClass().getSimpleName() : words;
    }

    private Optional<Frame> frame(byte[] bytes) throws IOException {
        if (lines.unpacked() > limits.totalBytes()) {
            end = new RecordingEnd.TooLarge(line, "unpacked it has more than " + limits.totalBytes() + " bytes");
            return Optional.empty();
        }
        if (++frames > limits.frames()) {
            end = new RecordingEnd.TooLarge(line, "it has more than " + limits.frames() + " lines");
            return Optional.empty();
        }
        JsonNode node = json.readTree(bytes);
        if (FrameCodec.END.equals(node.path("k").asText())) {
            moveTo(Duration.ofMillis(node.path("t").asLong()));
            end = new RecordingEnd.Complete();
            return Optional.empty();
        }
        if (codec == null) {
            throw new IllegalStateException("the header was not read");
        }
        var frame = codec.decode(node);
        if (frame.isEmpty()) {
            passedOver++;
        } else {
            moveTo(frame.get().at());
        }
        return frame;
    }

    private void moveTo(Duration at) {
        if (at.compareTo(last) < 0) {
            throw new IllegalArgumentException("t: it is before the line before it");
        }
        last = at;
    }

    /// Why it ended; only after the last frame.
    RecordingEnd end() {
        return end == null ? new RecordingEnd.Truncated() : end;
    }

    /// Where in the file the segment of the last frame begins.
    long segment() {
        return lines.began();
    }

    /// The time of the last frame.
    Duration last() {
        return last;
    }

    /// From 1, that of the last frame.
    long line() {
        return line;
    }

    /// How many lines were of kinds that are not known here.
    long passedOver() {
        return passedOver;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
