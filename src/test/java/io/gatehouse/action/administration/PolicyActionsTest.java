package io.gatehouse.action.administration;

import static io.gatehouse.action.administration.AdministrationLab.inputs;
import static io.gatehouse.action.administration.AdministrationLab.keys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.PreviewOutdated;
import io.gatehouse.action.Text;
import io.gatehouse.adapter.rabbitmq.TestRabbit;
import io.gatehouse.domain.RabbitPolicy;
import io.gatehouse.domain.Role;
import io.gatehouse.port.BrokerException;
import io.gatehouse.simulator.lab.LabEndpoints;
import io.gatehouse.testlab.LabExtension;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LabExtension.class)
class PolicyActionsTest {

    private static final String QUEUE = "policy-test.queue";
    private static final String POLICY = "policy-test";
    private static final String[] LIMIT = {
        "policy", POLICY, "name-pattern", "^policy-test", "apply-to", "queues", "definition", "{\"max-length\":10}"
    };

    private final LabEndpoints endpoints;
    private final TestRabbit rabbit;
    private final AdministrationLab lab;

    PolicyActionsTest(LabEndpoints endpoints, @TempDir Path folder) throws Exception {
        this.endpoints = endpoints;
        this.rabbit = new TestRabbit(endpoints);
        this.lab = AdministrationLab.on(endpoints, folder);
    }

    @BeforeEach
    void begin() throws Exception {
        rabbit.queue(QUEUE, Map.of());
    }

    @AfterEach
    void clean() throws Exception {
        if (policy().isPresent()) {
            lab.commands().administration().deletePolicy(POLICY);
        }
        rabbit.channel().queueDelete(QUEUE);
        lab.close();
        rabbit.close();
    }

    private Optional<RabbitPolicy> policy() {
        return lab.commands().administration().policies().stream()
                .filter(policy -> policy.name().equals(POLICY))
                .findFirst();
    }

    @Test
    void aPolicyIsSetChangedAndTakenBackStepByStep() {
        var made = lab.run("policy-set", LIMIT);
        assertThat(policy().orElseThrow().definition()).isEqualTo(Map.of("max-length", 10));

        var changed = lab.run(
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

        lab.undo(changed);
        assertThat(policy().orElseThrow().definition()).isEqualTo(Map.of("max-length", 10));
        assertThat(policy().orElseThrow().priority()).isZero();

        lab.undo(made);
        assertThat(policy()).isEmpty();
    }

    @Test
    void aDeletedPolicyIsBroughtBack() {
        lab.run("policy-set", LIMIT);

        var deleted = lab.run("policy-delete", "policy", POLICY);
        assertThat(policy()).isEmpty();

        lab.undo(deleted);
        assertThat(policy().orElseThrow().pattern()).isEqualTo("^policy-test");
    }

    @Test
    void aPreviewTellsWhatAPolicyReachesAndWhatItWouldDrop() throws Exception {
        rabbit.deadLetters(QUEUE, 0, 15, "", QUEUE);

        var preview = lab.action("policy-set").preview(inputs(LIMIT));

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
        lab.run("policy-set", LIMIT);

        assertThat(keys(lab.action("policy-set").preview(inputs(LIMIT)))).containsExactly("effect.policy-set.same");
    }

    @Test
    void aPolicyThatSomebodyElseChangedMeanwhileIsLeftAlone() {
        var set = lab.action("policy-set").preview(inputs(LIMIT));
        lab.run("policy-set", LIMIT);
        assertThatThrownBy(() -> lab.execute("policy-set", set)).isInstanceOf(PreviewOutdated.class);

        var delete = lab.action("policy-delete").preview(inputs("policy", POLICY));
        lab.run("policy-set", "policy", POLICY, "name-pattern", "^other", "definition", "{\"max-length\":10}");
        assertThatThrownBy(() -> lab.execute("policy-delete", delete)).isInstanceOf(PreviewOutdated.class);
        assertThat(policy().orElseThrow().pattern()).isEqualTo("^other");
    }

    @Test
    void aPolicyThatIsNotThereCannotBeDeleted() {
        assertThat(lab.action("policy-delete").preview(inputs("policy", POLICY)).refusal())
                .contains(Text.of("refused.no-policy", POLICY));
    }

    @Test
    void whatTheBrokerDoesNotTakeIsToldInItsWords() {
        var preview = lab.action("policy-set")
                .preview(inputs("policy", POLICY, "name-pattern", ".", "definition", "{\"max-length\":\"many\"}"));

        assertThatThrownBy(() -> lab.execute("policy-set", preview)).isInstanceOf(BrokerException.Refused.class);
        assertThat(policy()).isEmpty();
    }

    @Test
    void whatNoBrokerTakesIsRefusedByTheForm() {
        var action = lab.action("policy-set");
        assertThatThrownBy(() -> action.preview(inputs("policy", POLICY, "name-pattern", "(", "definition", "{}")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> action.preview(inputs("policy", POLICY, "name-pattern", ".", "definition", "a=b")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void anOperatorMayLookButNotSet() {
        var action = lab.as(Role.OPERATOR, "policy-set");

        assertThat(action.forbidden().map(Text::key)).contains("refused.role");
        assertThat(action.preview(inputs(LIMIT)).refusal().map(Text::key)).contains("refused.role");
    }

    @Test
    void aBrokerThatIsGoneChangesNothing(@TempDir Path folder) {
        var preview = lab.action("policy-set").preview(inputs(LIMIT));
        try (var nowhere = AdministrationLab.nowhere(endpoints, folder)) {
            assertThatThrownBy(() -> nowhere.action("policy-set").preview(inputs(LIMIT)))
                    .isInstanceOf(BrokerException.Unreachable.class);
            assertThatThrownBy(() -> nowhere.execute("policy-set", preview))
                    .isInstanceOf(BrokerException.Unreachable.class);
        }
        await().until(() -> policy().isEmpty());
    }
}
