@NullUnmarked
package dev.hpcc.azure.lower;

import org.jspecify.annotations.NullUnmarked;
