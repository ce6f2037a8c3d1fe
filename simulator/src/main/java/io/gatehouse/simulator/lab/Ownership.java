package io.gatehouse.simulator.lab;

/// Who a lab's brokers belong to: the process that started them, or nobody until someone takes the lab down.
public enum Ownership {
    /// The brokers stop with the process that started them; if it was killed, the next `up` or `down` stops them.
    ATTACHED,
    /// The brokers outlive the process that started them.
    DETACHED
}
