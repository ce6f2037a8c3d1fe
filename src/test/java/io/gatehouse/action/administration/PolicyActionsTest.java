package io.gatehouse.action.administration;

import static io.gatehouse.action.Desk.inputs;
import static io.gatehouse.action.Desk.keys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.OnRabbit;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Text;
import io.gatehouse.domain.RabbitPolicy;
import io.gatehouse.domain.Role;
import io.gatehouse.port.BrokerException;
import io.gatehouse.simulator.lab.LabEndpoints;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyActionsTest extends OnRabbit {

    private static final String QUEUE = "policy-test.queue";
    private static final String POLICY = "policy-test";
    private static final String[] LIMIT = {
        "policy", POLICY, "name-pattern", "^policy-test", "apply-to", "queues", "definition", "{\"max-length\":10}"
    };

    PolicyActionsTest(LabEndpoints lab, @TempDir Path folder) throws Exception {
        super(lab, folder, List.of(QUEUE), List.of());
    }

    @BeforeEach
    void begin() throws Exception {
        rabbit.queue(QUEUE, Map.of());
    }

    @AfterEach
    void clean() throws Exception {
        if (policy().isPresent()) {
            desk.commands.administration().deletePolicy(POLICY);
        }
    }

    private Optional<RabbitPolicy> policy() {
        return desk.commands.administration().policies().stream()
                .filter(policy -> policy.name().equals(POLICY))
                .findFirst();
    }

    @Test
    void aPolicyIsSetChangedAndTakenBackStepByStep() {
        var made = desk.run("policy-set", LIMIT);
        assertThat(policy().orElseThrow().definition()).isEqualTo(Map.of("max-length", 10));

        var changed = desk.run(
                "policy-set",
                "policy",
                POLICY,
                "name-pattern",
                "^policy-test",
                "definition",
                "{\"max-length\":20}",
                "priority",
                "3");
        assertThat(policy().orElseThrow().priority()).isEqualTo(3);

        desk.undo(changed);
        assertThat(policy().orElseThrow().definition()).isEqualTo(Map.of("max-length", 10));
        assertThat(policy().orElseThrow().priority()).isZero();

        desk.undo(made);
        assertThat(policy()).isEmpty();
    }

    @Test
    void aDeletedPolicyIsBroughtBack() {
        desk.run("policy-set", LIMIT);

        var deleted = desk.run("policy-delete", "policy", POLICY);
        assertThat(policy()).isEmpty();

        desk.undo(deleted);
        assertThat(policy().orElseThrow().pattern()).isEqualTo("^policy-test");
    }

    @Test
    void aPreviewTellsWhatAPolicyReachesAndWhatItWouldDrop() throws Exception {
        rabbit.deadLetters(QUEUE, 0, 15, "", QUEUE);

        var preview = desk.action("policy-set").preview(inputs(LIMIT));

        assertThat(keys(preview)).contains("effect.policy-set.made", "effect.policy-set.governed");
        assertThat(preview.effects())
                .anySatisfy(
                        effect -> assertThat(effect.text()).isEqualTo(Text.of("effect.policy-set.drops", QUEUE, "10")));
        assertThat(preview.commandLines().vendor())
                .containsExactly("rabbitmqctl set_policy -p / --priority 0 --apply-to queues policy-test"
                        + " '^policy-test' '{\"max-length\":10}'");
        assertThat(policy()).as("a preview changes nothing").isEmpty();
    }

    @Test
    void whatIsSetAlreadyChangesNothing() {
        desk.run("policy-set", LIMIT);

        assertThat(keys(desk.action("policy-set").preview(inputs(LIMIT)))).containsExactly("effect.policy-set.same");
    }

    @Test
    void aPolicyThatSomebodyElseChangedMeanwhileIsLeftAlone() {
        var set = desk.action("policy-set").preview(inputs(LIMIT));
        desk.run("policy-set", LIMIT);
        assertThatThrownBy(() -> desk.execute(set)).isInstanceOf(PreviewOutdated.class);

        var delete = desk.action("policy-delete").preview(inputs("policy", POLICY));
        desk.run("policy-set", "policy", POLICY, "name-pattern", "^other", "definition", "{\"max-length\":10}");
        assertThatThrownBy(() -> desk.execute(delete)).isInstanceOf(PreviewOutdated.class);
        assertThat(policy().orElseThrow().pattern()).isEqualTo("^other");
    }

    @Test
    void aPolicyThatIsNotThereCannotBeDeleted() {
        assertThat(desk.action("policy-delete")
                        .preview(inputs("policy", POLICY))
                        .refusal())
                .contains(Text.of("refused.no-policy", POLICY));
    }

    @Test
    void whatTheBrokerDoesNotTakeIsToldInItsWords() {
        var preview = desk.action("policy-set")
                .preview(inputs("policy", POLICY, "name-pattern", ".", "definition", "{\"max-length\":\"many\"}"));

        assertThatThrownBy(() -> desk.execute(preview)).isInstanceOf(BrokerException.Refused.class);
        assertThat(policy()).isEmpty();
    }

    @Test
    void whatNoBrokerTakesIsRefusedByTheForm() {
        var action = desk.action("policy-set");
        assertThatThrownBy(() -> action.preview(inputs("policy", POLICY, "name-pattern", "(", "definition", "{}")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> action.preview(inputs("policy", POLICY, "name-pattern", ".", "definition", "a=b")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void anOperatorMayLookButNotSet() {
        var action = desk.as(Role.OPERATOR, "policy-set");

        assertThat(action.forbidden().map(Text::key)).contains("refused.role");
        assertThat(action.preview(inputs(LIMIT)).refusal().map(Text::key)).contains("refused.role");
    }

    @Test
    void aBrokerThatIsGoneChangesNothing() {
        var preview = desk.action("policy-set").preview(inputs(LIMIT));
        try (var nowhere = nowhere()) {
            assertThatThrownBy(() -> nowhere.action("policy-set").preview(inputs(LIMIT)))
                    .isInstanceOf(BrokerException.Unreachable.class);
            assertThatThrownBy(() -> nowhere.execute(preview)).isInstanceOf(BrokerException.Unreachable.class);
        }
        await().until(() -> policy().isEmpty());
    }
}
