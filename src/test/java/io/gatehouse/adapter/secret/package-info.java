/// Secrets, where they are and where they are not.
@NullMarked
package io.gatehouse.adapter.secret;

import org.jspecify.annotations.NullMarked;
