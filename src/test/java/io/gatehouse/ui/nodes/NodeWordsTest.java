package io.gatehouse.ui.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.RabbitNode;
import io.gatehouse.domain.Severity;
import io.gatehouse.ui.FedRabbit;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Language;
import io.gatehouse.ui.text.Texts;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NodeWordsTest {

    private static final Figures FIGURES = new Figures(new Texts(Language.ENGLISH), ZoneOffset.UTC);

    private final NodeWords words = new NodeWords(FIGURES, false);

    private Headroom room(RabbitNode node, String id) {
        return words.headrooms(node.vitals().orElseThrow()).stream()
                .filter(room -> room.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void headroomSaysHowMuchIsLeftUntilPublishersAreBlocked() {
        var node = FedRabbit.node("rabbit@mq-1", 0.4, 61, false);

        assertThat(room(node, "memory").left()).isEqualTo("6.0 GB until publishers are blocked");
        assertThat(room(node, "disk").left()).isEqualTo("56.0 GB until publishers are blocked");
        assertThat(words.severity(node)).isEqualTo(Severity.NORMAL);
    }

    @Test
    void aNodeThatComesCloseWarnsOnItsBar() {
        var node = FedRabbit.node("rabbit@mq-1", 0.85, 7, false);

        assertThat(room(node, "memory").severity()).isEqualTo(Severity.WARNING);
        assertThat(room(node, "disk").severity()).isEqualTo(Severity.WARNING);
        assertThat(room(node, "descriptors").severity()).isEqualTo(Severity.NORMAL);
    }

    @Test
    void anAlarmIsCriticalAndSaysWhatItDoes() {
        var node = FedRabbit.node("rabbit@mq-1", 1.1, 61, true);

        assertThat(room(node, "memory").severity()).isEqualTo(Severity.CRITICAL);
        assertThat(room(node, "memory").left()).isEqualTo("alarm: publishers are blocked");
        assertThat(words.state(node)).isEqualTo("Blocks publishers");
    }

    @Test
    void aNodeThatWasSeenLongAgoIsNotSaidToRun() {
        var node = FedRabbit.node("rabbit@mq-1", 0.4, 61, false);
        var then = new NodeWords(FIGURES, true);

        assertThat(then.severity(node)).isEqualTo(Severity.UNKNOWN);
        assertThat(then.state(node)).isEqualTo("Not known now");
        assertThat(then.headrooms(node.vitals().orElseThrow()))
                .extracting(Headroom::severity)
                .containsOnly(Severity.UNKNOWN);
    }

    @Test
    void nodesThatAreDownOrCutOffSayThat() {
        var down = new RabbitNode("rabbit@mq-3", false, Optional.empty(), List.of());
        var cutOff = new RabbitNode("rabbit@mq-2", true, Optional.empty(), List.of("rabbit@mq-1"));

        assertThat(words.state(down)).isEqualTo("Does not run");
        assertThat(words.state(cutOff)).isEqualTo("Cut off from rabbit@mq-1");
        assertThat(words.severity(down)).isEqualTo(Severity.CRITICAL);
        assertThat(words.severity(cutOff)).isEqualTo(Severity.CRITICAL);
    }
}
