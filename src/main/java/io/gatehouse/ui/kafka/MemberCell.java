package io.gatehouse.ui.kafka;

import io.gatehouse.domain.GroupMember;
import io.gatehouse.domain.KafkaPartition;
import io.gatehouse.ui.text.Shown;
import io.gatehouse.ui.text.Texts;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One member of a group: who it is, where it runs, what it holds.
final class MemberCell extends ListCell<GroupMember> {

    private static final int NAMED = 20;

    private final Texts texts;
    private final Label name = new Label();
    private final Label holds = new Label();
    private final VBox content = new VBox(name, holds);

    MemberCell(Texts texts) {
        this.texts = texts;
        holds.getStyleClass().addAll("small", "muted");
        content.getStyleClass().add("lag-line");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable GroupMember item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(item == null || empty ? null : content);
        if (item == null || empty) {
            setTooltip(null);
            return;
        }
        name.setText(Shown.name(item.clientId()) + " · " + item.host());
        holds.setText(texts.get("kafka.member.holds", item.holds().size(), named(item)));
        setTooltip(new Tooltip(Shown.name(item.id())));
    }

    private static String named(GroupMember member) {
        var named = member.holds().stream()
                .limit(NAMED)
                .map(KafkaPartition::toString)
                .collect(Collectors.joining(", "));
        return member.holds().size() > NAMED ? named + ", …" : named;
    }
}
