package io.gatehouse.domain;

/// The ways in which this user can be told of alarms outside the window.
public enum NotificationKind {
    SOUND,
    DESKTOP,
    WEBHOOK,
    COMMAND
}
