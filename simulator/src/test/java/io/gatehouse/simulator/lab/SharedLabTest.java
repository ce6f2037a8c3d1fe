package io.gatehouse.simulator.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testlab.LabExtension;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The lab that all integration tests share.
@ExtendWith(LabExtension.class)
class SharedLabTest {

    @Test
    void comesUpWithAllBrokersAnswering(Lab lab, LabEndpoints endpoints) {
        LabStatus status = lab.status();

        assertThat(status.up()).isTrue();
        assertThat(status.endpoints()).isEqualTo(endpoints);
        assertThat(status.brokers()).allSatisfy(broker -> {
            assertThat(broker.version()).isNotEmpty();
            assertThat(Path.of(broker.log())).isNotEmptyFile();
        });
    }
}
