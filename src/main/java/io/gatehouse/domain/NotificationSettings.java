package io.gatehouse.domain;

import java.util.List;

/// How this user is told of alarms besides in the window. It belongs to the user, not to a profile: a profile that was
/// imported must not be able to start a program or to send anything anywhere.
///
/// @param webhook where the address is that takes Slack's format; the address itself is a secret
/// @param command a program and its arguments, started without a shell; empty for none
/// @param atLeast what is less severe is shown and told to nobody
public record NotificationSettings(
        boolean sound, boolean desktop, SecretRef webhook, List<String> command, Severity atLeast) {

    /// In the window only.
    public static final NotificationSettings NONE =
            new NotificationSettings(false, false, new SecretRef.None(), List.of(), Severity.WARNING);

    public NotificationSettings {
        command = List.copyOf(command);
    }

    public NotificationSettings withSound(boolean on) {
        return new NotificationSettings(on, desktop, webhook, command, atLeast);
    }

    public NotificationSettings withDesktop(boolean on) {
        return new NotificationSettings(sound, on, webhook, command, atLeast);
    }
}
