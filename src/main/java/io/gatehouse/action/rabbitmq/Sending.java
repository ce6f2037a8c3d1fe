package io.gatehouse.action.rabbitmq;

import io.gatehouse.action.Draft;
import io.gatehouse.action.Preview;
import io.gatehouse.action.Progress;
import io.gatehouse.action.Receipt;
import io.gatehouse.action.Text;
import io.gatehouse.port.RabbitMessages.Sent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What there is to say before and after one message is sent.
final class Sending {

    private Sending() {}

    static void warn(Routability.Answer answer, Draft draft) {
        switch (answer.verdict()) {
            case YES -> draft.plain("effect.send.queues", String.join(", ", answer.queues()));
            case NO -> draft.care("effect.send.unroutable");
            case UNDECIDED -> draft.plain("effect.send.undecided");
        }
    }

    /// What became of it.
    ///
    /// @param confirmed the sentence for when the broker took it
    static Receipt receipt(Preview preview, Sent sent, Instant start, Instant end, Text confirmed) {
        var done = sent == Sent.CONFIRMED;
        return new Receipt(
                preview.action(),
                preview.target(),
                done ? Receipt.Outcome.DONE : Receipt.Outcome.STOPPED,
                List.of(
                        switch (sent) {
                            case CONFIRMED -> confirmed;
                            case UNROUTABLE -> Text.of("receipt.send.unroutable");
                            case REJECTED -> Text.of("receipt.send.rejected");
                        }),
                new Progress.Step(done ? 1 : 0, 1, 0, done ? 0 : 1, 0),
                end,
                Duration.between(start, end));
    }
}
