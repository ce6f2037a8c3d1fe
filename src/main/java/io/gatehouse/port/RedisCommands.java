package io.gatehouse.port;

/// What an operator can have Redis do. Every method of it and of its parts blocks until Redis answered and may be
/// called from any thread but the FX thread; all throw [BrokerException].
///
/// What changes something is one step inside Redis that first compares with what was seen before: it says whether it
/// was still so, and changes nothing otherwise.
public interface RedisCommands extends AutoCloseable {

    RedisLine line();

    RedisActive active();

    RedisStreams streams();

    RedisLists lists();

    RedisSeats seats();

    RedisBull bull();

    RedisKeyspace keyspace();

    RedisMarkers markers();

    @Override
    void close();
}
