/**
 * Case files for trainers: read those of a folder ({@link nl.meldcode.casussen.Voorbeelden}), weigh them and compare each decision with
 * what its file expects ({@link nl.meldcode.casussen.Oefening}). What a trainer gets to read is in Dutch, or in English where asked.
 *
 * <p>For tests, two types more, and only these need JUnit and AssertJ: {@link nl.meldcode.casussen.Voorbeeldtests} makes a test of each
 * case file, and {@link nl.meldcode.casussen.BesluitAssert} says what a decision must be.
 */
@NullMarked
package nl.meldcode.casussen;

import org.jspecify.annotations.NullMarked;
