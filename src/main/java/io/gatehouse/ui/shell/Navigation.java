package io.gatehouse.ui.shell;

import io.gatehouse.ui.alarms.AlarmsScreen;
import io.gatehouse.ui.connections.ConnectionsScreen;
import io.gatehouse.ui.nodes.NodesScreen;
import io.gatehouse.ui.overview.OverviewScreen;
import io.gatehouse.ui.queues.QueuesScreen;
import io.gatehouse.ui.screen.Screen;
import java.util.List;

/// The navigation's list: one line per screen; its place is its shortcut.
final class Navigation {

    static final List<Screen> SCREENS = List.of(
            OverviewScreen.SCREEN,
            QueuesScreen.SCREEN,
            ConnectionsScreen.SCREEN,
            NodesScreen.SCREEN,
            AlarmsScreen.SCREEN);

    private Navigation() {}
}
