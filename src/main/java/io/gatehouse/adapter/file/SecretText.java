package io.gatehouse.adapter.file;

import io.gatehouse.domain.SecretRef;
import io.gatehouse.port.ProfileStore.InvalidProfile;
import org.jspecify.annotations.Nullable;

/// How a profile's file refers to a password: `env:NAME` or `file:PATH`. A password in clear is refused.
final class SecretText {

    private static final String VARIABLE = "env:";
    private static final String FILE = "file:";

    private SecretText() {}

    static SecretRef parse(String field, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return new SecretRef.None();
        }
        if (text.startsWith(VARIABLE)) {
            return new SecretRef.EnvironmentVariable(text.substring(VARIABLE.length()));
        }
        if (text.startsWith(FILE)) {
            return new SecretRef.SecretFile(text.substring(FILE.length()));
        }
        throw new InvalidProfile(field + ": a profile holds no password. Write env:NAME or file:PATH, where it is");
    }

    static @Nullable String format(SecretRef secret) {
        return switch (secret) {
            case SecretRef.EnvironmentVariable variable -> VARIABLE + variable.name();
            case SecretRef.SecretFile file -> FILE + file.path();
            case SecretRef.None _, SecretRef.Typed _ -> null;
        };
    }
}
