package io.gatehouse.port;

/// What an operator can have Redis do. Every method blocks until Redis answered and may be called from any thread but
/// the FX thread; all throw [BrokerException].
public interface RedisCommands extends AutoCloseable {

    @Override
    void close();
}
