/**
 * Case files for trainers: read one ({@link nl.meldcode.casussen.Voorbeeld}), weigh it, and compare the decision with what the
 * file expects ({@link nl.meldcode.casussen.Verwachting}). What a trainer gets to read is in Dutch.
 */
@NullMarked
package nl.meldcode.casussen;

import org.jspecify.annotations.NullMarked;
