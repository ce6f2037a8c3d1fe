package io.gatehouse.adapter.secret;

import io.gatehouse.domain.SecretRef;
import io.gatehouse.port.Secrets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Looks secrets up in this process's environment and file system. Keeps none; thread-safe.
public final class SystemSecrets implements Secrets {

    private final UnaryOperator<@Nullable String> environment;

    public SystemSecrets() {
        this(System::getenv);
    }

    SystemSecrets(UnaryOperator<@Nullable String> environment) {
        this.environment = environment;
    }

    @Override
    public Optional<String> resolve(String field, SecretRef reference) {
        return switch (reference) {
            case SecretRef.None _ -> Optional.empty();
            case SecretRef.Typed(var value) -> Optional.of(value);
            case SecretRef.EnvironmentVariable(var name) -> Optional.of(fromEnvironment(field, name));
            case SecretRef.SecretFile(var path) -> Optional.of(firstLine(field, path));
        };
    }

    private String fromEnvironment(String field, String name) {
        var value = environment.apply(name);
        if (value == null) {
            throw new Missing(field, "the environment variable " + name + " is not set; set it and start again");
        }
        return value;
    }

    // Only the first line: editors end a file with a line break, which is no part of a password.
    private static String firstLine(String field, String path) {
        try (var reader = Files.newBufferedReader(Path.of(path), StandardCharsets.UTF_8)) {
            var line = reader.readLine();
            if (line == null || line.isEmpty()) {
                throw new Missing(field, "the file " + path + " has an empty first line; write the secret there");
            }
            return line;
        } catch (IOException | InvalidPathException e) {
            // The cause is left out on purpose: a malformed line's exception could quote the secret.
            throw new Missing(field, "the file " + path + " cannot be read (" + reason(e) + ")");
        }
    }

    private static String reason(Exception e) {
        return switch (e) {
            case java.nio.file.NoSuchFileException _ -> "it does not exist";
            case java.nio.file.AccessDeniedException _ -> "access denied";
            default -> e.getClass().getSimpleName();
        };
    }
}
