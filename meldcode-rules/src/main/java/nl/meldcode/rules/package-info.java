/** The afwegingskader onderwijs as Drools rules. Users meet {@link nl.meldcode.Afwegingskader}, never this package. */
@NullMarked
package nl.meldcode.rules;

import org.jspecify.annotations.NullMarked;
