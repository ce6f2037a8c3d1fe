package io.gatehouse.ui.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Brokers;
import io.gatehouse.action.catalog.ActionCatalog;
import io.gatehouse.domain.Broker;
import io.gatehouse.domain.Endpoints;
import io.gatehouse.domain.Profile;
import io.gatehouse.domain.Role;
import io.gatehouse.domain.Severity;
import io.gatehouse.ui.FedConsole;
import io.gatehouse.ui.console.OpenedConsole;
import io.gatehouse.ui.runbook.RunbookPage.Help;
import io.gatehouse.ui.runbook.RunbookState.StepState;
import io.gatehouse.ui.runbook.RunbookState.ValueLine;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Language;
import io.gatehouse.ui.text.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.Test;

class RunbooksViewModelTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final FedConsole fed = new FedConsole(Clock.fixed(NOON, ZoneOffset.UTC));
    private final StringProperty chosen = new SimpleStringProperty("");

    private RunbooksViewModel open(String page) {
        return open(page, fed.profile(), Language.ENGLISH);
    }

    /// With the actions that a console of that profile has.
    private RunbooksViewModel open(String page, Profile profile, Language language) {
        var fedOpen = fed.open();
        var actions = ActionCatalog.of(new ActionPorts(Brokers.none(), profile, _ -> {}, InstantSource.system()));
        var console = new OpenedConsole(
                profile,
                fedOpen.observed(),
                actions.all(),
                fedOpen.traffic(),
                fedOpen.simulation(),
                fedOpen.feeds(),
                () -> {});
        chosen.set(page);
        var model = new RunbooksViewModel(console, new Figures(new Texts(language), ZoneOffset.UTC), chosen);
        model.refresh(NOON);
        return model;
    }

    private static StepState step(RunbooksViewModel model, int number) {
        return model.stateProperty().get().steps().get(number - 1);
    }

    private static Help help(RunbooksViewModel model, String letter) {
        return model.pageProperty().get().helps().stream()
                .filter(help -> help.letter().equals(letter))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void checkShowsItsValueAndWhatFollowsFromIt() {
        fed.measure("consumers", 1, NOON.minusMillis(400));

        var state = step(open("consumers-down"), 1);

        assertThat(state.values())
                .containsExactly(new ValueLine("Consumers", "1 active", Severity.WARNING, "Warning", "0.4 s old"));
        assertThat(state.holds()).isEqualTo(1);
        assertThat(state.next()).isEmpty();
    }

    @Test
    void noConsumersLeadOnToThePageOfTheDeletedQueue() {
        fed.measure("consumers", 0, NOON);

        assertThat(step(open("consumers-down"), 1).next())
                .contains(new RunbookState.Link("queue-deleted", "A queue, exchange or binding was deleted"));
    }

    @Test
    void unknownIsShownAsUnknownWithItsReasonAndConcludesNothing() {
        fed.measure("consumers", 3, NOON.minusSeconds(20));
        fed.unreachable(Broker.RABBITMQ, "consumers", "connection refused", NOON.minusSeconds(10), NOON);

        var state = step(open("consumers-down"), 1);

        assertThat(state.holds()).isEqualTo(-1);
        assertThat(state.values())
                .containsExactly(new ValueLine(
                        "Consumers", "–", Severity.UNKNOWN, "Unknown", "connection refused · last 3 active, 20 s old"));
    }

    @Test
    void brokerThatNeverAnsweredIsNotWaitedFor() {
        fed.unreachable(Broker.RABBITMQ, "consumers", "connection refused", NOON.minusSeconds(10), NOON);

        assertThat(step(open("memory-alarm"), 1).values().getFirst())
                .isEqualTo(new ValueLine(
                        "Memory alarm",
                        "–",
                        Severity.UNKNOWN,
                        "Unknown",
                        "unreachable since 11:59:50 · connection refused"));
    }

    @Test
    void oldValueIsCalledStaleAndConcludesNothing() {
        fed.measure("consumers", 3, NOON.minusSeconds(60));

        var state = step(open("consumers-down"), 1);

        assertThat(state.holds()).isEqualTo(-1);
        assertThat(state.values().getFirst().word()).isEqualTo("Stale");
    }

    @Test
    void actionsAreFilledInForThisProfileAndAsACommandLine() {
        var declare = help(open("queue-deleted"), "A");

        var request = declare.request().orElseThrow();
        assertThat(request.action().id()).isEqualTo("declare-queue");
        assertThat(request.filledIn().values())
                .containsEntry("queue", "ticket-issue-queue")
                .containsEntry("dead-letter-exchange", "dlx-exchange")
                .containsEntry("message-ttl", "60000");
        assertThat(declare.commands())
                .containsExactly("gatehouse declare queue ticket-issue-queue --message-ttl=60000"
                        + " --dead-letter-exchange=dlx-exchange --dead-letter-routing-key=ticket.failed"
                        + " --profile 'Lab, local processes'");
    }

    @Test
    void readOnlyProfileSaysWhyInsteadOfADeadButton() {
        var model = open("consumers-down", fed.profile().withReadOnly(true), Language.ENGLISH);

        assertThat(help(model, "A").request()).isPresent();
        assertThat(help(model, "D").request()).isEmpty();
        assertThat(help(model, "D").withheld()).contains("read-only");
    }

    @Test
    void roleThatMayNotDoItSaysSo() {
        var model = open("memory-alarm", fed.profile().withRole(Role.OPERATOR), Language.ENGLISH);

        assertThat(help(model, "B").request()).isEmpty();
        assertThat(help(model, "B").withheld()).contains("admin");
    }

    @Test
    void brokerThatIsNoPartOfTheProfileIsSaidToBeNone() {
        var redisOnly = new Endpoints(fed.profile().endpoints().redis(), Optional.empty(), Optional.empty());
        var model = open("kafka-lag", fed.profile().withEndpoints(redisOnly), Language.KOREAN);

        assertThat(step(model, 1).values().getFirst().note()).contains("Kafka 연결이 없어");
        assertThat(step(model, 1).holds()).isEqualTo(-1);
        assertThat(help(model, "A").withheld()).contains("Kafka 연결이 없어");
        assertThat(model.pageProperty().get().steps().getFirst().commands()).isEmpty();
    }

    @Test
    void firstPageIsTheOneOfTheWorstAlarm() {
        for (var second = -5; second <= 0; second++) {
            fed.measure("dead-letters", 17, NOON.plusSeconds(second));
        }

        var model = open("");

        assertThat(chosen.get()).isEqualTo("dead-letters");
        assertThat(model.stateProperty().get().alarms())
                .singleElement()
                .satisfies(line -> assertThat(line.text()).contains("Dead letters in ticket-dlq", "17 > 0"));
        assertThat(model.rows())
                .filteredOn(row -> row.alarms() > 0)
                .containsExactly(new RunbookRow("dead-letters", "Dead letters", 1, Severity.CRITICAL));
    }

    @Test
    void preventionThatNobodyHasJudgedYetIsNotCalledGood() {
        var state = open("consumers-down").stateProperty().get();

        assertThat(state.guards().getFirst().severity()).isEqualTo(Severity.UNKNOWN);
        assertThat(state.guards().get(1)).isEqualTo(RunbookState.GuardState.UNTOLD);
    }
}
