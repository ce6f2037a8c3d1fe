package io.gatehouse.adapter.rabbitmq;

import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.impl.FrameHandlerFactory;
import java.io.IOException;

/// Makes connections whose arriving frames a [HeaderTap] sees, with TLS as without.
final class TappedConnectionFactory extends ConnectionFactory {

    private final HeaderTap tap;

    TappedConnectionFactory(HeaderTap tap) {
        this.tap = tap;
    }

    @Override
    protected synchronized FrameHandlerFactory createFrameHandlerFactory() throws IOException {
        var plain = super.createFrameHandlerFactory();
        return (address, name) -> new TappedFrames(plain.create(address, name), tap);
    }
}
