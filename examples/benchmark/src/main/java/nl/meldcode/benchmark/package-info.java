/** What a decision costs. */
@NullMarked
package nl.meldcode.benchmark;

import org.jspecify.annotations.NullMarked;
