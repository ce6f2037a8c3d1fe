package io.gatehouse.simulator.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a cluster is told.
class KubernetesManifestTest {

    private static List<JsonNode> rendered(int shards) throws Exception {
        var run = new KubernetesManifest.Run("nightly-7", "opening-rush", 7, shards, "30m");
        var text = new KubernetesManifest(run, "registry.example/gatehouse:1", "staging shop").text();
        var mapper = new YAMLMapper();
        try (var documents = mapper.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            return documents.readAll();
        }
    }

    private static JsonNode pod(JsonNode job) {
        return job.at("/spec/template/spec");
    }

    private static List<String> arguments(JsonNode job) {
        var words = new ArrayList<String>();
        pod(job).at("/containers/0/args").forEach(word -> words.add(word.asText()));
        return words;
    }

    @Test
    void aShardOfThePeopleForEachPod() throws Exception {
        var job = rendered(4).getFirst();

        assertThat(job.at("/kind").asText()).isEqualTo("Job");
        assertThat(job.at("/metadata/name").asText()).isEqualTo("gatehouse-nightly-7");
        assertThat(job.at("/spec/completionMode").asText()).isEqualTo("Indexed");
        assertThat(job.at("/spec/completions").asInt()).isEqualTo(4);
        assertThat(job.at("/spec/parallelism").asInt()).isEqualTo(4);
        assertThat(arguments(job))
                .containsSubsequence("simulate", "opening-rush", "--seed", "7", "--shard", "$(SHARD)/4")
                .containsSubsequence("--run-name", "nightly-7", "--profile")
                .containsSubsequence("--confirm", "staging shop");
        assertThat(pod(job).at("/containers/0/env/0/valueFrom/fieldRef/fieldPath")
                        .asText())
                .isEqualTo("metadata.annotations['batch.kubernetes.io/job-completion-index']");
    }

    @Test
    void oneVerdictForAll() throws Exception {
        var verdict = rendered(4).getLast();

        assertThat(arguments(verdict))
                .containsSubsequence(
                        "gather", "opening-rush", "--run-name", "nightly-7", "--shards", "4", "--wait", "30m");
        assertThat(verdict.at("/spec/backoffLimit").asInt()).isZero();
    }

    @Test
    void podsHaveNoMoreRightsThanTheyNeedAndNoPasswordInClear() throws Exception {
        assertThat(rendered(2)).hasSize(2).allSatisfy(job -> {
            var pod = pod(job);
            assertThat(pod.at("/automountServiceAccountToken").asBoolean(true)).isFalse();
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            var container = pod.at("/containers/0/securityContext");
            assertThat(container.at("/allowPrivilegeEscalation").asBoolean(true))
                    .isFalse();
            assertThat(container.at("/readOnlyRootFilesystem").asBoolean()).isTrue();
            assertThat(container.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
            assertThat(pod.at("/containers/0/envFrom/0/secretRef/name").asText())
                    .isEqualTo("gatehouse-secrets");
            assertThat(pod.toString()).doesNotContain("${").doesNotContainIgnoringCase("password");
        });
    }

    @Test
    void namesThatWouldBreakTheFileAreRefused() {
        assertThatThrownBy(() -> new KubernetesManifest.Run("Nightly", "soak", 1, 2, "1h"))
                .hasMessageStartingWith("run name: ");
        assertThatThrownBy(() -> new KubernetesManifest.Run("n", "soak", 1, 2, "soon"))
                .hasMessageStartingWith("wait: ");
        var run = new KubernetesManifest.Run("n", "soak", 1, 2, "1h");
        assertThatThrownBy(() -> new KubernetesManifest(run, "a\", command: [", "p"))
                .hasMessageStartingWith("image: ");
        assertThatThrownBy(() -> new KubernetesManifest(run, "a", "p\"]")).hasMessageStartingWith("profile: ");
    }
}
