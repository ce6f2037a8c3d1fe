package io.gatehouse.ui.playback;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.ui.console.RecordingDesk;
import io.gatehouse.ui.fx.Tasks;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Language;
import io.gatehouse.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecordingViewModelTest {

    private final Desk desk = new Desk();
    private final RecordingViewModel model = new RecordingViewModel(
            desk, new Figures(new Texts(Language.ENGLISH), ZoneOffset.UTC), Tasks.onCallingThread());
    private final AtomicInteger begun = new AtomicInteger();

    @Test
    void bodiesAreNeverTakenForAskedBecauseTheyWereTheLastTime() {
        model.offer();
        assertThat(model.bodiesProperty().get()).isFalse();
        model.bodiesProperty().set(true);
        model.start(begun::incrementAndGet);
        assertThat(model.stateProperty().get()).endsWith("with bodies");
        model.stop();
        assertThat(model.saidProperty().get()).contains("message bodies included");

        model.offer();
        assertThat(model.bodiesProperty().get()).isFalse();
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsSaidAndAnotherCanBeChosen() {
        model.offer();
        desk.refuses = true;
        model.fileProperty().set("/cellar/sale.ghrec");
        model.start(begun::incrementAndGet);

        assertThat(begun).hasValue(0);
        assertThat(model.goingProperty().get()).isFalse();
        assertThat(model.refusedProperty().get()).contains("not allowed to write to /cellar");
        assertThat(model.fileProperty().get()).isEqualTo("/cellar/sale.ghrec");

        desk.refuses = false;
        model.start(begun::incrementAndGet);
        assertThat(begun).hasValue(1);
        assertThat(model.refusedProperty().get()).isEmpty();
        model.fileProperty().set(" ");
        model.start(begun::incrementAndGet);
        assertThat(model.refusedProperty().get()).isEqualTo("Name a file to record into.");
    }

    @Test
    void whatTheDiskDidNotTakeIsSaidOnceAndNotAgainAfterItWasRead() {
        model.offer();
        model.start(begun::incrementAndGet);
        desk.missing = 12;
        model.refresh();
        assertThat(model.problemProperty().get()).contains("12 polls");

        model.dismiss();
        model.refresh();
        assertThat(model.problemProperty().get()).isEmpty();
    }

    /// A desk in memory.
    private static final class Desk implements RecordingDesk {

        private Optional<Going> going = Optional.empty();
        private boolean refuses;
        private long missing;

        @Override
        public boolean possible() {
            return true;
        }

        @Override
        public Path suggested() {
            return Path.of("/records/sale.ghrec");
        }

        @Override
        public void start(Path file, boolean bodies) throws IOException {
            if (refuses) {
                throw new IOException("not allowed to write to " + file);
            }
            going = Optional.of(new Going(file, bodies, Duration.ofSeconds(3), 4_000, 0, Optional.empty()));
        }

        @Override
        public void stop() {
            going = Optional.empty();
        }

        @Override
        public Optional<Going> going() {
            return going.map(it -> new Going(it.file(), it.bodies(), it.length(), it.bytes(), missing, it.failure()));
        }
    }
}
