/// Tests of the screen of policies.
@NullMarked
package io.gatehouse.ui.policies;

import org.jspecify.annotations.NullMarked;
