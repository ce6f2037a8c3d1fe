package io.gatehouse.testlab;

import io.gatehouse.simulator.lab.Lab;
import io.gatehouse.simulator.lab.LabDirectory;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.simulator.lab.LabException;
import io.gatehouse.simulator.lab.LabProvider;
import io.gatehouse.simulator.lab.Ownership;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/// One lab for the whole run, brought up when the first test asks for it and taken down after the last.
/// It belongs to the launcher's session: Surefire's programs ask JUnit anew for every class, so what belongs to a root
/// context would be
/// brought up and taken down for each of them.
record SharedLab(Lab lab, LabEndpoints endpoints) implements AutoCloseable {
    private static final Namespace SHARED = Namespace.create(SharedLab.class);

    /// The one that runs as that.
    static SharedLab of(LabProvider provider, String name, ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, SHARED)
                .computeIfAbsent(provider, key -> start(provider, name), SharedLab.class);
    }

    static boolean supports(ParameterContext parameter) {
        Class<?> type = parameter.getParameter().getType();
        return type == Lab.class || type == LabEndpoints.class;
    }

    Object as(ParameterContext parameter) {
        return parameter.getParameter().getType() == Lab.class ? lab : endpoints;
    }

    private static SharedLab start(LabProvider provider, String name) {
        try {
            Lab lab = new Lab(LabDirectory.in(LabExtension.folder(), name), provider);
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
