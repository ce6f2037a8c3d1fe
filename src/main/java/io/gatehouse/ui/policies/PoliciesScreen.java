package io.gatehouse.ui.policies;

import io.gatehouse.ui.fx.Fxml;
import io.gatehouse.ui.screen.Screen;
import io.gatehouse.ui.screen.ScreenContext;
import io.gatehouse.ui.screen.ScreenView;

/// RabbitMQ's policies.
public final class PoliciesScreen {

    public static final Screen SCREEN = new Screen("policies", "mdi2f-file-cog-outline", false, PoliciesScreen::open);

    private PoliciesScreen() {}

    private static ScreenView open(ScreenContext context) {
        var controller = new PoliciesController(new PoliciesViewModel(context.console(), context.figures()), context);
        return new ScreenView(
                Fxml.load("policies", context.figures().texts().bundle(), controller), controller::refresh);
    }
}
