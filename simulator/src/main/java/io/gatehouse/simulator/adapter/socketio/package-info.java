/// Notifications over Socket.IO: the server that tells users of their tickets, and the connections of simulated users.
@NullMarked
package io.gatehouse.simulator.adapter.socketio;

import org.jspecify.annotations.NullMarked;
