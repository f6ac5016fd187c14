package nl.meldcode.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.meldcode.Aandachtspunt;
import nl.meldcode.Actie;
import nl.meldcode.Afwegingskader;
import nl.meldcode.AuditTrail;
import nl.meldcode.Besluit;
import nl.meldcode.Hulpbesluit;
import nl.meldcode.MeldcodeJson;
import nl.meldcode.Melding;
import nl.meldcode.Meldnorm;
import nl.meldcode.Protocol;
import nl.meldcode.Uitkomst;
import nl.meldcode.rules.Oracle.Rij;
import nl.meldcode.rules.Oracle.Verwacht;
import nl.meldcode.rules.Ruimte.Geval;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules decide every case of {@link Ruimte} as the {@link Oracle} does. */
class OracleTest {

    @Test
    void the_whole_space_is_decided_as_the_oracle_says() {
        assertThat(Ruimte.NUMMERS).hasSizeGreaterThanOrEqualTo(100_000);
        gelijkAanHetOracle("space", Doorloop.ruimte());
    }

    @Test
    void the_side_paths_are_decided_as_the_oracle_says() {
        gelijkAanHetOracle("side paths", Doorloop.zijpaden());
    }

    @Test
    void schools_are_reminded_of_the_steps_that_the_oracle_says() {
        Map<Protocol, Afwegingskader> kaders = kaders();
        assertThat(Ruimte.zijpaden()
                        .filter(geval -> !geval.protocol().dagenPerStap().equals(Protocol.DagenPerStap.GEEN))
                        .toList()
                        .parallelStream()
                        .filter(geval -> !kaders.get(geval.protocol()).herinneringen(geval.casus()).stream()
                                .map(h -> new Oracle.Termijn(h.stap(), h.uiterlijk(), h.verstreken()))
                                .toList()
                                .equals(Oracle.termijnen(geval.casus(), geval.protocol())))
                        .limit(3))
                .as("cases with other reminders")
                .isEmpty();
    }

