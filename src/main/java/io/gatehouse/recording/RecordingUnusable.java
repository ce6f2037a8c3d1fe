package io.gatehouse.recording;

import java.io.IOException;

/// A file that cannot be played at all; the message says why, for people.
public final class RecordingUnusable extends IOException {

    private static final long serialVersionUID = 1L;

    public RecordingUnusable(String message) {
        super(message);
    }

    public RecordingUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
