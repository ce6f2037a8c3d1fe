/// Benchmarks: each compares the program with a known tool in one run. Built and run with the Maven profile
/// `bench`.
@NullMarked
package io.gatehouse.bench;

import org.jspecify.annotations.NullMarked;
