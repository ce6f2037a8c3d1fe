package io.gatehouse.adapter.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.domain.SecretRef;
import io.gatehouse.port.Secrets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemSecretsTest {

    private final Secrets secrets = new SystemSecrets(name -> "KNOWN".equals(name) ? "from environment" : null);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void aSecretIsFoundWhereTheReferenceSays() throws Exception {
        var file = Files.writeString(folder.resolve("password"), "from file\nsecond line\n");
        assertThat(secrets.resolve("f", new SecretRef.None())).isEmpty();
        assertThat(secrets.resolve("f", new SecretRef.Typed("typed"))).contains("typed");
        assertThat(secrets.resolve("f", new SecretRef.EnvironmentVariable("KNOWN")))
                .contains("from environment");
        assertThat(secrets.resolve("f", new SecretRef.SecretFile(file.toString())))
                .contains("from file");
    }

    @Test
    void aMissingSecretNamesTheFieldAndThePlace() {
        assertThatThrownBy(() -> secrets.resolve("rabbitmq.password", new SecretRef.EnvironmentVariable("NONE")))
                .isInstanceOf(Secrets.Missing.class)
                .hasMessageContaining("rabbitmq.password")
                .hasMessageContaining("NONE");
        var nowhere = folder.resolve("nowhere").toString();
        assertThatThrownBy(() -> secrets.resolve("redis.password", new SecretRef.SecretFile(nowhere)))
                .isInstanceOf(Secrets.Missing.class)
                .hasMessageContaining("redis.password")
                .hasMessageContaining("does not exist");
    }
}
