package io.gatehouse.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where history is kept now, and what the operator has to know about it.
///
/// @param inMemory why nothing reaches the disk, empty while everything does
/// @param notices what happened since the console was opened, oldest first
public record StoreState(Optional<InMemory> inMemory, List<Notice> notices) {

    /// Everything reaches the disk, and nothing happened.
    public static final StoreState ON_DISK = new StoreState(Optional.empty(), List.of());

    public StoreState {
        notices = List.copyOf(notices);
    }

    /// Why history is only in memory and will be gone when the console is closed.
    ///
    /// @param since when it began
    /// @param detail the operating system's or the library's own words
    public record InMemory(Why why, Instant since, String detail) {}

    /// What keeps history off the disk.
    public enum Why {
        /// The file is being opened; lasts for moments.
        OPENING,
        /// There is no file for this profile.
        NO_FILE,
        /// Another console has this profile open and writes its history.
        OTHER_CONSOLE,
        /// A newer Gatehouse wrote the file.
        NEWER_FILE,
        /// The disk is full, read-only, or fails.
        DISK
    }

    /// Something that happened to the stored history.
    public sealed interface Notice {

        /// A damaged file was renamed and a new one begun; `reason` is what was found in it.
        record SetAside(Instant at, String file, String reason) implements Notice {}

        /// More series came than are kept; those beyond `limit` are not stored.
        record TooManySeries(Instant at, int limit) implements Notice {}

        /// So many readings were dropped because the disk did not keep up.
        record Dropped(Instant at, long readings) implements Notice {}
    }
}
