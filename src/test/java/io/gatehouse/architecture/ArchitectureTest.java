package io.gatehouse.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The program keeps the rules of the house, and each rule notices when it is broken.
class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> programKeepsTheRule() {
        JavaClasses program = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.gatehouse");
        assertThat(program.size()).isGreaterThan(50);
        return new HouseRules("io.gatehouse")
                .all().values().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getDescription(),
                                () -> rule.allowEmptyShould(true).check(program)));
    }

    @TestFactory
    Stream<DynamicTest> ruleFiresOnItsFixture() {
        var importer = new ClassFileImporter();
        return new HouseRules("")
                .all().keySet().stream()
                        .map(fixture -> DynamicTest.dynamicTest(fixture, () -> {
                            var root = "fixture." + fixture;
                            var broken = importer.importPackages(root);
                            var rule = Objects.requireNonNull(
                                    new HouseRules(root).all().get(fixture));
                            assertThatThrownBy(() -> rule.check(broken))
                                    .isInstanceOf(AssertionError.class)
                                    .hasMessageContaining("because");
                        }));
    }
}
