package io.gatehouse.ui.topology;

import io.gatehouse.ui.fx.Fxml;
import io.gatehouse.ui.screen.Screen;
import io.gatehouse.ui.screen.ScreenContext;
import io.gatehouse.ui.screen.ScreenView;

/// Exchanges, bindings, queues and the ways of dead letters, with what is wrong.
public final class TopologyScreen {

    public static final Screen SCREEN = new Screen("topology", "mdi2g-graph-outline", false, TopologyScreen::open);

    private TopologyScreen() {}

    private static ScreenView open(ScreenContext context) {
        var controller = new TopologyController(
                new TopologyViewModel(context.console(), context.figures(), context.tasks()), context);
        return new ScreenView(
                Fxml.load("topology", context.figures().texts().bundle(), controller), controller::refresh);
    }
}
