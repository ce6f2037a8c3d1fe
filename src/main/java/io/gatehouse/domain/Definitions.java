package io.gatehouse.domain;

import java.util.List;
import java.util.Optional;

/// What is declared in a virtual host at one moment.
///
/// @param brokerVersion of the RabbitMQ that told it
public record Definitions(String brokerVersion, List<Definition> all) {

    public Definitions {
        all = List.copyOf(all);
    }

    public Optional<Definition> find(Definition.Kind kind, String name) {
        return all.stream()
                .filter(it -> it.kind() == kind && it.name().equals(name))
                .findFirst();
    }

    public List<Definition> of(Definition.Kind kind) {
        return all.stream().filter(it -> it.kind() == kind).toList();
    }
}
