package io.gatehouse.simulator.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatehouse.simulator.SimulationSettings;
import io.gatehouse.simulator.load.TimeText;
import io.gatehouse.simulator.pipeline.DeliveryGuarantee;
import io.gatehouse.simulator.pipeline.Strategy;
import io.gatehouse.simulator.pipeline.TicketTransport;
import io.gatehouse.simulator.verdict.Expectations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Turns scenario files into scenarios. Thread-safe.
public final class ScenarioReader {

    private static final String ENDING = ".yaml";

    private final ScenarioSchema schema = new ScenarioSchema();

    /// Reads a file of the user's.
    ///
    /// @throws ScenarioException when it cannot be read or used
    public Scenario read(Path file) throws ScenarioException {
        try {
            return read(file.toString(), Files.readString(file), new FolderRecordings(file.toAbsolutePath()));
        } catch (IOException e) {
            throw new ScenarioException(file.toString(), "cannot be read: " + e.getMessage());
        }
    }

    /// Reads a scenario's text.
    ///
    /// @param source the file's name, for errors and for the scenario's name
    /// @param recordings where recorded arrivals are found
    /// @throws ScenarioException when it cannot be used
    Scenario read(String source, String yaml, Recordings recordings) throws ScenarioException {
        var document = schema.read(source, yaml);
        try {
            return new Scenario(
                    name(source),
                    words(document.path("title")),
                    words(document.path("about")),
                    settings(document, recordings),
                    EventList.plan(document.path("events"), recordings),
                    expectations(document.path("verdict")),
                    Optional.of(document.path("drill"))
                            .filter(JsonNode::isObject)
                            .map(DrillReader::plan));
        } catch (IllegalArgumentException e) {
            throw new ScenarioException(source, List.of(new ScenarioProblem(0, 0, "", String.valueOf(e.getMessage()))));
        }
    }

    private static String name(String source) {
        var file = source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
        return file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : file;
    }

    private static Words words(JsonNode node) {
        return new Words(node.path("en").asText(), node.path("ko").asText());
    }

    private static SimulationSettings settings(JsonNode document, Recordings recordings) {
        var load = document.path("load");
        var workers = document.path("workers");
        var admission = document.path("admission");
        var settings = SimulationSettings.of(new SimulationSettings.Load(
                        Arrivals.rate(load.path("arrivals"), recordings),
                        Optional.of(time(load, "for", "30s")),
                        load.has("users") ? OptionalLong.of(load.path("users").asLong()) : OptionalLong.empty(),
                        load.path("inLineAtStart").asInt(0)))
                .with(new SimulationSettings.Crew(
                        workers.path("count").asInt(3),
                        workers.path("prefetch").asInt(20),
                        workers.path("idempotent").asBoolean(true)))
                .with(tickets(document.path("tickets")))
                .with(new SimulationSettings.Service(
                        time(workers, "work", "0ms"),
                        workers.path("failureRate").asDouble(0)))
                .with(strategy(admission))
                .with(door(admission))
                .with(push(document.path("notify")));
        return document.has("world") ? settings.with(WorldReader.world(document.path("world"))) : settings;
    }

    private static SimulationSettings.Door door(JsonNode admission) {
        var usual = SimulationSettings.Door.DOCUMENTED;
        return new SimulationSettings.Door(
                admission.path("activeAtMost").asInt(usual.activeLimit()),
                admission.has("peopleAtMost")
                        ? OptionalLong.of(admission.path("peopleAtMost").asLong())
                        : usual.people());
    }

    private static Strategy strategy(JsonNode admission) {
        return Strategy.named(admission.path("strategy").asText(Strategy.CONFIRM_THEN_REMOVE.label()));
    }

    private static SimulationSettings.Tickets tickets(JsonNode tickets) {
        var over = word(TicketTransport.values(), tickets.path("over").asText("rabbitmq"));
        var sending = new SimulationSettings.Sending(
                tickets.path("persistent").asBoolean(true),
                tickets.path("mandatory").asBoolean(true));
        var usual = SimulationSettings.Tickets.over(over).with(sending);
        return tickets.has("guarantee")
                ? usual.with(word(
                        DeliveryGuarantee.values(), tickets.path("guarantee").asText()))
                : usual;
    }

    // The schema has the same words.
    private static <T> T word(T[] values, String text) {
        return Arrays.stream(values)
                .filter(one -> one.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown: " + text));
    }

    private static SimulationSettings.Push push(JsonNode notify) {
        var usual = SimulationSettings.Push.USUAL;
        return new SimulationSettings.Push(
                notify.path("socketIo").asBoolean(usual.socketIo()),
                notify.path("connections").asInt(usual.connections()),
                notify.path("port").asInt(usual.port()));
    }

    private static Expectations expectations(JsonNode verdict) {
        var usual = Expectations.DOCUMENTED;
        return new Expectations(
                verdict.path("ticketsPerSecondAtLeast").asDouble(usual.ticketsPerSecondAtLeast()),
                verdict.has("p95AtMost") ? time(verdict, "p95AtMost", "2s") : usual.p95AtMost(),
                verdict.path("successRateAtLeast").asDouble(usual.successRateAtLeast()),
                verdict.path("lostAtMost").asLong(usual.lostAtMost()),
                verdict.path("duplicatedAtMost").asLong(usual.duplicatedAtMost()),
                verdict.path("orphanedAtMost").asLong(usual.orphanedAtMost()),
                verdict.path("lostAtLeast").asLong(usual.lostAtLeast()));
    }

    static Duration time(JsonNode parent, String field, String otherwise) {
        return TimeText.parse(parent.path(field).asText(otherwise));
    }
}
