package io.gatehouse.port;

import java.time.Instant;
import java.util.List;

/// What operators did, kept for ever. May be called from any thread; returns once the line is on the disk.
@FunctionalInterface
public interface AuditLog {

    /// Adds one line; there is no way to change or remove one.
    ///
    /// @throws NotWritten when it cannot be kept; the action must then not be executed
    void append(Entry entry);

    /// One execution, or one moment of it.
    ///
    /// @param who the operating system's user
    /// @param host the computer that user sat at, "" where that is not known
    /// @param messages how many messages the preview named
    /// @param effects what the preview said would happen, in English
    /// @param commandLine the same, typed
    /// @param outcome STARTED, DONE, STOPPED, REFUSED or FAILED
    /// @param detail counts, or the reason in words; never a secret
    record Entry(
            Instant at,
            String who,
            String host,
            String profile,
            String action,
            String target,
            long messages,
            List<String> effects,
            String commandLine,
            Outcome outcome,
            String detail) {
        public Entry {
            effects = List.copyOf(effects);
        }
    }

    /// How far an execution came.
    enum Outcome {
        STARTED,
        DONE,
        STOPPED,
        REFUSED,
        FAILED
    }

    /// The log cannot be written; the message says where and why.
    final class NotWritten extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NotWritten(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
