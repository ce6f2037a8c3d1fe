/// What is kept in files: the audit log.
@NullMarked
package io.gatehouse.adapter.file;

import org.jspecify.annotations.NullMarked;
