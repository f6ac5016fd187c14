package nl.meldcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.meldcode.testing.Javadoc;
import org.junit.jupiter.api.Test;

/** Whatever a user can reach is told of, and the check that says so finds what is not. */
class JavadocTest {

    @Test
    void all_that_a_user_can_reach_has_javadoc() {
        assertThat(Javadoc.missing(Path.of("src", "main", "java"))).isEmpty();
    }

    @Test
    void what_has_no_javadoc_is_found() {
        assertThat(Javadoc.missing("""
                public class Source {
                    public static final int MAX = 1;
                    public Source(int a) {}
                    protected void method() {}
                    public enum Code { A, /** B. */ B }
                    public interface Shape { int sides(); }
                }
                """))
                .containsExactlyInAnyOrder(
                        "Source",
                        "Source.MAX",
                        "Source.new",
                        "Source.method",
                        "Source.Code",
                        "Source.Code.A",
                        "Source.Shape",
                        "Source.Shape.sides");
    }

    @Test
    void what_javadoc_leaves_out_is_found() {
        assertThat(Javadoc.missing("""
                /**
                 * A pair.
                 *
                 * @param a one
                 */
                public record Source(int a, int b) {
                    /** Makes a pair. */
                    public Source {}
                    /**
                     * Makes a pair of one.
                     */
                    public Source(int c) { this(c, c); }
                    /** Adds. */
                    public int sum(int d) { return a + b + d; }
                }
                """))
                .containsExactlyInAnyOrder(
                        "Source @param b", "Source.new @param c", "Source.sum @param d", "Source.sum @return");
    }

    @Test
    void what_no_user_can_reach_or_is_told_elsewhere_needs_none() {
        assertThat(Javadoc.missing("""
                /**
                 * A pair.
                 *
                 * @param a one
                 * @param b the other
                 */
                public record Source(int a, int b) {
                    /** Makes a pair. */
                    public Source(int a, int b) { this.a = a; this.b = b; }
                    private static int one() { return 1; }
                    static int two() { return 2; }
                    @Override public String toString() { return ""; }
                    /** {@return the sum} */
                    public int sum() { return a + b; }
                    record Inner(int c) {}
                }
                class Hidden { public void method(int a) {} }
                """)).isEmpty();
    }
}
