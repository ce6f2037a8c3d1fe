/// Files, written and read again.
@NullMarked
package io.gatehouse.adapter.file;

import org.jspecify.annotations.NullMarked;
