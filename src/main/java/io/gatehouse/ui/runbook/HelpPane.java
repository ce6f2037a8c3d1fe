package io.gatehouse.ui.runbook;

import io.gatehouse.ui.action.ActionRequest;
import io.gatehouse.ui.runbook.RunbookPage.Help;
import io.gatehouse.ui.screen.Links;
import io.gatehouse.ui.text.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Something that helps: in words, as the button of the action that does it, or why that is not offered here.
final class HelpPane extends VBox {

    HelpPane(Help help, Optional<String> label, Texts texts, Links links, Consumer<ActionRequest> onAction) {
        setId("runbook-help-" + help.letter());
        getStyleClass().addAll("panel", "runbook-part");
        getChildren().add(PageParts.wrapped(help.letter() + ".  " + help.text(), "strong"));
        var ways = new FlowPane();
        ways.getStyleClass().add("runbook-ways");
        help.request().ifPresent(request -> {
            var button = PageParts.button(label.orElse(""), () -> onAction.accept(request));
            button.setId("runbook-" + request.action().id());
            button.getStyleClass().addAll("small-button", "accent-outline");
            ways.getChildren().add(button);
        });
        if (!help.screen().isEmpty()) {
            ways.getChildren().add(PageParts.toScreen(help.screen(), texts, links::openScreen));
        }
        if (!help.withheld().isEmpty()) {
            getChildren().add(PageParts.wrapped(help.withheld(), "muted"));
        }
        PageParts.present(ways, !ways.getChildren().isEmpty());
        getChildren().addAll(ways, PageParts.commands(help.commands(), texts));
    }
}
