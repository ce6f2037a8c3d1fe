package io.gatehouse.ui.connections;

import io.gatehouse.ui.fx.Fxml;
import io.gatehouse.ui.screen.Screen;
import io.gatehouse.ui.screen.ScreenContext;
import io.gatehouse.ui.screen.ScreenView;

/// All connections that clients have open to RabbitMQ, and which of them are blocked.
public final class ConnectionsScreen {

    public static final Screen SCREEN = new Screen("connections", "mdi2l-lan-connect", false, ConnectionsScreen::open);

    private ConnectionsScreen() {}

    private static ScreenView open(ScreenContext context) {
        var figures = context.figures();
        var controller = new ConnectionsController(
                new ConnectionsViewModel(context.console(), figures), figures, context.clock(), context.onAction());
        return new ScreenView(Fxml.load("connections", figures.texts().bundle(), controller), controller::refresh);
    }
}
