/** What a reader sees: an audit trail as a page, and the words for codes, fields and sources, in Dutch and in English. */
@NullMarked
package nl.meldcode.verslag;

import org.jspecify.annotations.NullMarked;
