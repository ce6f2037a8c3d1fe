package io.gatehouse.recording;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// Moves what is shown to any moment of a recording. Not thread-safe.
final class Playhead {

    private final Recording recording;
    private final PlayedConsole console;
    private List<Frame> frames = List.of();
    private int segment = -1;
    private int next;
    private Duration position = Duration.ZERO;

    Playhead(Recording recording, PlayedConsole console) {
        this.recording = recording;
        this.console = console;
    }

    Duration position() {
        return position;
    }

    /// Shows that moment, or the end when it is behind it. Forward it goes frame by frame while that is not far;
    /// otherwise, and backward, it begins at the last segment before.
    ///
    /// @return true when it did not go on from where it was, or over a time that was not recorded
    /// @throws IOException when the file can no longer be read; what is shown then is of an earlier moment
    boolean moveTo(Duration wanted) throws IOException {
        var target = wanted.isNegative() ? Duration.ZERO : wanted;
        target = target.compareTo(recording.length()) > 0 ? recording.length() : target;
        var aim = recording.segmentAt(target);
        var jumps = segment < 0 || target.compareTo(position) < 0 || aim > segment + 1;
        if (jumps) {
            load(aim);
            console.restart((Frame.Key) frames.getFirst(), aim);
            next = 1;
        }
        var missed = applyUpTo(target);
        position = target;
        console.moved(target);
        return jumps || missed;
    }

    private boolean applyUpTo(Duration target) throws IOException {
        var missed = false;
        while (true) {
            while (next < frames.size() && frames.get(next).at().compareTo(target) <= 0) {
                console.apply(frames.get(next++));
            }
            if (next < frames.size() || segment + 1 >= recording.segments() || recording.segmentAt(target) <= segment) {
                return missed;
            }
            var gap = frames.getLast() instanceof Frame.Gap;
            load(segment + 1);
            if (gap) {
                console.restart((Frame.Key) frames.getFirst(), segment);
                next = 1;
                missed = true;
            }
        }
    }

    private void load(int wanted) throws IOException {
        frames = recording.framesOf(wanted);
        segment = wanted;
        next = 0;
    }
}
