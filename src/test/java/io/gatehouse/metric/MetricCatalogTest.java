package io.gatehouse.metric;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.gatehouse.domain.PipelineNames;
import io.gatehouse.domain.Severity;
import io.gatehouse.domain.Threshold;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MetricCatalogTest {

    @Test
    void everyMetricOnDiskIsInTheCatalog() {
        var onDisk = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.gatehouse.metric")
                        .stream()
                        .filter(type -> type.isAssignableTo(Metric.class)
                                && !type.getModifiers()
                                        .contains(com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT))
                        .map(type -> type.getName())
                        .collect(Collectors.toSet());

        assertThat(MetricCatalog.all())
                .extracting(metric -> metric.getClass().getName())
                .containsExactlyInAnyOrderElementsOf(onDisk);
    }

    @Test
    void idsAreUnique() {
        assertThat(MetricCatalog.all()).extracting(Metric::id).doesNotHaveDuplicates();
    }

    @Test
    void documentedThresholdsAreTheDefaults() {
        assertThat(threshold("waiting-room")).isEqualTo(Threshold.above(10_000, Severity.WARNING));
        assertThat(threshold("queue-depth")).isEqualTo(Threshold.above(1_000, Severity.WARNING));
        assertThat(threshold("consumers")).isEqualTo(Threshold.below(2, Severity.WARNING));
        assertThat(threshold("processing-time")).isEqualTo(Threshold.above(5, Severity.WARNING));
        assertThat(threshold("dead-letters")).isEqualTo(Threshold.above(0, Severity.CRITICAL));
        assertThat(threshold("redis-memory")).isEqualTo(Threshold.above(80, Severity.WARNING));
        assertThat(threshold("kafka-lag")).isEqualTo(Threshold.above(1_000, Severity.WARNING));
    }

    @Test
    void everyMetricSaysWhatItMeasuresAndHow() {
        for (var metric : MetricCatalog.singles()) {
            assertThat(metric.subject(PipelineNames.DOCUMENTED)).isNotBlank();
        }
        for (var metric : MetricCatalog.all()) {
            assertThat(metric.source(PipelineNames.DOCUMENTED)).isNotBlank();
        }
    }

    private static Threshold threshold(String id) {
        return MetricCatalog.all().stream()
                .filter(metric -> metric.id().equals(id))
                .flatMap(metric -> metric.threshold().stream())
                .findFirst()
                .orElseThrow();
    }
}
