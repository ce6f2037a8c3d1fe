package io.gatehouse.port;

import java.time.Instant;

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
    /// @param messages how many messages the preview named
    /// @param outcome STARTED, DONE, STOPPED, REFUSED or FAILED
    /// @param detail counts, or the reason in words; never a secret
    record Entry(
            Instant at,
            String who,
            String profile,
            String action,
            String target,
            long messages,
            String commandLine,
            Outcome outcome,
            String detail) {}

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
