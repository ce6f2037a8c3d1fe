package io.gatehouse.simulator.shard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a Kubernetes cluster is told to carry out a run: `simulator/kubernetes/simulate.yaml` with its names filled in.
///
/// @param image the program's, as the cluster can pull it
/// @param profile the name in the profile, with which the cluster confirms that it may
public record KubernetesManifest(Run run, String image, String profile) {

    private static final String TEMPLATE = "/kubernetes/simulate.yaml";
    // Not $(SHARD), which the cluster fills in.
    private static final Pattern PLACE = Pattern.compile("\\$\\{([a-z]+)}");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?");
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N} ._:/@-]+");

    /// The run that is carried out.
    ///
    /// @param name as Kubernetes allows names: small letters, digits, hyphens
    /// @param waits how long the verdict waits for the shards, `1h`
    public record Run(String name, String scenario, long seed, int shards, String waits) {
        public Run {
            need(LABEL.matcher(name).matches(), "run name: small letters, digits and hyphens, not '" + name + "'");
            need(waits.matches("\\d{1,6}[smh]"), "wait: 30s, 5m or 1h, not '" + waits + "'");
        }
    }

    public KubernetesManifest {
        need(PLAIN.matcher(image).matches(), "image: not '" + image + "'");
        need(PLAIN.matcher(profile).matches(), "profile: not '" + profile + "'");
    }

    private static void need(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /// The manifest, YAML.
    public String text() {
        var values = Map.of(
                "run", run.name(),
                "scenario", run.scenario(),
                "seed", Long.toString(run.seed()),
                "shards", Integer.toString(run.shards()),
                "wait", run.waits(),
                "image", image,
                "profile", profile);
        return PLACE.matcher(template())
                .replaceAll(place -> Matcher.quoteReplacement(Objects.requireNonNull(values.get(place.group(1)))));
    }

    private static String template() {
        try (var file = KubernetesManifest.class.getResourceAsStream(TEMPLATE)) {
            return new String(Objects.requireNonNull(file, TEMPLATE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
