/** The house rules as tests: who may import whom, what core may touch, how files look. */
@NullMarked
package dev.hpcc.golden.architecture;

import org.jspecify.annotations.NullMarked;
