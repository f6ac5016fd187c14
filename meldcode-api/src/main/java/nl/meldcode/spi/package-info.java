/** What a rule engine behind {@link nl.meldcode.Afwegingskader} provides. Not for users of the library. */
@NullMarked
package nl.meldcode.spi;

import org.jspecify.annotations.NullMarked;
