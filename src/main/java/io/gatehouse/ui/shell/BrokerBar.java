package io.gatehouse.ui.shell;

import io.gatehouse.ui.controls.SeverityShape;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// How each broker is, in the footer.
final class BrokerBar {

    private BrokerBar() {}

    static void fill(HBox bar, ShellViewModel model) {
        model.brokersProperty()
                .subscribe(lines -> bar.getChildren()
                        .setAll(lines.stream().map(BrokerBar::broker).toList()));
    }

    private static Node broker(BrokerLine line) {
        var shape = new SeverityShape();
        shape.show(line.severity());
        var label = new Label(line.text(), shape);
        label.getStyleClass().add("broker-line");
        label.setId("broker-" + line.broker().name());
        if (!line.detail().isEmpty()) {
            label.setTooltip(new Tooltip(line.detail()));
        }
        return label;
    }
}
