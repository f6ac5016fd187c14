/**
 * The afwegingskader of the Dutch meldcode huiselijk geweld en kindermishandeling, for schools: the facts of a case go in, an
 * explained decision comes out.
 *
 * <p>Start at {@link nl.meldcode.Afwegingskader}. Facts are gathered in a {@link nl.meldcode.Casus}; the outcome is a
 * {@link nl.meldcode.Besluit}; {@link nl.meldcode.MeldcodeJson} reads and writes both. All types but {@code Afwegingskader} and
 * the builders are immutable values. No reference is ever null unless it is marked {@code @Nullable}; a null where none is
 * allowed is answered with a {@link java.lang.NullPointerException}, any other unfit value with a
 * {@link nl.meldcode.MeldcodeException}.
 *
 * <p>Lists of codes grow with the framework: a next version may have another action, reason, kind of signal or point of attention.
 * A {@code switch} over an enum of this package therefore needs a {@code default}. What a code means does not change.
 *
 * <p>Sources are named by short tags, the same as in the rules and the audit trail: {@code nji} (Nederlands Jeugdinstituut,
 * afwegingskader meldcode), {@code hp} (handelingsprotocol.nl, education framework), {@code hpko} (the same, a child in acute
 * danger), {@code besluit} (Besluit verplichte meldcode, art. 2), {@code wmo} (Wmo 2015, art. 5.2.6), {@code knmg},
 * {@code knmg5}, {@code knmg6} (KNMG meldcode and its appendices 5 and 6), {@code ia} (interventieacademie.nl), {@code akm}
 * (afwegingskadermeldcode.nl), {@code augeo} (Augeo Foundation), {@code lkc} (Landelijke Klachtencommissie Onderwijs; with a
 * number: that ruling), {@code insp} (Inspectie van het Onderwijs), {@code nysingh} (Nysingh advocaten), {@code eer} (Movisie,
 * factsheet on honour-based violence), {@code hwd} (huwelijksdwangenachterlating.nl), {@code seed} (evaluation of the meldcode
 * in primary schools of the West Veluwe Vallei, 2021).
 */
@NullMarked
package nl.meldcode;

import org.jspecify.annotations.NullMarked;
