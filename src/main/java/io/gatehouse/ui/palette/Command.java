package io.gatehouse.ui.palette;

/// Something the window can do at once, such as showing a screen or opening the dialog of an action.
///
/// @param id stable, in kebab case, and English: whoever types it finds the command in every language
/// @param label what it is called in the language of the window
/// @param shortcut the keys that do the same, "" where there are none
/// @param run does it; on the FX thread, never blocks
public record Command(String id, String label, String shortcut, Runnable run) {}
