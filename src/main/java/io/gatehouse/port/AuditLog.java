package io.gatehouse.port;

import java.time.Instant;
import java.util.List;
import java.util.Map;

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
    /// @param wayBack what takes it back, [WayBack#NONE] where nothing does
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
            String detail,
            WayBack wayBack) {
        public Entry {
            effects = List.copyOf(effects);
        }

        /// One that nothing takes back.
        public Entry(
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
            this(at, who, host, profile, action, target, messages, effects, commandLine, outcome, detail, WayBack.NONE);
        }
    }

    /// The action that takes another back.
    ///
    /// @param action its id, "" for none
    /// @param inputs what it is filled in with, by field
    record WayBack(String action, Map<String, String> inputs) {

        /// Nothing takes it back.
        public static final WayBack NONE = new WayBack("", Map.of());

        public WayBack {
            inputs = Map.copyOf(inputs);
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
