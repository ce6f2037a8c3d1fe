package io.gatehouse.ui.services;

import io.gatehouse.ui.controls.EmptyState;
import io.gatehouse.ui.fx.Fxml;
import io.gatehouse.ui.screen.Screen;
import io.gatehouse.ui.screen.ScreenContext;
import io.gatehouse.ui.screen.ScreenView;

/// The services of the profile, their components and everything they publish.
public final class ServicesScreen {

    public static final Screen SCREEN = new Screen("services", "mdi2h-heart-pulse", false, ServicesScreen::open);

    private static final String EXAMPLE = """
            services:
              - name: ticket-service
                health: http://app:8080/actuator/health
                metrics: http://app:8080/actuator/prometheus
            """;

    private ServicesScreen() {}

    private static ScreenView open(ScreenContext context) {
        var texts = context.figures().texts();
        if (context.console().feeds().services().isEmpty()) {
            var empty = new EmptyState(texts.get("services.none.title"), texts.get("services.none.text"), EXAMPLE);
            return new ScreenView(empty, () -> {});
        }
        var controller = new ServicesController(
                new ServicesViewModel(context.console(), context.figures()), context.figures(), context.clock());
        return new ScreenView(Fxml.load("services", texts.bundle(), controller), controller::refresh);
    }
}
