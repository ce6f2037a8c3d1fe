package io.gatehouse.simulator.adapter.socketio;

import com.corundumstudio.socketio.messages.PacketsMessage;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.UUID;
import java.util.function.Consumer;

/// Says of a client that it has spoken, once the library has answered what it said: from then on the client knows that
/// it is connected. The library's own connect event comes earlier, and events that overtake its answer break the stock
/// Java client (2.1.2 hands them on with their name as the first argument).
@ChannelHandler.Sharable
final class FirstWord extends ChannelInboundHandlerAdapter {

    private final Consumer<UUID> spoken;

    FirstWord(Consumer<UUID> spoken) {
        this.spoken = spoken;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        super.channelRead(context, message);
        if (message instanceof PacketsMessage packets) {
            spoken.accept(packets.getClient().getSessionId());
        }
    }
}
