package io.gatehouse.runbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.gatehouse.action.Action;
import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Brokers;
import io.gatehouse.action.Field;
import io.gatehouse.action.catalog.ActionCatalog;
import io.gatehouse.alarm.Headroom;
import io.gatehouse.alarm.SourceAlarm;
import io.gatehouse.app.cli.GatehouseCommand;
import io.gatehouse.checklist.Check;
import io.gatehouse.checklist.Checks;
import io.gatehouse.domain.AlarmRule;
import io.gatehouse.domain.Role;
import io.gatehouse.metric.Metric;
import io.gatehouse.metric.MetricCatalog;
import io.gatehouse.ui.text.Language;
import io.gatehouse.ui.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class RunbookCatalogTest {

    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");
    private static final ActionCatalog ACTIONS = ActionCatalog.of(new ActionPorts(
            Brokers.none(), TestProfiles.whole().withRole(Role.ADMIN), _ -> {}, InstantSource.system()));
    private static final CommandLine PROGRAM = GatehouseCommand.create();
    private static final Placeholders WHOLE = new Placeholders(TestProfiles.whole());

    static List<Runbook> pages() {
        return RunbookCatalog.all();
    }

    @Test
    void everyPageOnDiskIsInTheCatalog() throws Exception {
        try (var files = Files.list(Path.of("resources/runbooks"))) {
            var onDisk = files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .toList();
            assertThat(RunbookCatalog.all()).extracting(Runbook::id).containsExactlyInAnyOrderElementsOf(onDisk);
        }
    }

    @Test
    void everyAlarmLeadsToExactlyOnePage() {
        var judged = Stream.concat(
                Stream.of(SourceAlarm.METRIC),
                Stream.concat(
                        // A profile may have a rule on any metric.
                        MetricCatalog.all().stream().map(Metric::id),
                        Headroom.RULES.stream().map(AlarmRule::metric)));
        assertThat(judged)
                .allSatisfy(metric ->
                        assertThat(RunbookCatalog.forAlarm(metric)).as(metric).isPresent());
        assertThat(RunbookCatalog.all().stream().flatMap(page -> page.alarms().stream()))
                .doesNotHaveDuplicates()
                .allSatisfy(metric -> assertThat(metric.equals(SourceAlarm.METRIC)
                                || MetricCatalog.find(metric).isPresent())
                        .as(metric)
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pageSaysEverythingInBothLanguages(Runbook page) {
        assertThat(page.checks()).isNotEmpty();
        assertThat(page.remedies()).isNotEmpty();
        assertThat(page.prevention()).isNotEmpty();
        assertThat(words(page)).allSatisfy(words -> {
            assertThat(words.en()).isNotBlank().doesNotContainPattern(HANGUL);
            assertThat(words.ko()).isNotBlank();
            assertThat(HANGUL.matcher(words.ko()).find() || words.ko().equals(words.en()))
                    .as(words.ko())
                    .isTrue();
        });
    }

    private static Stream<Words> words(Runbook page) {
        var checks = page.checks().stream()
                .flatMap(check -> Stream.concat(
                        Stream.of(check.ask()), check.conclusions().stream().map(Conclusion::words)));
        var rest = Stream.concat(
                page.remedies().stream().map(Remedy::words),
                page.prevention().stream().map(Prevention::words));
        return Stream.concat(Stream.of(page.title(), page.seen()), Stream.concat(checks, rest));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pageNamesOnlyWhatThereIs(Runbook page) {
        var texts = new Texts(Language.ENGLISH);
        for (var check : page.checks()) {
            assertThat(check.values()).allSatisfy(metric -> {
                assertThat(MetricCatalog.find(metric)).as(metric).isPresent();
                assertThat(texts.find("metric." + metric + ".title")).as(metric).isPresent();
                assertThat(texts.find("metric." + metric + ".unit")).as(metric).isPresent();
            });
            assertThat(check.conclusions())
                    .extracting(Conclusion::page)
                    .allSatisfy(id -> assertThat(
                                    id.isEmpty() || RunbookCatalog.find(id).isPresent())
                            .as(id)
                            .isTrue());
            assertThat(texts.find("screen." + check.screen()).isPresent()
                            || check.screen().isEmpty())
                    .as(check.screen())
                    .isTrue();
        }
        assertThat(page.prevention())
                .extracting(Prevention::check)
                .filteredOn(id -> !id.isEmpty())
                .isSubsetOf(Checks.all().stream().map(Check::id).toList());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void conclusionsFollowFromValuesThatAreShownAndTheLastAlwaysHolds(Runbook page) {
        for (var check : page.checks()) {
            assertThat(check.conclusions())
                    .flatExtracting(it -> it.when().comparisons())
                    .extracting(When.Comparison::metric)
                    .isSubsetOf(check.values());
            if (!check.values().isEmpty()) {
                assertThat(check.conclusions().getLast().when().comparisons()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyActionAndItsFieldsExist(Runbook page) {
        for (var remedy : page.remedies()) {
            if (remedy.action().isEmpty()) {
                continue;
            }
            Action action = ACTIONS.find(remedy.action()).orElseThrow();
            assertThat(action.fields())
                    .extracting(Field::id)
                    .containsAll(remedy.with().keySet());
            assertThat(remedy.with()).allSatisfy((field, template) -> {
                var value = WHOLE.value(template);
                assertThat(value).as(template).isPresent();
                action.fields().stream()
                        .filter(it -> it.id().equals(field) && it.kind() == Field.Kind.CHOICE)
                        .forEach(it -> assertThat(it.choices()).contains(value.orElseThrow()));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyCommandLineCanBeFilledInAndOursCanBeTyped(Runbook page) {
        var templates = Stream.concat(
                        page.checks().stream().flatMap(check -> check.commands().stream()),
                        page.remedies().stream().flatMap(remedy -> remedy.commands().stream()))
                .toList();
        assertThat(templates)
                .allSatisfy(template -> assertThat(WHOLE.lines(template))
                        .as(template)
                        .isNotEmpty()
                        .noneMatch(line -> line.contains("${")));
        var ours = Stream.concat(
                templates.stream().flatMap(it -> WHOLE.lines(it).stream()),
                page.remedies().stream()
                        .flatMap(it -> Offer.of(it, ACTIONS.all(), TestProfiles.whole()).stream())
                        .map(offer -> ((Offer.Ready) offer).commandLine(TestProfiles.whole())));
        ours.filter(line -> line.startsWith("gatehouse "))
                .forEach(line ->
                        assertThatNoException().as(line).isThrownBy(() -> PROGRAM.parseArgs(ShellWords.of(line))));
    }
}
