/// Reading services over real HTTP.
@NullMarked
package io.gatehouse.adapter.app;

import org.jspecify.annotations.NullMarked;
