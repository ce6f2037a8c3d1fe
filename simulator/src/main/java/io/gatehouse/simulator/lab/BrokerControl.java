package io.gatehouse.simulator.lab;

/// What can be done to one broker of a lab.
interface BrokerControl {
    /// Starts what does not run, with the store that is there; returns when the broker answers.
    void start() throws LabException;

    /// Stops it orderly.
    void stop() throws LabException;

    /// Kills it as a power cut would.
    void kill() throws LabException;

    /// Freezes it: connections stay open and nothing answers.
    void pause() throws LabException;

    /// Lets it go on; harmless when it is not frozen.
    void resume() throws LabException;
}
