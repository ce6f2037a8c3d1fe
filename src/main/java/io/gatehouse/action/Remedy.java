package io.gatehouse.action;

/// The action that mends why another one was refused or stopped, filled in.
///
/// @param action its id
public record Remedy(String action, Inputs inputs) {}
