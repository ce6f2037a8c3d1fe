package io.gatehouse.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.alarm.Raised;
import io.gatehouse.domain.Severity;
import io.gatehouse.port.AlarmLog.Transition;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class RecordingTest {

    private static final int CHECK_BYTES = 10;

    private static Recording open(byte[] file) throws RecordingUnusable {
        return Recording.open(RecordingSource.of(file));
    }

    private static byte[] packed(String... lines) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            for (var line : lines) {
                out.write((line + "\n").getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    static String unpacked(byte[] file) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(file))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static String[] lines() throws IOException {
        return unpacked(new Recorded().end()).split("\n", -1);
    }

    @Test
    void anIncidentIsReadWhole() throws RecordingUnusable {
        var recording = open(Recorded.incident());

        assertThat(recording.end()).isEqualTo(new RecordingEnd.Complete());
        assertThat(recording.length()).isEqualTo(Duration.ofMinutes(3));
        assertThat(recording.segments()).isEqualTo(3);
        assertThat(recording.header().profile()).isEqualTo("Sale");
        assertThat(recording.header().title()).isEqualTo("memory-alarm");
        assertThat(recording.alarms())
                .extracting(entry -> entry.transition())
                .containsExactly(Transition.RAISED, Transition.ACKNOWLEDGED, Transition.CLOSED, Transition.RETURNED);
        assertThat(recording.alarmMoments().getFirst().at()).isEqualTo(Duration.ofSeconds(30));
        assertThat(recording.actions())
                .singleElement()
                .satisfies(it -> assertThat(it.action()).isEqualTo("restart-workers"));
        assertThat(recording.moments()).hasSize(180);
    }

    @Test
    void theProfileOfARecordingCanDoNothingAndNamesNoHost() throws RecordingUnusable {
        var profile = open(Recorded.incident()).header().playable();

        assertThat(profile.readOnly()).isTrue();
        assertThat(profile.toString()).doesNotContain("example").doesNotContain("canary");
        assertThat(profile.endpoints().kafka()).isEmpty();
        assertThat(profile.endpoints().rabbitMq()).isPresent();
    }

    @Test
    void aFileThatWasCutOffAnywherePlaysAsFarAsItGoes() throws IOException {
        var recorded = new Recorded();
        for (var second = 0; second < 70; second++) {
            var depth = second;
            recorded.write(it -> it.polled(recorded.instant(), recorded.poll(depth, true)))
                    .after(Duration.ofSeconds(1));
        }
        recorded.write(it -> it.alarm(
                recorded.instant(),
                recorded.event(Transition.RAISED, new Raised(Severity.WARNING, recorded.instant()), 70)));
        var whole = recorded.end();
        var longest = Duration.ZERO;
        for (var size = 0; size < whole.length; size++) {
            try {
                var recording = open(Arrays.copyOf(whole, size));
                // Where only the last bytes are missing, which check the others, nothing is.
                if (size < whole.length - CHECK_BYTES) {
                    assertThat(recording.end()).isEqualTo(new RecordingEnd.Truncated());
                }
                assertThat(recording.length()).isGreaterThanOrEqualTo(longest);
                longest = recording.length();
                if (size % 50 == 0) {
                    var player = Player.stillOf(recording, PlayerTest.NO_RULES, () -> 0);
                    player.seek(recording.length());
                    player.tick();
                    assertThat(player.failure()).isEmpty();
                }
            } catch (RecordingUnusable e) {
                assertThat(longest)
                        .as("what played before plays with more bytes")
                        .isEqualTo(Duration.ZERO);
            }
        }
        assertThat(longest).isEqualTo(Duration.ofSeconds(70));
        assertThat(open(whole).end()).isEqualTo(new RecordingEnd.Complete());
    }

    @Test
    void whatWasWrittenTwoSecondsBeforeAKillIsThere() throws RecordingUnusable {
        var recorded = new Recorded();
        for (var second = 0; second < 20; second++) {
            recorded.write(it -> it.polled(recorded.instant(), recorded.poll(1, true)))
                    .after(Duration.ofSeconds(1));
        }

        var recording = open(recorded.killed());

        assertThat(recording.end()).isEqualTo(new RecordingEnd.Truncated());
        assertThat(recording.length()).isGreaterThanOrEqualTo(Duration.ofSeconds(17));
    }

    @Test
    void timeNeverGoesBackInAFileWhateverTheClockDoes() throws RecordingUnusable {
        var recorded = new Recorded().ticking(Duration.ofMillis(7));
        for (var second = 0; second < 200; second++) {
            recorded.write(it -> it.polled(recorded.instant(), recorded.poll(1, true)))
                    .after(Duration.ofSeconds(1));
        }
        recorded.after(Duration.ofSeconds(-90)).write(it -> it.polled(recorded.instant(), recorded.poll(2, true)));

        var recording = open(recorded.end());

        assertThat(recording.end()).isEqualTo(new RecordingEnd.Complete());
        assertThat(recording.segments()).isGreaterThan(3);
    }

    @Test
    void whatIsNoRecordingIsRefusedInPlainWords() throws IOException {
        assertThatThrownBy(() -> open(new byte[0])).hasMessageContaining("empty");
        assertThatThrownBy(() -> open("PK\3\4 a zip file, say".getBytes(UTF_8))).hasMessage("it is no recording");
        assertThatThrownBy(() -> open(packed("{\"k\":\"poll\",\"t\":0}"))).hasMessageContaining("line 1");
        assertThatThrownBy(() -> open(packed("not JSON"))).hasMessageContaining("line 1");
        assertThatThrownBy(() -> open(packed(lines()[0]))).hasMessageContaining("nothing in it");
    }

    @Test
    void aNewerFormatSaysThatANewerProgramIsNeeded() throws IOException {
        var newer = lines()[0].replace("\"version\":1", "\"version\":2");

        assertThatThrownBy(() -> open(packed(newer, lines()[1])))
                .hasMessageContaining("format 2")
                .hasMessageContaining("newer Gatehouse");
    }

    @Test
    void unknownKindsArePassedOverAndCounted() throws IOException {
        var file = packed(lines()[0], lines()[1], "{\"k\":\"hologram\",\"t\":3}", "{\"k\":\"end\",\"t\":4}");

        var recording = open(file);

        assertThat(recording.end()).isEqualTo(new RecordingEnd.Complete());
        assertThat(recording.passedOver()).isEqualTo(1);
        assertThat(recording.length()).isEqualTo(Duration.ofMillis(4));
    }

    @Test
    void aLineThatIsNotAsItMustBeEndsItThereAndIsNamed() throws IOException {
        for (var bad : new String[] {
            "{",
            "[]",
            "null",
            "{\"k\":\"poll\",\"t\":5}",
            "{\"k\":\"poll\",\"t\":5,\"s\":\"TOASTER/\",\"c\":[1,2,3]}",
            "{\"k\":\"poll\",\"t\":5,\"s\":\"REDIS/\",\"c\":[1,2,3],\"up\":[1,\"\",0],\"v\":[99,1]}",
            "{\"k\":\"poll\",\"t\":5,\"s\":\"REDIS/\",\"c\":[1,2,3],\"up\":[1,\"\",0],\"v\":[0]}",
            "{\"k\":\"alarm\",\"t\":5,\"event\":{}}",
            "{\"k\":\"alarm\",\"t\":5,\"event\":{\"alarm\":{\"state\":{\"is\":\"java.lang.Runtime\"}}}}",
            "{\"k\":\"traffic\",\"t\":5,\"traffic\":{\"elapsed\":\"soon\"}}",
            "{\"k\":\"seen\",\"t\":5}",
            "{\"k\":\"seen\",\"t\":-5,\"what\":\"a\",\"content\":1}"
        }) {
            var recording = open(packed(lines()[0], lines()[1], bad, "{\"k\":\"end\",\"t\":9}"));

            assertThat(recording.end())
                    .as(bad)
                    .isInstanceOfSatisfying(
                            RecordingEnd.Damaged.class,
                            damaged -> assertThat(damaged.line()).isEqualTo(3));
        }
    }

    @Test
    void bytesThatWereChangedAreNoticed() throws RecordingUnusable {
        var file = Recorded.incident();
        file[file.length / 2] ^= 0x55;

        var recording = open(file);

        assertThat(recording.end()).isInstanceOf(RecordingEnd.Damaged.class);
        assertThat(recording.length()).isLessThan(Duration.ofMinutes(3));
    }

    @Test
    void aSmallFileWithALargeOneInItIsStopped() throws IOException {
        var limits = new RecordingLimits(1_000_000, 3_000_000, 1_000, 1_000);
        var zeros = "0".repeat(2_000_000);

        assertThat(Recording.open(RecordingSource.of(packed(lines()[0], lines()[1], zeros)), limits)
                        .end())
                .isInstanceOf(RecordingEnd.TooLarge.class);
        var many = packed(lines()[0], lines()[1], "{\"k\":\"x\",\"t\":1}\n".repeat(2_000));
        assertThat(Recording.open(RecordingSource.of(many), limits).end())
                .isEqualTo(new RecordingEnd.TooLarge(1_002, "it has more than 1000 lines"));
        var points = new RecordingLimits(1_000_000, 3_000_000, 1_000, 100);
        assertThat(Recording.open(RecordingSource.of(Recorded.incident()), points)
                        .end())
                .isInstanceOf(RecordingEnd.TooLarge.class);
    }

    @Test
    void secretsAndContentsNeverReachTheFile() throws IOException {
        var recorded = new Recorded("canary-4711");
        var poll = recorded.poll(1, false);
        var failing = new io.gatehouse.poll.PollResult(
                poll.source(),
                new io.gatehouse.domain.SourceState.Unreachable(
                        "amqp://console:canary-4711@rabbit.example refused canary-4711; password=canary-other",
                        recorded.instant(),
                        recorded.instant()),
                poll.cost(),
                poll.asked(),
                poll.readings());
        recorded.write(it -> it.polled(recorded.instant(), failing));
        recorded.write(it -> it.acted(recorded.action("publish", "gatehouse publish q --body 'canary-body'")));
        recorded.write(it -> it.seen(
                "connections",
                RecordingJson.mapper()
                        .readTree("[{\"uri\":\"redis://u:canary-4711@host\",\"api-key\":\"canary-key\"}]")));
        recorded.after(Duration.ofMinutes(2)).write(it -> it.polled(recorded.instant(), failing));

        var text = unpacked(recorded.end());

        assertThat(text)
                .doesNotContain("canary")
                .contains("gatehouse publish q")
                .contains("://…@rabbit.example");
    }

    @Test
    void contentsAreInTheFileWhenTheyWereAskedForAndPasswordsAreNot() throws IOException {
        var recorded = new Recorded(true, "canary-4711");
        recorded.write(it -> it.acted(recorded.action(
                "publish", "gatehouse publish q --body '{\"order\":17,\"note\":\"canary-4711\"}' --headers a=b")));

        var file = recorded.end();

        assertThat(open(file).header().bodies()).isTrue();
        assertThat(open(file).actions().getFirst().commandLine())
                .isEqualTo("gatehouse publish q --body '{\"order\":17,\"note\":\"…\"}' --headers a=b");
        assertThat(unpacked(file)).doesNotContain("canary");
        assertThat(open(Recorded.incident()).header().bodies()).isFalse();
    }

    @Test
    void recordingsOfBeforeAnybodyCouldAskHaveNoContents() throws IOException {
        var older = lines();
        assertThat(older[0]).contains("\"bodies\":false");
        older[0] = older[0].replace("\"bodies\":false,", "");

        assertThat(open(packed(older)).header().bodies()).isFalse();
    }
}
