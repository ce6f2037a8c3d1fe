package io.gatehouse.action;

import java.util.List;

/// The same thing typed instead of clicked.
///
/// @param ours with this program
/// @param vendor with the broker's own tools, one line per step; empty where they have nothing like it
public record CommandLines(String ours, List<String> vendor) {
    public CommandLines {
        vendor = List.copyOf(vendor);
    }
}
