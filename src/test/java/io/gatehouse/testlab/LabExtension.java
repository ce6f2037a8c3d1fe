package io.gatehouse.testlab;

import io.gatehouse.simulator.lab.Lab;
import io.gatehouse.simulator.lab.LabDirectory;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.simulator.lab.LabException;
import io.gatehouse.simulator.lab.Ownership;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives tests a [Lab] or its [LabEndpoints]: one lab for the whole run, brought up when the first test asks for it and
/// taken down after the last. A test that stops a broker starts it again.
public final class LabExtension implements ParameterResolver {
    private static final Namespace SHARED = Namespace.create(LabExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Lab.class || type == LabEndpoints.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        SharedLab shared = context.getRoot()
                .getStore(SHARED)
                .computeIfAbsent(SharedLab.class, key -> SharedLab.start(), SharedLab.class);
        return parameter.getParameter().getType() == Lab.class ? shared.lab() : shared.endpoints();
    }

    /// Where tests keep labs: with the build, so nothing stays in the user's own folder.
    public static Path folder() {
        return Path.of("target", "lab").toAbsolutePath();
    }

    private record SharedLab(Lab lab, LabEndpoints endpoints) implements AutoCloseable {

        static SharedLab start() {
            try {
                Lab lab = new Lab(LabDirectory.in(folder(), "shared"));
                return new SharedLab(lab, lab.up(Ownership.ATTACHED, step -> {}));
            } catch (LabException e) {
                throw new ParameterResolutionException("The lab did not come up: " + e.getMessage(), e);
            }
        }

        @Override
        public void close() throws LabException {
            lab.close();
        }
    }
}
