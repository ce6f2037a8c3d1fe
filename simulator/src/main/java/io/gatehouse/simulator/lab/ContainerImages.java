package io.gatehouse.simulator.lab;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The images that a lab's containers are made of. Nothing is fetched unless [#fetch] is called.
public final class ContainerImages {
    private static final Duration FETCHING = Duration.ofMinutes(15);
    private static final Map<LabBroker, String> OFFICIAL = Map.of(
            LabBroker.REDIS, "redis:8",
            LabBroker.RABBITMQ, "rabbitmq:4-management",
            LabBroker.KAFKA, "apache/kafka:latest");

    private final ContainerEngine engine;
    private final Map<LabBroker, String> names;

    private ContainerImages(ContainerEngine engine, Map<LabBroker, String> names) {
        this.engine = engine;
        this.names = names;
    }

    /// For each broker the image that the environment names (`GATEHOUSE_REDIS_IMAGE` and so on), else the official one,
    /// else the one that the project's script builds; whichever is here first.
    ///
    /// @throws LabException naming what is missing and how to get it
    static ContainerImages find(ContainerEngine engine) throws LabException {
        return find(engine, System.getenv());
    }

    static ContainerImages find(ContainerEngine engine, Map<String, String> environment) throws LabException {
        Map<LabBroker, String> found = new EnumMap<>(LabBroker.class);
        List<String> missing = new ArrayList<>();
        for (LabBroker broker : LabBroker.values()) {
            candidates(broker, environment)
                    .filter(image -> engine.knows("image", "inspect", "--format", "{{.Id}}", image))
                    .findFirst()
                    .ifPresentOrElse(image -> found.put(broker, image), () -> missing.add(wanted(broker, environment)));
        }
        if (!missing.isEmpty()) {
            throw new LabException(
                    "the images " + String.join(", ", missing)
                            + " are not here (`gatehouse images` builds such, `lab up --provider containers --pull` fetches them)");
        }
        return new ContainerImages(engine, found);
    }

    /// Fetches the images that the environment names, else the official ones, from their registries.
    ///
    /// @param progress told which one is being fetched
    /// @throws LabException when there is no engine, or a registry does not answer
    public static void fetch(Consumer<String> progress) throws LabException {
        ContainerEngine engine = ContainerEngine.find();
        for (LabBroker broker : LabBroker.values()) {
            String image = wanted(broker, System.getenv());
            progress.accept("Fetching " + image);
            engine.run(FETCHING, "pull", "--quiet", image);
        }
    }

    String of(LabBroker broker) {
        return Objects.requireNonNull(names.get(broker));
    }

    /// The version that an image is labelled with, else its tag.
    String version(LabBroker broker) throws LabException {
        String form = "{{index .Config.Labels \"org.opencontainers.image.version\"}}";
        String label = engine.run("image", "inspect", "--format", form, of(broker));
        return label.isEmpty() ? of(broker).substring(of(broker).lastIndexOf(':') + 1) : label;
    }

    static String variable(LabBroker broker) {
        return "GATEHOUSE_" + broker.name() + "_IMAGE";
    }

    static String official(LabBroker broker) {
        return Objects.requireNonNull(OFFICIAL.get(broker));
    }

    private static String wanted(LabBroker broker, Map<String, String> environment) {
        return named(broker, environment).orElseGet(() -> official(broker));
    }

    private static Optional<String> named(LabBroker broker, Map<String, String> environment) {
        return Optional.ofNullable(environment.get(variable(broker))).filter(name -> !name.isBlank());
    }

    /// A name from the environment is an order: nothing else will do.
    private static Stream<String> candidates(LabBroker broker, Map<String, String> environment) {
        return named(broker, environment)
                .map(Stream::of)
                .orElseGet(() -> Stream.of(official(broker), "gatehouse-lab/" + broker.folderName() + ":local"));
    }
}
