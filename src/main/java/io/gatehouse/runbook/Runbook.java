package io.gatehouse.runbook;

import com.fasterxml.jackson.annotation.JacksonInject;
import java.util.List;

/// One page: what to do about one failure. Immutable; read from `runbooks/<id>.yaml`.
///
/// @param id stable, in kebab case; the file's name
/// @param alarms the metrics whose alarms lead here
/// @param seen what people notice
/// @param checks in the order in which they are made; texts call them by their number, from 1
/// @param remedies what helps now, the first thing first
/// @param prevention what keeps it from coming back
public record Runbook(
        @JacksonInject(ID) String id,
        Words title,
        List<String> alarms,
        Words seen,
        List<Check> checks,
        List<Remedy> remedies,
        List<Prevention> prevention) {

    static final String ID = "id";

    public Runbook {
        alarms = List.copyOf(alarms);
        checks = List.copyOf(checks);
        remedies = List.copyOf(remedies);
        prevention = List.copyOf(prevention);
    }
}
