package io.gatehouse.testlab;

import io.gatehouse.simulator.lab.LabProvider;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives tests a [Lab] or its [LabEndpoints]: one lab for the whole run, brought up when the first test asks for it and
/// taken down after the last. A test that stops a broker starts it again.
public final class LabExtension implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return SharedLab.supports(parameter);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return SharedLab.of(LabProvider.PROCESSES, "shared", context).as(parameter);
    }

    /// Where tests keep labs: with the build, so nothing stays in the user's own folder; each of several test programs
    /// that run side by side has its own.
    public static Path folder() {
        return Path.of("target", "lab", System.getProperty("gatehouse.test.program", "program-1"))
                .toAbsolutePath();
    }
}
