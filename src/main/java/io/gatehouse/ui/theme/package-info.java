/// How the window looks: style sheets of the dark and the light theme, and the shipped font.
@NullMarked
package io.gatehouse.ui.theme;

import org.jspecify.annotations.NullMarked;
