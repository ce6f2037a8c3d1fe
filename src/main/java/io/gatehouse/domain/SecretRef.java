package io.gatehouse.domain;

/// Where a password is to be found. A profile holds this reference, never the password.
public sealed interface SecretRef {

    /// No password is needed.
    record None() implements SecretRef {}

    /// In the environment variable of that name.
    record EnvironmentVariable(String name) implements SecretRef {}

    /// The first line of that file.
    record SecretFile(String path) implements SecretRef {}

    /// Typed by the operator, kept in memory for this run only; never written and never printed.
    record Typed(String value) implements SecretRef {
        @Override
        public String toString() {
            return "Typed[…]";
        }
    }
}
