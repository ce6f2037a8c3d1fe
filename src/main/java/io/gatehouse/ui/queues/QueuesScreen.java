package io.gatehouse.ui.queues;

import io.gatehouse.ui.fx.Fxml;
import io.gatehouse.ui.screen.Screen;
import io.gatehouse.ui.screen.ScreenContext;
import io.gatehouse.ui.screen.ScreenView;

/// All RabbitMQ queues and what can be done to one.
public final class QueuesScreen {

    public static final Screen SCREEN = new Screen("queues", "mdi2t-tray-full", false, QueuesScreen::open);

    private QueuesScreen() {}

    private static ScreenView open(ScreenContext context) {
        var figures = context.figures();
        var controller = new QueuesController(
                new QueuesViewModel(context.console(), figures), figures, context.clock(), context.onAction());
        return new ScreenView(Fxml.load("queues", figures.texts().bundle(), controller), controller::refresh);
    }
}
