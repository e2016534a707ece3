@NullUnmarked
package dev.hpcc.azure;

import org.jspecify.annotations.NullUnmarked;
