package io.gatehouse.action.catalog;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// What this computer is called, for the record.
public final class ThisComputer {

    private static final String NAME = find();

    private ThisComputer() {}

    /// Its name, "" when it has none. The first question may block on the network.
    public static String name() {
        return NAME;
    }

    private static String find() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "";
        }
    }
}
