package io.gatehouse.ui.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.Severity;
import io.gatehouse.ui.FedConsole;
import io.gatehouse.ui.FedServers;
import io.gatehouse.ui.console.ServiceView;
import io.gatehouse.ui.console.Snapshot;
import io.gatehouse.ui.text.Figures;
import io.gatehouse.ui.text.Language;
import io.gatehouse.ui.text.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServicesViewModelTest {

    private static final Instant NOW = Instant.parse("2026-01-01T02:00:00Z");
    private static final String TICKETS = "ticket-service";

    private final Figures figures = new Figures(new Texts(Language.ENGLISH), ZoneOffset.UTC);
    private final FedConsole console = new FedConsole(Clock.fixed(NOW, ZoneOffset.UTC));

    private ServicesViewModel model(Snapshot<ServiceView.Look> look) {
        console.services(List.of(new ServiceView(TICKETS, () -> look)));
        var model = new ServicesViewModel(console.open(), figures);
        model.refresh(NOW);
        return model;
    }

    private static ServiceRow row(ServicesViewModel model) {
        return model.services().find(TICKETS).orElseThrow().content();
    }

    @Test
    void serviceThatIsDownIsCriticalAndItsComponentSaysWhy() {
        console.measureService(
                TICKETS, Map.of("service-health", 0.0, "lock-timeouts", 5.0, "reservation-p95", 4.21), NOW);

        var model = model(Snapshot.of(FedServers.service(false), NOW));

        assertThat(row(model).severity()).isEqualTo(Severity.CRITICAL);
        assertThat(row(model).health()).isEqualTo("DOWN");
        assertThat(row(model).figures()).isEqualTo(new ServiceRow.Cells("4.21 s", "5", "–", "–"));
        assertThat(model.componentsProperty().get())
                .anySatisfy(component -> assertThat(component.details()).contains("Connection refused"));
    }

    @Test
    void serviceThatDoesNotAnswerIsUnknownAndKeepsItsLastFigures() {
        console.measureService(TICKETS, Map.of("service-health", 1.0, "breaker-state", 2.0), NOW.minusSeconds(60));
        console.silentService(TICKETS, "127.0.0.1:8080: Connection refused", NOW.minusSeconds(48), NOW);

        var model = model(
                Snapshot.of(FedServers.service(true), NOW.minusSeconds(60)).failed("refused"));

        assertThat(row(model).severity()).isEqualTo(Severity.UNKNOWN);
        assertThat(row(model).figures().breakers()).isEqualTo("payment open");
        assertThat(row(model).answer()).isEqualTo("no answer for 48 s: 127.0.0.1:8080: Connection refused");
        assertThat(model.staleProperty().get()).isTrue();
    }

    @Test
    void samplesAreFoundByNameAndLabel() {
        var model = model(Snapshot.of(FedServers.service(true), NOW));

        model.samples().filterProperty().set("le=+inf");
        model.refresh(NOW);

        assertThat(model.samples().shown()).hasSize(1);
        assertThat(model.countedProperty().get()).isEqualTo("1 of 9 samples");
    }
}
