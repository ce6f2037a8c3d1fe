package io.gatehouse.ui.controls;

import io.gatehouse.domain.Steps;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/// Series as a table for other programs: CSV as in RFC 4180, times as in ISO 8601 with their offset, numbers with a
/// decimal point. Where a step's lowest, highest and last value are one, only the last is written; where nothing was
/// known,
/// none.
final class ChartTable {

    private static final String END = "\r\n";

    private final ZoneId zone;
    private final StringBuilder text = new StringBuilder();

    /// An empty table.
    ///
    /// @param unit what the values are in, "" where they have no unit
    ChartTable(String unit, ZoneId zone) {
        this.zone = zone;
        var suffix = unit.isEmpty() ? "" : " [" + unit + "]";
        text.append("time,series,")
                .append(cell("last" + suffix))
                .append(',')
                .append(cell("min" + suffix))
                .append(',')
                .append(cell("max" + suffix))
                .append(END);
    }

    ChartTable add(String series, Steps steps) {
        for (var i = 0; i < steps.size(); i++) {
            var last = steps.last()[i];
            var same = Double.isNaN(last) || (steps.min()[i] == last && steps.max()[i] == last);
            text.append(time(steps.startMillis()[i]))
                    .append(',')
                    .append(cell(series))
                    .append(',')
                    .append(number(last))
                    .append(',')
                    .append(same ? "" : number(steps.min()[i]))
                    .append(',')
                    .append(same ? "" : number(steps.max()[i]))
                    .append(END);
        }
        return this;
    }

    private String time(long millis) {
        var at = Instant.ofEpochMilli(millis).truncatedTo(ChronoUnit.MILLIS).atZone(zone);
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
    }

    private static String number(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : "";
    }

    private static String cell(String content) {
        return content.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
                ? '"' + content.replace("\"", "\"\"") + '"'
                : content;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
