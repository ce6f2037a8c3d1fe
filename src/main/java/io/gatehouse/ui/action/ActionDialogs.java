package io.gatehouse.ui.action;

/// Where an action's dialog is shown.
public interface ActionDialogs {

    /// Shows the dialog of another action in its place.
    void open(ActionRequest request);

    /// Takes the dialog away.
    void close();
}
