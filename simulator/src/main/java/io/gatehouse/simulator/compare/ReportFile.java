package io.gatehouse.simulator.compare;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.gatehouse.simulator.pipeline.Part;
import io.gatehouse.simulator.verdict.LatencyCurve;
import io.gatehouse.simulator.verdict.TimeLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Reads a run's `report.json`, from wherever it comes. Reports of older versions lack settings and curves.
public final class ReportFile {

    private static final String NAME = "report.json";
    private static final long LARGEST_BYTES = 128L * 1024 * 1024;
    private static final int MANY = 10_000;
    private static final int SECONDS = 1_000_000;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private ReportFile() {}

    /// Reads that file, or the one in that folder.
    ///
    /// @throws InvalidReport when it is no report that can be used
    public static ComparedRun read(Path path) throws InvalidReport {
        var file = Files.isDirectory(path) ? path.resolve(NAME) : path;
        try {
            if (!Files.isRegularFile(file)) {
                throw new InvalidReport(path + ": there is no report; `gatehouse simulate --report FOLDER` writes one");
            }
            if (Files.size(file) > LARGEST_BYTES) {
                throw new InvalidReport(file + ": is larger than a report can be");
            }
            var tree = JSON.readTree(file.toFile());
            return run(label(path), new ReportNode(file.toString(), "", tree));
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new InvalidReport(
                    file + (at == null ? "" : ":" + at.getLineNr() + ":" + at.getColumnNr()) + ": is no JSON: "
                            + new ReportNode("", "", JSON.getNodeFactory().textNode(words(e))).text());
        } catch (IOException e) {
            throw new InvalidReport(file + ": cannot be read: " + e.getMessage());
        }
    }

    private static String words(JacksonException e) {
        var words = String.valueOf(e.getOriginalMessage());
        return words.substring(0, Math.min(words.length(), 200));
    }

    private static String label(Path path) {
        var whole = path.toAbsolutePath().normalize();
        var named =
                whole.getFileName() != null && whole.getFileName().toString().equals(NAME) ? whole.getParent() : whole;
        return named == null || named.getFileName() == null
                ? path.toString()
                : named.getFileName().toString();
    }

    private static ComparedRun run(String label, ReportNode report) throws InvalidReport {
        var setup = report.optional("setup");
        var parts = setup.isPresent() ? setup.get().field("parts").list(MANY, ReportNode::text) : words();
        var stages = report.field("stages").list(MANY, StageFigures::read);
        return new ComparedRun(
                label,
                report.field("scenario").text(),
                report.field("verdict").text(),
                experiment(report, setup, parts),
                surroundings(setup),
                new Figures(report, parts, stages).all(),
                events(report),
                curves(report),
                report.field("timeLine").list(SECONDS, ReportFile::moment));
    }

    private static List<String> words() {
        return Part.ALL.stream().map(Part::word).sorted().toList();
    }

    private static Map<String, String> experiment(ReportNode report, Optional<ReportNode> setup, List<String> parts)
            throws InvalidReport {
        Map<String, String> all = new TreeMap<>();
        if (setup.isPresent()) {
            all.putAll(setup.get().field("settings").fields(MANY, ReportNode::text));
        }
        all.put("scenario", report.field("scenario").text());
        all.put("seed", String.valueOf((long) report.field("seed").number()));
        all.put("parts", String.join(", ", parts));
        return all;
    }

    private static Map<String, String> surroundings(Optional<ReportNode> setup) throws InvalidReport {
        Map<String, String> all = new TreeMap<>();
        if (setup.isPresent()) {
            all.putAll(setup.get().field("brokers").fields(MANY, ReportNode::text));
            all.put("program", setup.get().field("program").text());
            all.put("where", setup.get().field("where").text());
        }
        return all;
    }

    private static List<ComparedRun.Mark> events(ReportNode report) throws InvalidReport {
        var events = report.optional("events");
        if (events.isEmpty()) {
            return List.of();
        }
        var begun = events.get()
                .list(
                        MANY,
                        event -> event.optional("begunSecond").isPresent()
                                ? Optional.of(new ComparedRun.Mark(
                                        event.field("event").text(),
                                        event.field("begunSecond").number()))
                                : Optional.<ComparedRun.Mark>empty());
        return begun.stream().flatMap(Optional::stream).toList();
    }

    private static List<LatencyCurve> curves(ReportNode report) throws InvalidReport {
        var curves = report.optional("curves");
        return curves.isEmpty()
                ? List.of()
                : curves.get()
                        .list(
                                MANY,
                                curve -> new LatencyCurve(
                                        curve.field("stage").text(),
                                        curve.field("response").list(MANY, ReportFile::point)));
    }

    private static LatencyCurve.Point point(ReportNode point) throws InvalidReport {
        return new LatencyCurve.Point(
                Math.min(100, point.field("percentile").number()),
                point.field("millis").number());
    }

    private static TimeLine.Moment moment(ReportNode moment) throws InvalidReport {
        return new TimeLine.Moment(
                moment.field("second").number(),
                moment.field("arrivalsPerSecond").number(),
                moment.field("ticketsPerSecond").number(),
                moment.field("p95Millis").number(),
                (long) moment.field("waiting").number(),
                (long) moment.field("ready").number(),
                (long) moment.field("deadLettered").number());
    }
}
