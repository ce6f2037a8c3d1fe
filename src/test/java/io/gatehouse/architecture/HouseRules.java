package io.gatehouse.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// The architecture as rules, for classes below any root package: the program's, or that of the fixtures.
final class HouseRules {

    private static final String[] TOOLKIT = {"javafx..", "io.fair_acc..", "atlantafx..", "org.kordamp.ikonli.."};
    private static final String[] CORE = {
        "metric", "poll", "history", "alarm", "notify", "topology", "action", "replay", "runbook", "recording"
    };

    private final String root;

    HouseRules(String root) {
        this.root = root;
    }

    /// Every rule, by the name of the fixture package that breaks it.
    Map<String, ArchRule> all() {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put("domainknowsbroker", domainKnowsTheJdkOnly());
        rules.put("portknowsmetric", portKnowsDomainOnly());
        rules.put("coreknowsadapter", coreKnowsNoAdapterAndNoToolkit());
        rules.put("lettuceoutside", onlyIn("redis", "io.lettuce.."));
        rules.put("amqpoutside", onlyIn("rabbitmq", "com.rabbitmq.."));
        rules.put("kafkaoutside", onlyIn("kafka", "org.apache.kafka.."));
        rules.put(
                "socketiooutside",
                onlyIn("socketio", "com.corundumstudio..", "io.socket..", "okhttp3..", "org.json.."));
        rules.put("sqliteoutside", onlyIn("store", "org.sqlite.."));
        rules.put("adapterknowsadapter", adaptersDoNotKnowEachOther());
        rules.put("simulatorknowsui", simulatorKnowsDomainAndPort());
        rules.put("toolkitoutside", toolkitOnlyInTheWindow());
        rules.put("viewmodelknowsscene", viewModelsKnowPropertiesOnly());
        rules.put("runlater", runLaterOnlyInTheBridge());
        rules.put("cycle", noCycles());
        return rules;
    }

    private ArchRule domainKnowsTheJdkOnly() {
        return classes()
                .that()
                .resideInAPackage(below("domain"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(below("domain"), "java..", "org.jspecify..")
                .because("what the program talks about must outlive every library it talks through");
    }

    private ArchRule portKnowsDomainOnly() {
        return classes()
                .that()
                .resideInAPackage(below("port"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(below("port"), below("domain"), "java..", "org.jspecify..")
                .because("a port says what is asked of a broker, in our words");
    }

    private ArchRule coreKnowsNoAdapterAndNoToolkit() {
        return noClasses()
                .that()
                .resideInAnyPackage(Arrays.stream(CORE).map(this::below).toArray(String[]::new))
                .should()
                .dependOnClassesThat(resideInAnyPackage(below("adapter"), below("ui"), below("simulator"), below("app"))
                        .or(resideInAnyPackage(TOOLKIT)))
                .because(
                        "what is measured, judged and done is the same in the window, on the command line and in a test");
    }

    private ArchRule onlyIn(String broker, String... library) {
        return noClasses()
                .that(not(resideInAnyPackage(below("adapter." + broker), below("simulator.adapter." + broker))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library)
                .because("a broker's library is replaced in one package, and its faults are translated at one edge");
    }

    private ArchRule adaptersDoNotKnowEachOther() {
        return slices().matching(root + "..adapter.(*)..")
                .should()
                .notDependOnEachOther()
                .because("a console without Kafka must not need Kafka's adapter");
    }

    private ArchRule simulatorKnowsDomainAndPort() {
        return noClasses()
                .that()
                .resideInAPackage(below("simulator"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(below("ui"), below("app"), below("action"), below("alarm"))
                        .or(resideInAPackage(root + ".adapter..")))
                .because("traffic has to run without a window, and the console without a simulator");
    }

    private ArchRule toolkitOnlyInTheWindow() {
        return noClasses()
                .that(not(resideInAnyPackage(below("ui"), below("app"))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(TOOLKIT)
                .because("everything the window can do, the command line can do without a display");
    }

    private ArchRule viewModelsKnowPropertiesOnly() {
        return noClasses()
                .that(simpleNameEndingWith("ViewModel"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("javafx..", "io.fair_acc..")
                        .and(not(resideInAnyPackage("javafx.beans..", "javafx.collections.."))))
                .because("a view model is tested without a stage");
    }

    private ArchRule runLaterOnlyInTheBridge() {
        return noClasses()
                .that(not(resideInAPackage(below("ui.fx"))))
                .should()
                .callMethod("javafx.application.Platform", "runLater", Runnable.class.getName())
                .because("one bridge keeps at most one update pending, however fast the brokers answer");
    }

    private ArchRule noCycles() {
        return slices().matching(root + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("a package that needs its own user cannot be understood alone");
    }

    private String below(String folder) {
        return root + "." + folder + "..";
    }
}
