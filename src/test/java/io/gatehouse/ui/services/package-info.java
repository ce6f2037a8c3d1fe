/// The screen of services without a window.
@NullMarked
package io.gatehouse.ui.services;

import org.jspecify.annotations.NullMarked;
