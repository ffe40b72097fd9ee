/**
 * What Holdfast costs, beside the best hand-written JDBC in the same process.
 *
 * <p>Start at {@link dev.holdfast.benchmarks.Compare}, which prints one table; the classes named {@code ...Benchmark} are
 * JMH's. Each {@link dev.holdfast.benchmarks.Workload} does its work twice: by hand and with Holdfast. Nothing here
 * judges correctness beyond counting rows.
 */
@NullMarked
package dev.holdfast.benchmarks;

import org.jspecify.annotations.NullMarked;
