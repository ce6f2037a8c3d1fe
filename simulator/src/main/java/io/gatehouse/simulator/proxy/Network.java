package io.gatehouse.simulator.proxy;

import io.gatehouse.simulator.lab.LabBroker;
import io.gatehouse.simulator.lab.LabException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The network between one simulation's clients and its brokers, as far as it goes through proxies of this process.
/// Nobody else's connections are on it, and no broker is changed. Thread-safe.
public final class Network implements AutoCloseable {

    /// A network that nothing can be done to: everybody is connected directly.
    public static final Network DIRECT = new Network(Map.of());

    private final Map<LabBroker, List<TcpProxy>> proxies;

    private Network(Map<LabBroker, List<TcpProxy>> proxies) {
        this.proxies = Map.copyOf(proxies);
    }

    /// One place where a broker is reached.
    ///
    /// @param toldPort where the proxy has to be; 0 for any free port
    public record Way(LabBroker broker, int brokerPort, int toldPort) {}

    /// Proxies on all those ways.
    ///
    /// @throws LabException when a port cannot be had; no proxy stays open then
    public static Network through(List<Way> ways) throws LabException {
        Map<LabBroker, List<TcpProxy>> opened = new EnumMap<>(LabBroker.class);
        try {
            for (var way : ways) {
                opened.computeIfAbsent(way.broker(), _ -> new ArrayList<>())
                        .add(TcpProxy.on(way.toldPort(), way.brokerPort()));
            }
            return new Network(opened);
        } catch (IOException e) {
            new Network(opened).close();
            throw new LabException("No proxy before a broker: " + e.getMessage(), e);
        }
    }

    /// Where clients connect to a broker's places, in the order of the ways; none where they connect directly.
    public List<Integer> ports(LabBroker broker) {
        return of(broker).stream().map(TcpProxy::port).toList();
    }

    /// Something is wrong on all ways to a broker from now on.
    public void begin(LabBroker broker, Impairment impairment) {
        of(broker).forEach(proxy -> proxy.begin(impairment));
    }

    /// That is over; harmless when it had not begun.
    public void end(LabBroker broker, Impairment impairment) {
        of(broker).forEach(proxy -> proxy.end(impairment));
    }

    private List<TcpProxy> of(LabBroker broker) {
        return proxies.getOrDefault(broker, List.of());
    }

    /// Frees all ports; with them everything that was wrong ends.
    @Override
    public void close() {
        proxies.values().forEach(some -> some.forEach(TcpProxy::close));
    }
}
