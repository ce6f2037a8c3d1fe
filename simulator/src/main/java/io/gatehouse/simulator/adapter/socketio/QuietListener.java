package io.gatehouse.simulator.adapter.socketio;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.listener.ExceptionListenerAdapter;
import io.netty.channel.ChannelHandlerContext;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What goes wrong with one client ends that client's connection at most, and is no concern of the operator's.
final class QuietListener extends ExceptionListenerAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(QuietListener.class);

    @Override
    public void onEventException(Exception e, List<Object> args, SocketIOClient client) {
        LOG.debug("event of {}", client.getSessionId(), e);
    }

    @Override
    public void onConnectException(Exception e, SocketIOClient client) {
        LOG.debug("connecting of {}", client.getSessionId(), e);
    }

    @Override
    public void onDisconnectException(Exception e, SocketIOClient client) {
        LOG.debug("leaving of {}", client.getSessionId(), e);
    }

    @Override
    public void onAuthException(Throwable e, SocketIOClient client) {
        LOG.debug("auth of {}", client.getSessionId(), e);
    }

    @Override
    public boolean exceptionCaught(ChannelHandlerContext context, Throwable e) {
        LOG.debug("{}", context.channel().remoteAddress(), e);
        var _ = context.close();
        return true;
    }
}
