package io.gatehouse.ui.services;

import io.gatehouse.domain.ServiceSamples.Sample;
import io.gatehouse.domain.Severity;
import io.gatehouse.ui.table.Column;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// The columns of the tables of the screen of services.
final class ServiceColumns {

    static final List<Column<ServiceRow>> SERVICES = List.of(
            Column.words("services.column.name", 170, ServiceRow::name),
            Column.severities("services.column.health", 110, ServiceRow::severity, ServiceRow::health),
            figure("services.column.p95", 120, row -> row.figures().reservationTime()),
            figure("services.column.locks", 135, row -> row.figures().lockTimeouts()),
            figure("services.column.worker", 120, row -> row.figures().workerTime()),
            new Column<>(
                    "services.column.breakers",
                    160,
                    false,
                    (row, _) -> row.figures().breakers(),
                    Comparator.comparing(row -> row.figures().breakers()),
                    ServiceColumns::onlyUnknown),
            Column.words("services.column.answer", 220, ServiceRow::answer));

    static final List<Column<Sample>> SAMPLES = List.of(
            Column.words("services.column.sample", 230, Sample::name),
            Column.words("services.column.labels", 230, Sample::labelText),
            Column.figures("services.column.value", 120, Sample::value, (sample, _) -> number(sample.value())));

    private ServiceColumns() {}

    private static Column<ServiceRow> figure(String id, double width, Function<ServiceRow, String> text) {
        return new Column<>(
                id, width, true, (row, _) -> text.apply(row), Comparator.comparing(text), ServiceColumns::onlyUnknown);
    }

    /// What a service said that does not answer now is marked as not known.
    private static Optional<Severity> onlyUnknown(ServiceRow row) {
        return Optional.of(row.severity()).filter(Severity.UNKNOWN::equals);
    }

    /// As it was published, shortened only where nobody could read it.
    private static String number(double value) {
        if (!Double.isFinite(value)) {
            return String.valueOf(value);
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, Math.abs(value) >= 1_000 ? "%,.2f" : "%.6g", value);
    }
}
