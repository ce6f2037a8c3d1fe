package io.gatehouse.ui.runbook;

import io.gatehouse.action.Action;
import io.gatehouse.domain.Profile;
import io.gatehouse.runbook.Check;
import io.gatehouse.runbook.Offer;
import io.gatehouse.runbook.Placeholders;
import io.gatehouse.runbook.Remedy;
import io.gatehouse.runbook.Runbook;
import io.gatehouse.runbook.Words;
import io.gatehouse.ui.action.ActionRequest;
import io.gatehouse.ui.runbook.RunbookPage.Guard;
import io.gatehouse.ui.runbook.RunbookPage.Help;
import io.gatehouse.ui.runbook.RunbookPage.Step;
import io.gatehouse.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Writes a page in the window's language, with the names of a profile.
final class PageWords {

    private final Profile profile;
    private final List<Action> actions;
    private final Texts texts;
    private final Placeholders placeholders;

    PageWords(Profile profile, List<Action> actions, Texts texts) {
        this.profile = profile;
        this.actions = actions;
        this.texts = texts;
        this.placeholders = new Placeholders(profile);
    }

    String in(Words words) {
        return words.in(texts.language().tag());
    }

    RunbookPage page(Runbook page) {
        return new RunbookPage(
                page.id(),
                in(page.title()),
                in(page.seen()),
                IntStream.range(0, page.checks().size())
                        .mapToObj(i -> step(i + 1, page.checks().get(i)))
                        .toList(),
                IntStream.range(0, page.remedies().size())
                        .mapToObj(i -> help((char) ('A' + i), page.remedies().get(i)))
                        .toList(),
                page.prevention().stream()
                        .map(it -> new Guard(in(it.words()), it.check()))
                        .toList());
    }

    private Step step(int number, Check check) {
        return new Step(
                number,
                in(check.ask()),
                check.conclusions().stream().map(it -> in(it.words())).toList(),
                check.screen(),
                lines(check.commands()).toList());
    }

    private Help help(char letter, Remedy remedy) {
        var offer = Offer.of(remedy, actions, profile);
        var ready = offer.filter(Offer.Ready.class::isInstance).map(Offer.Ready.class::cast);
        var withheld = offer.filter(Offer.Withheld.class::isInstance).map(Offer.Withheld.class::cast);
        var ours = ready.map(it -> it.commandLine(profile)).stream();
        return new Help(
                String.valueOf(letter),
                in(remedy.words()),
                ready.map(it -> new ActionRequest(it.action(), "", it.inputs())),
                withheld.map(it -> texts.get(it.why())).orElse(""),
                remedy.screen(),
                Stream.concat(ours, lines(remedy.commands())).toList());
    }

    private Stream<String> lines(List<String> templates) {
        return templates.stream().flatMap(template -> placeholders.lines(template).stream());
    }

    /// What the button of an action says.
    Optional<String> button(Help help) {
        return help.request()
                .map(request -> texts.get(
                        "action.button", texts.get("action." + request.action().id() + ".title")));
    }
}
