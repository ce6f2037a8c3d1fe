package io.gatehouse.ui.action;

import io.gatehouse.action.Action;
import io.gatehouse.action.Inputs;
import java.util.Map;

/// Somebody wants to carry out an action.
///
/// @param target what the first field that names a target is filled in with, "" for nothing
/// @param filledIn what other fields are filled in with
public record ActionRequest(Action action, String target, Inputs filledIn) {

    /// With its fields as they are at first.
    public ActionRequest(Action action, String target) {
        this(action, target, new Inputs(Map.of()));
    }
}
