package io.gatehouse.simulator.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.simulator.ledger.Ledger;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// Users of one run are told from all others.
class RunTest {

    private final Run run = new Run("k3f", "concert");

    @Test
    void knowsItsOwnUsers() {
        assertThat(run.userOf(run.userId(1_234_567))).isEqualTo(1_234_567);
    }

    @Test
    void doesNotKnowOthers() {
        assertThat(run.userOf(new Run("k3g", "concert").userId(5))).isEqualTo(Ledger.FOREIGN);
        assertThat(run.userOf("user-k3f-")).isEqualTo(Ledger.FOREIGN);
        assertThat(run.userOf("user-k3f-99999999999")).isEqualTo(Ledger.FOREIGN);
        assertThat(run.userOf("")).isEqualTo(Ledger.FOREIGN);
    }

    @Test
    void requestsAreWrittenAsDocumented() {
        byte[] body = PipelineJson.write(new TicketRequest("u", "e", 17));

        assertThat(new String(body, StandardCharsets.UTF_8))
                .isEqualTo("{\"userId\":\"u\",\"eventId\":\"e\",\"timestamp\":17}");
        assertThat(PipelineJson.readRequest(body)).contains(new TicketRequest("u", "e", 17));
    }

    @Test
    void whatIsNoRequestIsNone() {
        assertThat(PipelineJson.readRequest("hello".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(PipelineJson.readRequest("{\"eventId\":\"e\"}".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }
}
