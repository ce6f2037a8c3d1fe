package io.gatehouse.ui.nodes;

import io.gatehouse.ui.fx.Fxml;
import io.gatehouse.ui.screen.Screen;
import io.gatehouse.ui.screen.ScreenContext;
import io.gatehouse.ui.screen.ScreenView;

/// RabbitMQ's nodes and how far each is from blocking publishers.
public final class NodesScreen {

    public static final Screen SCREEN = new Screen("nodes", "mdi2s-server", false, NodesScreen::open);

    private NodesScreen() {}

    private static ScreenView open(ScreenContext context) {
        var figures = context.figures();
        var controller = new NodesController(new NodesViewModel(context.console(), figures), figures, context.clock());
        return new ScreenView(Fxml.load("nodes", figures.texts().bundle(), controller), controller::refresh);
    }
}
