/// The operator actions, against real brokers.
@NullMarked
package io.gatehouse.action;

import org.jspecify.annotations.NullMarked;
