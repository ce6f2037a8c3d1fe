package io.gatehouse.recording;

/// How much of a file is read at the most: a recording may come from anywhere, and a small file can hold a large one.
///
/// @param lineBytes of one frame, unpacked
/// @param totalBytes of all frames, unpacked
/// @param frames how many
/// @param points of all series together; 16 bytes of memory each
public record RecordingLimits(int lineBytes, long totalBytes, long frames, long points) {

    /// A day of a large deployment.
    public static final RecordingLimits USUAL = new RecordingLimits(32 << 20, 4L << 30, 5_000_000, 20_000_000);
}
