package io.gatehouse.adapter.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.ServiceSamples.Sample;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrometheusTextTest {

    private static Sample only(String line) {
        var read = PrometheusText.read(line + "\n");
        assertThat(read.unreadableLines()).isZero();
        assertThat(read.samples()).hasSize(1);
        return read.samples().getFirst();
    }

    @Test
    void counterWithoutLabelsIsRead() {
        assertThat(only("reservation_lock_timeout_total 3"))
                .isEqualTo(new Sample("reservation_lock_timeout_total", Map.of(), 3));
    }

    @Test
    void labelsMayHoldBracesCommasAndEscapes() {
        assertThat(only("a{path=\"/x{id},y\",quote=\"say \\\"hi\\\"\",lines=\"a\\nb\\\\c\"} 1.5"))
                .isEqualTo(new Sample("a", Map.of("path", "/x{id},y", "quote", "say \"hi\"", "lines", "a\nb\\c"), 1.5));
    }

    @Test
    void blanksTrailingCommasAndTimesAreTolerated() {
        assertThat(only("a { x = \"1\" , } 2e3 1700000000000")).isEqualTo(new Sample("a", Map.of("x", "1"), 2_000));
    }

    @Test
    void valuesThatAreNoNumberAreKeptAsSuch() {
        assertThat(only("a NaN").value()).isNaN();
        assertThat(only("a +Inf").value()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(only("a -Inf").value()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void exemplarsAndTheEndMarkOfOpenMetricsAreLeftOut() {
        var read = PrometheusText.read("""
                # TYPE d histogram
                # UNIT d seconds
                d_bucket{le="0.5"} 17 # {trace_id="abc"} 0.43 1700000000.1
                d_bucket{le="+Inf"} 20
                d_sum 9.5
                d_count 20
                # EOF
                """);

        assertThat(read.samples()).extracting(Sample::name).containsExactly("d_bucket", "d_bucket", "d_sum", "d_count");
        assertThat(read.samples().getFirst().value()).isEqualTo(17);
        assertThat(read.unreadableLines()).isZero();
    }

    @Test
    void namesOfAnyLettersMayStandQuotedAmongTheLabels() {
        assertThat(only("{\"reservation.duration\",le=\"1\"} 4"))
                .isEqualTo(new Sample("reservation.duration", Map.of("le", "1"), 4));
    }

    @Test
    void garbageLinesAreCountedAndDoNotTakeTheOthersAway() {
        var read = PrometheusText.read("""
                good 1
                <html>
                bad{x="unclosed 3
                novalue
                bad number
                {} 4
                \u0000\uFFFD
                good 2""");

        assertThat(read.samples()).extracting(Sample::value).containsExactly(1.0, 2.0);
        assertThat(read.unreadableLines()).isEqualTo(6);
    }

    @Test
    void linesMayEndAsOnWindows() {
        assertThat(PrometheusText.read("a 1\r\nb 2\r\n").samples()).hasSize(2);
    }
}
