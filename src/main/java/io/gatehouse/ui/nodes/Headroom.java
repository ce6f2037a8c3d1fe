package io.gatehouse.ui.nodes;

import io.gatehouse.domain.Severity;

/// A resource of a node on its way to the level at which the broker blocks publishers or refuses connections.
///
/// @param id stable, names the bar
/// @param title what it is
/// @param now how much is used or free, of what
/// @param left what is left until the alarm, in words
/// @param gone how much of the way to the alarm is gone: 1 is there
/// @param warning where the warning stands on that way
record Headroom(String id, String title, String now, String left, double gone, double warning, Severity severity) {}
