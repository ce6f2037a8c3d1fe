package io.gatehouse.simulator.adapter.socketio;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOChannelInitializer;
import com.corundumstudio.socketio.namespace.Namespace;
import com.corundumstudio.socketio.namespace.NamespacesHub;
import com.corundumstudio.socketio.protocol.JacksonJsonSupport;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// netty-socketio's handlers on a loopback port. Its own `SocketIOServer` does not say which port it got and takes four
/// seconds to stop, so its parts are put together here.
final class SocketIoServer implements AutoCloseable {

    private static final int THREADS = 2;
    private static final int LONGEST_STOP_SECONDS = 2;
    private static final int LARGEST_MESSAGE_BYTES = 128 * 1024;

    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(
            THREADS, new DefaultThreadFactory("socket-io", true), NioIoHandler.newFactory());
    private final Configuration configuration = configuration();
    private final NamespacesHub namespaces = new NamespacesHub(configuration);
    private final Namespace users = namespaces.create(Namespace.DEFAULT_NAME);
    private @Nullable SocketIOChannelInitializer handlers;
    private @Nullable Channel channel;

    /// The namespace of all clients; who listens to it does so before the server opens.
    Namespace users() {
        return users;
    }

    /// Lets clients in from now on.
    ///
    /// @param port 0 for any that is free
    /// @param spoken is told who has said something, from their first word on; must not block
    /// @return where
    /// @throws IllegalStateException when the port cannot be used
    URI open(int port, Consumer<UUID> spoken) {
        var opened = new Handlers(new FirstWord(spoken));
        handlers = opened;
        opened.start(configuration, namespaces);
        var bound = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(opened)
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            close();
            throw new IllegalStateException(
                    "Socket.IO cannot listen on port " + port + ": "
                            + bound.cause().getMessage(),
                    bound.cause());
        }
        channel = bound.channel();
        return URI.create(
                "http://127.0.0.1:" + ((InetSocketAddress) bound.channel().localAddress()).getPort());
    }

    private static Configuration configuration() {
        var configuration = new Configuration();
        configuration.setJsonSupport(new JacksonJsonSupport());
        configuration.setAuthorizationListener(new LoopbackOnly());
        configuration.setExceptionListener(new QuietListener());
        // A session's id is never taken from a client's cookie.
        configuration.setRandomSession(true);
        configuration.setAddVersionHeader(false);
        configuration.setHttpCompression(false);
        configuration.setWebsocketCompression(false);
        configuration.setMaxHttpContentLength(LARGEST_MESSAGE_BYTES);
        configuration.setMaxFramePayloadLength(LARGEST_MESSAGE_BYTES);
        return configuration;
    }

    /// Ends all connections; waits until its threads are gone, two seconds at most.
    @Override
    public void close() {
        if (channel != null) {
            channel.close().awaitUninterruptibly();
        }
        loops.shutdownGracefully(0, LONGEST_STOP_SECONDS, TimeUnit.SECONDS)
                .awaitUninterruptibly(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
        if (handlers != null) {
            handlers.stop();
        }
    }

    private static final class Handlers extends SocketIOChannelInitializer {
        private final FirstWord firstWord;

        private Handlers(FirstWord firstWord) {
            this.firstWord = firstWord;
        }

        @Override
        protected void addSocketioHandlers(ChannelPipeline pipeline) {
            super.addSocketioHandlers(pipeline);
            pipeline.addBefore(PACKET_HANDLER, "firstWord", firstWord);
        }
    }
}
