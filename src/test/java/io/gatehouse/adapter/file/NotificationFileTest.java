package io.gatehouse.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.NotificationSettings;
import io.gatehouse.domain.SecretRef;
import io.gatehouse.domain.Severity;
import io.gatehouse.port.ProfileStore.InvalidProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotificationFileTest {

    @TempDir
    private Path folder = Path.of("");

    private NotificationFile file() {
        return new NotificationFile(folder.resolve("notifications.yaml"));
    }

    @Test
    void withoutAFileTheWindowIsTheOnlyPlace() {
        assertThat(file().load()).isEqualTo(NotificationSettings.NONE);
    }

    @Test
    void whatWasSavedIsThereAgain() {
        var settings = new NotificationSettings(
                true, true, new SecretRef.EnvironmentVariable("HOOK"), List.of("/bin/page", "-x"), Severity.CRITICAL);
        file().save(settings);

        assertThat(file().load()).isEqualTo(settings);
    }

    @Test
    void addressInClearIsRefusedByItsField() throws IOException {
        Files.writeString(
                folder.resolve("notifications.yaml"), "webhook: https://hooks.example.com/services/T0/B0/x\n");

        assertThatThrownBy(() -> file().load())
                .isInstanceOf(InvalidProfile.class)
                .hasMessageContaining("webhook");
    }
}
