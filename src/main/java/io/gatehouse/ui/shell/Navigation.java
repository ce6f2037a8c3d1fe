package io.gatehouse.ui.shell;

import io.gatehouse.ui.alarms.AlarmsScreen;
import io.gatehouse.ui.overview.OverviewScreen;
import io.gatehouse.ui.queues.QueuesScreen;
import io.gatehouse.ui.redis.RedisScreen;
import io.gatehouse.ui.screen.Screen;
import io.gatehouse.ui.services.ServicesScreen;
import java.util.List;

/// The navigation's list: one line per screen; its place is its shortcut.
final class Navigation {

    static final List<Screen> SCREENS = List.of(
            OverviewScreen.SCREEN, QueuesScreen.SCREEN, RedisScreen.SCREEN, ServicesScreen.SCREEN, AlarmsScreen.SCREEN);

    private Navigation() {}
}