    private static Map<Protocol, Afwegingskader> kaders() {
        return Ruimte.PROTOCOLLEN.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        protocol -> Afwegingskader.builder().protocol(protocol).build()));
    }

    private static void gelijkAanHetOracle(String naam, Doorloop doorloop) {
        System.out.printf("Oracle, %s: %,d cases in %.1f s%n", naam, doorloop.aantal, doorloop.seconden);
        System.out.printf("Oracle, %s: cases per row %s%n", naam, doorloop.rijen());

        assertThat(doorloop.verschillen.values()).as("first differences").isEmpty();
        assertThat(doorloop.rijen()).as("rows that were met").containsOnlyKeys(Rij.values());
    }

    /** The heart of a decision, and small enough to keep for every case of the space. */
    record Kern(
            Melding melding,
            @Nullable Meldnorm meldnorm,
            @Nullable Integer beslissendeAfweging,
            Hulpbesluit hulp) {

        static Kern van(Besluit besluit) {
            return van(besluit.auditTrail().uitkomst());
        }

        static Kern van(Uitkomst uitkomst) {
            return new Kern(uitkomst.melding(), uitkomst.meldnorm(), uitkomst.beslissendeAfweging(), uitkomst.hulp());
        }
    }

    /** One run of the rules over many cases. It takes seconds: it is made once, and shared by all tests that look at it. */
    static final class Doorloop {

        private static final int GENOEG_VERSCHILLEN = 5;
        private static final Set<String> UITKOMSTEN =
                Arrays.stream(Melding.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

        private static @Nullable Doorloop ruimte;
        private static @Nullable Doorloop zijpaden;

        /** By the number of the case; null where it was left out. */
        final Kern[] kernen;

        /** In how many rules of one decision an outcome was drawn: only once, or more rows than one matched. */
        final Set<Integer> uitkomstenPerBesluit = ConcurrentHashMap.newKeySet();

        final Set<String> regels = ConcurrentHashMap.newKeySet();
        final Set<Actie.Code> acties = ConcurrentHashMap.newKeySet();
        final Set<Aandachtspunt.Code> aandachtspunten = ConcurrentHashMap.newKeySet();

        private final Map<Rij, LongAdder> rijen = new ConcurrentHashMap<>();
        private final Map<Integer, String> verschillen = new ConcurrentSkipListMap<>();
        private final Map<Kern, Kern> gedeeld = new ConcurrentHashMap<>();
        private final int aantal;
        private final double seconden;

        private Doorloop(List<Integer> nummers, int einde, IntFunction<Geval> gevallen) {
            this.kernen = new Kern[einde];
            this.aantal = nummers.size();
            long begin = System.nanoTime();
            Map<Protocol, Afwegingskader> kaders = kaders();
            nummers.parallelStream().forEach(nummer -> {
                Geval geval = gevallen.apply(nummer);
                try {
                    verwerk(nummer, geval, kaders.get(geval.protocol()).weeg(geval.casus()));
                } catch (RuntimeException e) {
                    throw new AssertionError(e + " at " + leesbaar(MeldcodeJson.write(geval.casus())), e);
                }
            });
            this.seconden = (System.nanoTime() - begin) / 1e9;
        }

        /** All of {@link Ruimte#alle}. */
        static synchronized Doorloop ruimte() {
            if (ruimte == null) {
                ruimte = new Doorloop(
                        Ruimte.NUMMERS, Ruimte.VOLLEDIG, nummer -> new Geval(Ruimte.casus(nummer), Protocol.STANDAARD));
            }
            return ruimte;
        }

        /** All of {@link Ruimte#zijpaden}. */
        static synchronized Doorloop zijpaden() {
            if (zijpaden == null) {
                List<Geval> gevallen = Ruimte.zijpaden().toList();
                List<Integer> nummers =
                        IntStream.range(0, gevallen.size()).boxed().toList();
                zijpaden = new Doorloop(nummers, nummers.size(), gevallen::get);
            }
            return zijpaden;
        }

        /** How many cases each row decides, in the order of the rows. */
        Map<Rij, Long> rijen() {
            Map<Rij, Long> aantallen = new TreeMap<>();
            rijen.forEach((rij, aantal) -> aantallen.put(rij, aantal.sum()));
            return aantallen;
        }

        private void verwerk(int nummer, Geval geval, Besluit besluit) {
            kernen[nummer] = gedeeld.computeIfAbsent(Kern.van(besluit), kern -> kern);
            List<AuditTrail.Stap> stappen = besluit.auditTrail().stappen();
            uitkomstenPerBesluit.add((int) stappen.stream()
                    .filter(stap -> UITKOMSTEN.contains(stap.gevolg()))
                    .count());
            stappen.forEach(stap -> regels.add(stap.regel()));
            besluit.acties().forEach(actie -> acties.add(actie.code()));
            besluit.aandachtspunten().forEach(punt -> aandachtspunten.add(punt.code()));
            rijen.computeIfAbsent(Oracle.rij(geval.casus()), rij -> new LongAdder())
                    .increment();
            if (verschillen.size() < GENOEG_VERSCHILLEN) {
                Verwacht verwacht = Oracle.weeg(geval.casus(), geval.protocol());
                Verwacht werkelijk = Verwacht.van(besluit);
                if (!werkelijk.equals(verwacht)) {
                    verschillen.put(nummer, verschil(geval, verwacht, werkelijk));
                }
            }
        }

        private static String verschil(Geval geval, Verwacht verwacht, Verwacht werkelijk) {
            return Stream.of(Verwacht.class.getRecordComponents())
                    .filter(deel -> !Objects.equals(lees(deel, verwacht), lees(deel, werkelijk)))
                    .map(deel -> "%n  %s%n    expected %s%n    actual   %s"
                            .formatted(deel.getName(), lees(deel, verwacht), lees(deel, werkelijk)))
                    .collect(Collectors.joining(
                            "",
                            "%nrow %s: %s%n  %s"
                                    .formatted(
                                            Oracle.rij(geval.casus()),
                                            leesbaar(MeldcodeJson.write(geval.casus())),
                                            leesbaar(MeldcodeJson.write(geval.protocol()))),
                            ""));
        }

        private static @Nullable Object lees(RecordComponent deel, Verwacht verwacht) {
            try {
                return deel.getAccessor().invoke(verwacht);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(deel.getName(), e);
            }
        }

        /** A case or a protocol, without all that it does not say. */
        private static String leesbaar(String json) {
            return json.replaceAll("\"\\w+\":(null|\"ONBEKEND\"|\\[]),?", "").replaceAll(",(?=})", "");
        }
    }
}
