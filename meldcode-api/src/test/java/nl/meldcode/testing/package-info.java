/** What the tests of every module use. */
package nl.meldcode.testing;
