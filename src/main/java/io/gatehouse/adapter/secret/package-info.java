/// Where passwords come from: the environment, a file, or the operator.
@NullMarked
package io.gatehouse.adapter.secret;

import org.jspecify.annotations.NullMarked;
