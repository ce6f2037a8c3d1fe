package io.gatehouse.simulator.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// The health of everything in the shape of Spring's Actuator.
///
/// @param up false when anything does not answer
record HealthBody(boolean up, String json) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// Feels all pulses at once.
    static HealthBody of(List<Pulse> pulses) {
        var since = System.nanoTime();
        pulses.forEach(Pulse::ask);
        var failures = pulses.stream().map(pulse -> pulse.failure(since)).toList();
        var components = JSON.createObjectNode();
        for (var i = 0; i < pulses.size(); i++) {
            var failure = failures.get(i);
            var component = status(failure.isEmpty());
            failure.ifPresent(words -> component.putObject("details").put("error", words));
            components.set(pulses.get(i).component(), component);
        }
        var up = failures.stream().allMatch(failure -> failure.isEmpty());
        var root = status(up);
        root.set("components", components);
        try {
            return new HealthBody(up, JSON.writeValueAsString(root));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode status(boolean up) {
        return JSON.createObjectNode().put("status", up ? "UP" : "DOWN");
    }
}
