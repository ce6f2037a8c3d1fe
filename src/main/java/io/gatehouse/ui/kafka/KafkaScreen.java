package io.gatehouse.ui.kafka;

import io.gatehouse.ui.fx.Fxml;
import io.gatehouse.ui.screen.Screen;
import io.gatehouse.ui.screen.ScreenContext;
import io.gatehouse.ui.screen.ScreenView;

/// The Kafka cluster: brokers, groups, topics.
public final class KafkaScreen {

    public static final Screen SCREEN = new Screen("kafka", "mdi2a-apache-kafka", false, KafkaScreen::open);

    private KafkaScreen() {}

    private static ScreenView open(ScreenContext context) {
        var figures = context.figures();
        var model = new KafkaViewModel(context.console(), figures, context.tasks());
        var controller = new KafkaController(model, figures, context.clock(), context.onAction());
        return new ScreenView(Fxml.load("kafka", figures.texts().bundle(), controller), controller::refresh);
    }
}
