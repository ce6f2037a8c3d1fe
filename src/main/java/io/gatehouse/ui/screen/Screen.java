package io.gatehouse.ui.screen;

import java.util.function.Function;

/// A line of the navigation. Its title is the message `screen.<id>`.
///
/// @param id stable, in kebab case
/// @param icon an Ikonli literal
/// @param charts true when the header offers the range of its charts
/// @param open makes the screen; called once, on the FX thread, when it is first shown
public record Screen(String id, String icon, boolean charts, Function<ScreenContext, ScreenView> open) {

    public String titleKey() {
        return "screen." + id;
    }
}
