package io.gatehouse.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PaletteViewModelTest {

    private final PaletteViewModel model = new PaletteViewModel(List.of(
            command("queues", "큐"), command("alarms", "경보"), command("purge", "큐 비우기…"), command("redis", "Redis")));

    private static Command command(String id, String label) {
        return new Command(id, label, "", () -> {});
    }

    private List<String> found() {
        return model.found().stream().map(Command::id).toList();
    }

    @Test
    void everythingIsOfferedBeforeAnythingIsTyped() {
        assertThat(found()).containsExactly("queues", "alarms", "purge", "redis");
    }

    @Test
    void theEnglishNameFindsTheCommandInEveryLanguage() {
        model.queryProperty().set("ALARM");

        assertThat(found()).containsExactly("alarms");
    }

    @Test
    void everyWordMustOccurInAnyOrder() {
        model.queryProperty().set("비우기 큐");

        assertThat(found()).containsExactly("purge");
    }

    @Test
    void whatBeginsSoComesFirst() {
        model.queryProperty().set("re");
        assertThat(found()).first().isEqualTo("redis");
    }

    @Test
    void upAndDownStopAtTheEnds() {
        model.move(-1);
        assertThat(model.choice().orElseThrow().id()).isEqualTo("queues");

        model.move(2);
        assertThat(model.choice().orElseThrow().id()).isEqualTo("purge");

        model.move(10);
        assertThat(model.choice().orElseThrow().id()).isEqualTo("redis");
    }

    @Test
    void nothingRunsWhereNothingFits() {
        model.queryProperty().set("zzz");

        assertThat(model.choice()).isEmpty();
    }

    @Test
    void typingChoosesTheFirstAgain() {
        model.move(3);
        model.queryProperty().set("큐");

        assertThat(model.choice().orElseThrow().id()).isEqualTo("queues");
    }
}
