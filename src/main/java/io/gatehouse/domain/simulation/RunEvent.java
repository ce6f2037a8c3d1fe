package io.gatehouse.domain.simulation;

import java.util.Optional;

/// Something that the scenario makes happen at a time.
///
/// @param words what happens, in the scenario's English
/// @param text the same for readers in any language; empty in what was recorded
/// @param second when it was carried out, or is due, since the first arrival
/// @param state `due`, `going on`, `done`, `failed`, or `skipped` when the run ended before
/// @param failure why it failed, "" when it did not
public record RunEvent(String words, Optional<EventText> text, double second, String state, String failure) {}
