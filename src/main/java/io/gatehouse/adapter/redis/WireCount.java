package io.gatehouse.adapter.redis;

import io.lettuce.core.resource.NettyCustomizer;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.util.concurrent.atomic.LongAdder;

/// Counts what goes over the wire at its outer end, encryption included: bytes both ways, and batches sent.
/// Thread-safe.
final class WireCount implements NettyCustomizer {

    private final LongAdder bytes = new LongAdder();
    private final LongAdder batches = new LongAdder();

    /// Received and sent so far, on all connections.
    long bytes() {
        return bytes.sum();
    }

    /// How often something was sent.
    long batches() {
        return batches.sum();
    }

    @Override
    public void afterChannelInitialized(Channel channel) {
        channel.pipeline().addFirst(new Meter());
    }

    private final class Meter extends ChannelDuplexHandler {

        private boolean written;

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
            if (message instanceof ByteBuf buffer) {
                bytes.add(buffer.readableBytes());
            }
            super.channelRead(context, message);
        }

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
            if (message instanceof ByteBuf buffer) {
                bytes.add(buffer.readableBytes());
                written = true;
            }
            super.write(context, message, promise);
        }

        @Override
        public void flush(ChannelHandlerContext context) throws Exception {
            if (written) {
                batches.increment();
                written = false;
            }
            super.flush(context);
        }
    }
}
