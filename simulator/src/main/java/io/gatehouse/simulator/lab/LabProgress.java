package io.gatehouse.simulator.lab;

import java.time.Duration;

/// One step of one broker on its way up or down, and how long after the beginning it was taken.
public record LabProgress(LabBroker broker, Step step, Duration elapsed) {

    /// What a broker has just begun, or reached.
    public enum Step {
        PREPARING("preparing"),
        STARTING("starting"),
        READY("ready"),
        STOPPING("stopping"),
        STOPPED("stopped");

        private final String words;

        Step(String words) {
            this.words = words;
        }

        /// The step in plain words.
        public String words() {
            return words;
        }
    }
}
