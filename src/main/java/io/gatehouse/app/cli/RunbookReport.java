package io.gatehouse.app.cli;

import io.gatehouse.action.Action;
import io.gatehouse.checklist.Verdict;
import io.gatehouse.domain.Broker;
import io.gatehouse.domain.Profile;
import io.gatehouse.metric.Metric;
import io.gatehouse.metric.MetricCatalog;
import io.gatehouse.runbook.Check;
import io.gatehouse.runbook.Conclusion;
import io.gatehouse.runbook.Offer;
import io.gatehouse.runbook.Placeholders;
import io.gatehouse.runbook.Prevention;
import io.gatehouse.runbook.Remedy;
import io.gatehouse.runbook.Runbook;
import io.gatehouse.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A page as `runbook` prints it, in one language, with the values of one moment.
record RunbookReport(
        String runbook,
        String title,
        String profile,
        List<String> alarms,
        String seen,
        List<Step> checks,
        List<Help> remedies,
        List<Guard> prevention) {

    /// @param conclusion the one that holds; null while something that it needs is not known
    /// @param next the page that it leads to
    record Step(
            int step,
            String ask,
            List<StatusRow> values,
            List<String> absent,
            @Nullable String conclusion,
            @Nullable String next,
            List<Follows> conclusions,
            List<String> commands) {}

    record Follows(String when, String text) {}

    /// @param withheld why the action is not offered, null when it is
    record Help(
            String letter,
            String text,
            @Nullable String action,
            @Nullable String withheld,
            List<String> commands) {}

    /// @param status of the sign-off check, null where none tells
    record Guard(
            String text,
            @Nullable String check,
            @Nullable String status,
            @Nullable String evidence) {}

    static RunbookReport of(
            Runbook page, PolledEvidence evidence, List<Action> actions, List<Verdict> verdicts, Texts texts) {
        var language = texts.language().tag();
        var profile = evidence.profile();
        return new RunbookReport(
                page.id(),
                page.title().in(language),
                profile.name(),
                page.alarms(),
                page.seen().in(language),
                IntStream.range(0, page.checks().size())
                        .mapToObj(i -> step(i + 1, page.checks().get(i), evidence, texts))
                        .toList(),
                IntStream.range(0, page.remedies().size())
                        .mapToObj(i -> help((char) ('A' + i), page.remedies().get(i), actions, profile, texts))
                        .toList(),
                page.prevention().stream().map(it -> guard(it, verdicts, texts)).toList());
    }

    private static Step step(int number, Check check, PolledEvidence evidence, Texts texts) {
        var language = texts.language().tag();
        var holds = check.conclude(evidence);
        return new Step(
                number,
                check.ask().in(language),
                check.values().stream()
                        .flatMap(id -> MetricCatalog.find(id).stream())
                        .filter(metric -> has(evidence, metric))
                        .flatMap(metric -> evidence.readings(metric).stream()
                                .map(reading -> StatusRow.of(metric, evidence, reading)))
                        .toList(),
                check.values().stream()
                        .flatMap(id -> MetricCatalog.find(id).stream())
                        .filter(metric -> !has(evidence, metric))
                        .map(Metric::broker)
                        .map(Broker::displayName)
                        .distinct()
                        .toList(),
                holds.map(it -> it.words().in(language)).orElse(null),
                holds.map(Conclusion::page).filter(page -> !page.isEmpty()).orElse(null),
                check.conclusions().stream()
                        .map(it -> new Follows(it.when().toString(), it.words().in(language)))
                        .toList(),
                lines(check.commands(), evidence.profile()).toList());
    }

    private static boolean has(PolledEvidence evidence, Metric<?> metric) {
        return evidence.profile().endpoints().names(metric.broker());
    }

    private static Help help(char letter, Remedy remedy, List<Action> actions, Profile profile, Texts texts) {
        var offer = Offer.of(remedy, actions, profile);
        var ours = offer.filter(Offer.Ready.class::isInstance).stream()
                .map(ready -> ((Offer.Ready) ready).commandLine(profile));
        return new Help(
                String.valueOf(letter),
                remedy.words().in(texts.language().tag()),
                Optional.of(remedy.action()).filter(it -> !it.isEmpty()).orElse(null),
                offer.filter(Offer.Withheld.class::isInstance)
                        .map(withheld -> texts.get(((Offer.Withheld) withheld).why()))
                        .orElse(null),
                Stream.concat(ours, lines(remedy.commands(), profile)).toList());
    }

    private static Guard guard(Prevention it, List<Verdict> verdicts, Texts texts) {
        var verdict =
                verdicts.stream().filter(one -> one.check().equals(it.check())).findFirst();
        return new Guard(
                it.words().in(texts.language().tag()),
                it.check().isEmpty() ? null : it.check(),
                verdict.map(one -> one.status().name().toLowerCase(Locale.ROOT)).orElse(null),
                verdict.map(one -> texts.get(one.evidence())).orElse(null));
    }

    private static Stream<String> lines(List<String> templates, Profile profile) {
        var placeholders = new Placeholders(profile);
        return templates.stream().flatMap(template -> placeholders.lines(template).stream());
    }
}
