package io.gatehouse.testlab;

import io.gatehouse.simulator.lab.LabProvider;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// The same as [LabExtension] with a [Lab] of containers, for tests with the tag `containers`.
public final class ContainerLabExtension implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return SharedLab.supports(parameter);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return SharedLab.of(LabProvider.CONTAINERS, "shared-containers", context)
                .as(parameter);
    }
}
