@NullUnmarked
package dev.hpcc.azure.emit;

import org.jspecify.annotations.NullUnmarked;
