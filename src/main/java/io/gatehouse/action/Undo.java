package io.gatehouse.action;

/// The action that takes another one back, filled in.
///
/// @param action its id
public record Undo(String action, Inputs inputs) {}
