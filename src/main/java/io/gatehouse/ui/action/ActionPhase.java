package io.gatehouse.ui.action;

/// How far an action's dialog is.
enum ActionPhase {
    FILLING,
    PREVIEWED,
    RUNNING,
    DONE,
    STOPPED
}
