/** What runs on a node before it takes jobs: steps, and the user data that carries them. */
@NullMarked
package dev.hpcc.aws.node;

import org.jspecify.annotations.NullMarked;
