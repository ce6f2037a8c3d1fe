package io.gatehouse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/// What every screen test stands on: without a display server, JavaFX draws text with the fonts of this machine.
class HeadlessPlatformTest {

    @Test
    void textIsDrawnWithoutADisplay() throws Exception {
        FxToolkit.registerPrimaryStage();
        CompletableFuture<WritableImage> drawn = new CompletableFuture<>();
        FxToolkit.setupFixture(() -> {
            Text text = new Text(5, 50, "Gatehouse");
            text.setFont(Font.font(40));
            text.setFill(Color.BLACK); // A theme that another test has set would draw it in its own colour.
            drawn.complete(new Scene(new Group(text), 300, 80, Color.WHITE).snapshot(null));
        });

        assertThat(inkedPixels(drawn.get(10, TimeUnit.SECONDS))).isGreaterThan(500);
    }

    private static int inkedPixels(WritableImage image) {
        int inked = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                if (image.getPixelReader().getColor(x, y).getBrightness() < 0.5) {
                    inked++;
                }
            }
        }
        return inked;
    }
}
