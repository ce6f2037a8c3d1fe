/// What Gatehouse asks of a broker, a file or a running simulation; implemented by the adapters, wired in `app`. Knows
/// `domain` only.
@NullMarked
package io.gatehouse.port;

import org.jspecify.annotations.NullMarked;
