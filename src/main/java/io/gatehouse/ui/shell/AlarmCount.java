package io.gatehouse.ui.shell;

import io.gatehouse.ui.controls.SeverityShape;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// How many alarms wait to be seen, on the navigation's line, in the colour of the worst.
final class AlarmCount {

    private static final double ICON = 16;

    private AlarmCount() {}

    static void attach(ToggleButton link, ShellViewModel model) {
        var count = new Label();
        count.setId("alarm-count");
        Node icon = link.getGraphic();
        var both = new StackPane(icon, count);
        both.getStyleClass().add("counted-icon");
        // As wide as the icon alone: the count must not push the title aside.
        both.setMinWidth(ICON);
        both.setPrefWidth(ICON);
        both.setMaxWidth(ICON);
        count.setMinWidth(Region.USE_PREF_SIZE);
        link.setGraphic(both);
        model.unseenProperty().subscribe(unseen -> {
            count.setText(unseen.intValue() > 99 ? "99+" : Integer.toString(unseen.intValue()));
            count.setVisible(unseen.intValue() > 0);
        });
        model.worstProperty()
                .subscribe(worst ->
                        count.getStyleClass().setAll("label", "alarm-count", SeverityShape.styleClassOf(worst)));
    }
}
