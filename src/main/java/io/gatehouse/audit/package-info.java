/// Searches the audit log and writes what was found as a table or as JSON, alike in the window and on the command line.
@NullMarked
package io.gatehouse.audit;

import org.jspecify.annotations.NullMarked;
