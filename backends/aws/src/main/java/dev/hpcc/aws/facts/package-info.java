/** What AWS offers and demands: data files with source and date, and their readers. */
@NullMarked
package dev.hpcc.aws.facts;

import org.jspecify.annotations.NullMarked;
