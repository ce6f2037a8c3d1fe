/// The window around the screens: navigation, header, footer, settings.
@NullMarked
package io.gatehouse.ui.shell;

import org.jspecify.annotations.NullMarked;
