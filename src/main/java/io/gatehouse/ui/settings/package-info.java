/// What the window remembers between runs: language and theme.
@NullMarked
package io.gatehouse.ui.settings;

import org.jspecify.annotations.NullMarked;
