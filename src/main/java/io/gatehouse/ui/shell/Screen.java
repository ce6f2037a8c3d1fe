package io.gatehouse.ui.shell;

import java.util.Locale;

/// The navigation's list: one line per screen. Its title is the message `screen.<id>`, its shortcut the place in
/// this list.
enum Screen {
    OVERVIEW("mdi2v-view-dashboard-outline"),
    QUEUES("mdi2t-tray-full");

    private final String icon;

    Screen(String icon) {
        this.icon = icon;
    }

    String icon() {
        return icon;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String titleKey() {
        return "screen." + id();
    }
}
