package io.gatehouse.ui.console;

import io.gatehouse.domain.RabbitBinding;
import io.gatehouse.domain.RabbitExchange;
import java.util.List;

/// The exchanges and bindings of the virtual host at one moment.
public record Declared(List<RabbitExchange> exchanges, List<RabbitBinding> bindings) {

    public Declared {
        exchanges = List.copyOf(exchanges);
        bindings = List.copyOf(bindings);
    }
}
