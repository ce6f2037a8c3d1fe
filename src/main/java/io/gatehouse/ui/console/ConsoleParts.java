package io.gatehouse.ui.console;

import io.gatehouse.domain.Profile;
import io.gatehouse.port.LabControl;
import io.gatehouse.port.ProfileStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/// Everything the window gets from outside, in one piece.
///
/// @param profiles where profiles are kept
/// @param lab starts the throw-away brokers
/// @param opener connects to a profile's brokers
/// @param first the profile to open at once; empty shows the first screen
/// @param settingsFile where language and theme are remembered
/// @param clock tells the ages on the screen
/// @param recordings plays what was recorded, and records
/// @param firstRecording the recording to play at once, its file or the name of one that comes with the program
public record ConsoleParts(
        ProfileStore profiles,
        LabControl lab,
        ConsoleOpener opener,
        Optional<Profile> first,
        Path settingsFile,
        Clock clock,
        Recordings recordings,
        Optional<String> firstRecording) {

    /// Without anything to play and nowhere to record.
    public ConsoleParts(
            ProfileStore profiles,
            LabControl lab,
            ConsoleOpener opener,
            Optional<Profile> first,
            Path settingsFile,
            Clock clock) {
        this(profiles, lab, opener, first, settingsFile, clock, Recordings.NONE, Optional.empty());
    }
}
