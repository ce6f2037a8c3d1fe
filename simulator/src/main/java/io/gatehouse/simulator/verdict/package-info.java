/// What a run is judged by, and the judgement in the forms that people and pipelines read.
@NullMarked
package io.gatehouse.simulator.verdict;

import org.jspecify.annotations.NullMarked;
