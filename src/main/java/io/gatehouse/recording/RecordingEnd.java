package io.gatehouse.recording;

/// Where a recording ends, and why there.
public sealed interface RecordingEnd {

    /// It was stopped.
    record Complete() implements RecordingEnd {}

    /// The file ends in the middle: the recorder was killed, or the file was not copied to its end.
    record Truncated() implements RecordingEnd {}

    /// A line is not as it must be; it plays up to there.
    ///
    /// @param line from 1, in the unpacked file
    record Damaged(long line, String why) implements RecordingEnd {}

    /// There is more than a recording may hold; it plays up to there.
    ///
    /// @param line from 1, in the unpacked file
    record TooLarge(long line, String why) implements RecordingEnd {}
}
