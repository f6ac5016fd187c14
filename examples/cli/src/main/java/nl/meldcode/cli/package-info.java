/**
 * The command line: {@link nl.meldcode.cli.Main} and one class for each command. It uses no more of the library than any host
 * can.
 */
@NullMarked
package nl.meldcode.cli;

import org.jspecify.annotations.NullMarked;
