/**
 * The report of a run over case files, as a static site for trainers: {@link nl.meldcode.casussen.rapport.Rapport}. It opens from a
 * folder or a USB stick, asks nothing of any server, and prints on paper.
 */
@NullMarked
package nl.meldcode.casussen.rapport;

import org.jspecify.annotations.NullMarked;
