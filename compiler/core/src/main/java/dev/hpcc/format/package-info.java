/** The canonical form of a blueprint, made from its words: nothing is rebuilt from the tree. */
@NullMarked
package dev.hpcc.format;

import org.jspecify.annotations.NullMarked;
