/// What tests of actions have in common.
@NullMarked
package io.gatehouse.action;

import org.jspecify.annotations.NullMarked;
