package io.gatehouse.ui.shell;

import io.gatehouse.ui.alarms.AlarmsScreen;
import io.gatehouse.ui.archives.ArchivesScreen;
import io.gatehouse.ui.audit.AuditScreen;
import io.gatehouse.ui.checklist.ChecklistScreen;
import io.gatehouse.ui.connections.ConnectionsScreen;
import io.gatehouse.ui.kafka.KafkaScreen;
import io.gatehouse.ui.nodes.NodesScreen;
import io.gatehouse.ui.overview.OverviewScreen;
import io.gatehouse.ui.policies.PoliciesScreen;
import io.gatehouse.ui.queues.QueuesScreen;
import io.gatehouse.ui.redis.RedisScreen;
import io.gatehouse.ui.runbook.RunbooksScreen;
import io.gatehouse.ui.screen.Screen;
import io.gatehouse.ui.services.ServicesScreen;
import io.gatehouse.ui.simulator.SimulatorScreen;
import io.gatehouse.ui.topology.TopologyScreen;
import java.util.List;

/// The navigation's list: one line per screen; its place is its shortcut.
final class Navigation {

    static final List<Screen> SCREENS = List.of(
            OverviewScreen.SCREEN,
            QueuesScreen.SCREEN,
            TopologyScreen.SCREEN,
            ConnectionsScreen.SCREEN,
            NodesScreen.SCREEN,
            RedisScreen.SCREEN,
            KafkaScreen.SCREEN,
            ServicesScreen.SCREEN,
            AlarmsScreen.SCREEN,
            AuditScreen.SCREEN,
            RunbooksScreen.SCREEN,
            ArchivesScreen.SCREEN,
            PoliciesScreen.SCREEN,
            ChecklistScreen.SCREEN,
            SimulatorScreen.SCREEN);

    private Navigation() {}

    /// The screen of that id.
    static Screen find(String id) {
        return SCREENS.stream()
                .filter(screen -> screen.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no screen " + id));
    }
}
