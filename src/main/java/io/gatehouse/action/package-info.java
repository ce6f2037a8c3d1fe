/// One file per operator action: preview, confirm, execute, receipt; [ActionCatalog] lists them.
@NullMarked
package io.gatehouse.action;

import org.jspecify.annotations.NullMarked;
