package io.gatehouse.simulator.adapter.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackOnlyTest {

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080", "http://localhost", "https://localhost:3000", "http://[::1]:80"})
    void pagesOfThisMachineMayListen(String origin) {
        assertThat(LoopbackOnly.isLoopback(origin)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "http://localhost.example.org",
                "http://127.0.0.1.example.org",
                "http://example.org/127.0.0.1",
                "http://127.0.0.1@example.org",
                "null",
                "",
                "http://10.0.0.1",
                "://"
            })
    void othersMayNot(String origin) {
        assertThat(LoopbackOnly.isLoopback(origin)).isFalse();
    }
}
