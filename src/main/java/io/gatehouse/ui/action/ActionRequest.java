package io.gatehouse.ui.action;

import io.gatehouse.action.Action;

/// Somebody wants to carry out an action.
///
/// @param target what the first field that names a target is filled in with, "" for nothing
public record ActionRequest(Action action, String target) {}
