package io.gatehouse.adapter.file;

import io.gatehouse.domain.Endpoints;
import io.gatehouse.port.ProfileStore.InvalidProfile;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Translates a profile's services between domain and file.
final class ServiceMapping {

    private ServiceMapping() {}

    static List<Endpoints.Service> services(ProfileDocument document) {
        var documents = Objects.requireNonNullElse(document.services(), List.<ProfileDocument.Service>of());
        var names = new HashSet<String>();
        for (var service : documents) {
            if (!names.add(service.name())) {
                throw new InvalidProfile("services.name: '" + service.name() + "' is there twice");
            }
        }
        return documents.stream().map(ServiceMapping::service).toList();
    }

    private static Endpoints.Service service(ProfileDocument.Service service) {
        var name = Objects.requireNonNullElse(service.name(), "");
        return new Endpoints.Service(
                name,
                address("services." + name + ".health", service.health()),
                address("services." + name + ".metrics", service.metrics()));
    }

    private static Optional<URI> address(String field, @Nullable String text) {
        try {
            return Optional.ofNullable(text).map(URI::create);
        } catch (IllegalArgumentException e) {
            throw new InvalidProfile(field + ": '" + text + "' is no address; write http(s)://host:port/path");
        }
    }

    static @Nullable List<ProfileDocument.Service> documents(List<Endpoints.Service> services) {
        return services.isEmpty()
                ? null
                : services.stream()
                        .map(service -> new ProfileDocument.Service(
                                service.name(),
                                service.health().map(URI::toString).orElse(null),
                                service.metrics().map(URI::toString).orElse(null)))
                        .toList();
    }
}
