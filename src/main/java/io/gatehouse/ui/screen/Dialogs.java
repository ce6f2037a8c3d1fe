package io.gatehouse.ui.screen;

import io.gatehouse.ui.action.ActionRequest;

/// The dialogs that a screen can open over the window. FX thread only.
public interface Dialogs {

    /// Opens the dialog of an action: it previews, asks, and only then does it.
    void open(ActionRequest request);

    /// Opens the settings of how this user is told of alarms.
    void openNotifications();
}
