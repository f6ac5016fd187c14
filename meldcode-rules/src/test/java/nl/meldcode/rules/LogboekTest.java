package nl.meldcode.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.meldcode.Afwegingskader;
import nl.meldcode.AuditTrail;
import nl.meldcode.Besluit;
import nl.meldcode.Besluitcontext;
import nl.meldcode.Casus;
import nl.meldcode.MeldcodeException;
import nl.meldcode.MeldcodeJson;
import nl.meldcode.Protocol;
import nl.meldcode.Taal;
import org.junit.jupiter.api.Test;
import org.kie.internal.concurrent.ExecutorProviderFactory;
import org.slf4j.LoggerFactory;

/**
 * No fact of a case reaches a log. Everything that anybody logs or prints at the finest level is captured, in this library, in Drools
 * and in whatever else runs here, while every example case is weighed, recorded, verified and refused.
 */
class LogboekTest {

    private static final Path VOORBEELDEN = Path.of("..", "examples", "casussen", "voorbeelden");
    private static final Pattern DATUM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** Of the codes those that are no word of the rules' own vocabulary in a log: JA and NEE stand for too much else. */
    private static final Pattern CODE = Pattern.compile("[A-Z]+(_[A-Z]+)+");

    @Test
    void no_fact_of_any_example_case_is_logged_or_printed() throws IOException {
        List<JsonNode> casussen = casussen();
        assertThat(casussen).hasSizeGreaterThan(30);
        Afwegingskader kader = Afwegingskader.onderwijs();

        try (Afluisteraar alles = new Afluisteraar()) {
            kanaries();
            for (JsonNode casus : casussen) {
                alles.feiten.addAll(feiten(casus));
                weeg(kader, MeldcodeJson.readCasus(utf8(casus)), alles.feiten);
            }

            assertThat(alles.gehoord)
                    .as("what is captured, so that silence means something")
                    .anySatisfy(regel -> assertThat(regel).contains("kanarie in slf4j"))
                    .anySatisfy(regel -> assertThat(regel).contains("kanarie in java.util.logging"))
                    .anySatisfy(regel -> assertThat(regel).contains("kanarie in System.Logger"))
                    .anySatisfy(regel -> assertThat(regel).contains("kanarie op System.out"))
                    .anySatisfy(regel -> assertThat(regel).contains("kanarie op System.err"));
            assertThat(alles.feiten).hasSizeGreaterThan(200).contains("casus-2020-0052", "2020-10-19", "Zeeland");
            assertThat(alles.gelekt()).isEmpty();
        }
    }

    @Test
    void no_fact_of_a_case_that_is_refused_is_logged_or_printed_nor_stands_in_the_refusal() throws IOException {
        Afwegingskader kader = Afwegingskader.onderwijs();
        try (Afluisteraar alles = new Afluisteraar()) {
            alles.feiten.addAll(List.of("casus-geheim", "2018-06-07", "111222333", "GEHEIME_CODE", "2018-99-99"));

            for (String casus : List.of(
                    "{\"referentie\":\"111222333\",\"peildatum\":\"2018-06-07\"}",
                    "{\"referentie\":\"casus-geheim\",\"peildatum\":\"2018-99-99\"}",
                    "{\"referentie\":\"casus-geheim\",\"peildatum\":\"2018-06-07\",\"bereik\":\"GEHEIME_CODE\"}",
                    "{\"referentie\":\"casus-geheim\",\"peildatum\":\"2018-06-07\",\"signalen\":[{\"datum\":\"2018-06-07\"}]}",
                    "{\"referentie\":\"casus-geheim\",\"peildatum\":\"2018-06-07\" GEHEIME_CODE")) {
                assertThatExceptionOfType(MeldcodeException.class)
                        .isThrownBy(() -> MeldcodeJson.readCasus(casus.getBytes(StandardCharsets.UTF_8)))
                        .satisfies(weigering -> assertThat(weigering.toString() + weigering.uitleg(Taal.NL))
                                .doesNotContain(alles.feiten));
            }
            Casus voorDeEerste = MeldcodeJson.readCasus(
                    "{\"referentie\":\"casus-geheim\",\"peildatum\":\"2018-06-07\"}".getBytes(StandardCharsets.UTF_8));
            assertThatExceptionOfType(MeldcodeException.class)
                    .isThrownBy(() -> kader.weeg(voorDeEerste))
                    .withMessageContaining("2018-06-07")
                    .withMessageNotContaining("casus-geheim");

            assertThat(alles.gelekt()).isEmpty();
        }
    }

    /**
     * Drools compiles a condition once it was asked often enough, on threads of its own, and warns where it cannot: which cases came
     * before decides that. So every rule is made to fire in several orders of the cases, with a condition compiled when it is first
     * asked, and later. It does so where it compiled the DRL itself; the code that the build made needs none of it.
     */
    @Test
    void drools_has_no_remark_about_any_rule_when_it_is_loaded_nor_when_it_is_compiled_under_load() throws Exception {
        Logger slf4j = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> gehoord = new ListAppender<>();
        gehoord.setContext(slf4j.getLoggerContext());
        gehoord.start();
        slf4j.addAppender(gehoord);
        slf4j.setLevel(Level.INFO);
        ThreadPoolExecutor compilers = (ThreadPoolExecutor)
                ExecutorProviderFactory.getExecutorProvider().getExecutor();
        long before = compilers.getTaskCount();
        List<Ruimte.Geval> gevallen = new ArrayList<>(Ruimte.zijpaden().toList());
        Ruimte.alle().limit(20_000).forEach(casus -> gevallen.add(new Ruimte.Geval(casus, Protocol.STANDAARD)));
        Set<String> gevuurd = new TreeSet<>();
        try {
            RuleSets.load(RuleSets.ONDERWIJS);
            for (int keer : List.of(1, 2, 3, 10, 20)) {
                System.setProperty("drools.jittingThreshold", String.valueOf(keer));
                RuleSet regels = Drl.compiled();
                Collections.shuffle(gevallen, new Random(keer));
                for (Ruimte.Geval geval : gevallen.subList(0, 5_000)) {
                    regels.weeg(geval.casus(), geval.protocol())
                            .firings()
                            .forEach(firing -> gevuurd.add(firing.regel().id()));
                }
                for (int i = 0; i < 300 && compilers.getCompletedTaskCount() < compilers.getTaskCount(); i++) {
                    Thread.sleep(100);
                }
            }
            slf4j.warn("kanarie");
        } finally {
            System.clearProperty("drools.jittingThreshold");
            slf4j.setLevel(Level.OFF);
            slf4j.detachAppender(gehoord);
        }

        assertThat(gevuurd)
                .as("the rules that fired")
                .hasSameSizeAs(
                        RuleSets.onderwijs().nieuwste().regelboek(Taal.NL).regels());
        assertThat(compilers.getCompletedTaskCount())
                .isEqualTo(compilers.getTaskCount())
                .isGreaterThan(before + 5L * gevuurd.size());
        assertThat(gehoord.list)
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("kanarie");
    }

    /** The whole life of a decision, with labels of its own; and the decision that a listener refuses to store. */
    private static void weeg(Afwegingskader kader, Casus casus, Set<String> feiten) {
        feiten.addAll(List.of("Zeeland", "dossier-4711", "4bf92f3577b34da6a3ce929d0e0e4736", "register-van-school"));
        Besluit besluit = kader.weeg(
                casus,
                Besluitcontext.builder()
                        .traceId("4bf92f3577b34da6a3ce929d0e0e4736")
                        .verwerkingsactiviteit("https://school.example/register-van-school")
                        .label("vestiging", Map.of("provincie", "Zeeland"))
                        .label("dossier", "dossier-4711")
                        .build());
        AuditTrail gelezen = MeldcodeJson.readBesluit(
                        MeldcodeJson.write(besluit).getBytes(StandardCharsets.UTF_8))
                .auditTrail();
        assertThat(kader.controleer(List.of(gelezen))).isEmpty();
        assertThat(kader.controleer(List.of(gelezen, gelezen))).hasSize(1);

        Afwegingskader zonderSchijf = Afwegingskader.builder()
                .listener(trail -> {
                    throw new IllegalStateException("The disk is full");
                })
                .build();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> zonderSchijf.weeg(casus))
                .withMessage("The disk is full");
    }

    private static void kanaries() {
        LoggerFactory.getLogger("org.drools.kanarie").trace("kanarie in {}", "slf4j");
        java.util.logging.Logger.getLogger("kanarie").finest("kanarie in java.util.logging");
        System.getLogger("kanarie").log(System.Logger.Level.TRACE, "kanarie in System.Logger");
        System.out.println("kanarie op System.out");
        System.err.println("kanarie op System.err");
    }

    private static List<JsonNode> casussen() throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (Stream<Path> files = Files.list(VOORBEELDEN)) {
            List<JsonNode> casussen = new ArrayList<>();
            for (Path file : files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                casussen.add(json.readTree(file.toFile()).get("casus"));
            }
            return casussen;
        }
    }

    /** What may be known of nobody: the reference, every day, and every code that says what is going on. */
    private static Set<String> feiten(JsonNode casus) {
        Set<String> feiten = new TreeSet<>();
        feiten.add(casus.get("referentie").textValue());
        for (JsonNode veld : casus) {
            verzamel(veld, feiten);
        }
        return feiten;
    }

    private static void verzamel(JsonNode waarde, Set<String> feiten) {
        if (waarde.isTextual()
                && (DATUM.matcher(waarde.textValue()).matches()
                        || CODE.matcher(waarde.textValue()).matches())) {
            feiten.add(waarde.textValue());
        }
        for (JsonNode veld : waarde) {
            verzamel(veld, feiten);
        }
    }

    private static byte[] utf8(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Hears all that is logged and printed, until it is closed. */
    private static final class Afluisteraar implements AutoCloseable {

        private final Set<String> feiten = new TreeSet<>();
        private final ConcurrentLinkedQueue<String> gehoord = new ConcurrentLinkedQueue<>();
        private final PrintStream out = System.out;
        private final PrintStream err = System.err;
        private final Logger slf4j = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        private final java.util.logging.Logger jul = LogManager.getLogManager().getLogger("");
        private final java.util.logging.Level julLevel = jul.getLevel();
        private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                gehoord.add(event.getLoggerName() + " " + event.getFormattedMessage()
                        + event.getMDCPropertyMap()
                        + event.getKeyValuePairs()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())));
            }
        };
        private final Handler handler = new Handler() {
            @Override
            public void publish(LogRecord event) {
                gehoord.add(event.getLoggerName() + " " + event.getMessage()
                        + (event.getParameters() == null ? "" : List.of(event.getParameters()))
                        + event.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };

        private Afluisteraar() {
            appender.setContext(slf4j.getLoggerContext());
            appender.start();
            slf4j.addAppender(appender);
            slf4j.setLevel(Level.TRACE);
            jul.addHandler(handler);
            jul.setLevel(java.util.logging.Level.ALL);
            System.setOut(naar());
            System.setErr(naar());
        }

        private PrintStream naar() {
            return new PrintStream(
                    new OutputStream() {
                        @Override
                        public void write(int b) {
                            gehoord.add(String.valueOf((char) b));
                        }

                        @Override
                        public void write(byte[] bytes, int from, int length) {
                            gehoord.add(new String(bytes, from, length, StandardCharsets.UTF_8));
                        }
                    },
                    true,
                    StandardCharsets.UTF_8);
        }

        /** The facts that were heard. */
        private List<String> gelekt() {
            return gehoord.stream()
                    .filter(regel -> feiten.stream().anyMatch(regel::contains))
                    .toList();
        }

        @Override
        public void close() {
            System.setOut(out);
            System.setErr(err);
            jul.removeHandler(handler);
            jul.setLevel(julLevel);
            slf4j.detachAppender(appender);
            slf4j.setLevel(Level.OFF);
            appender.stop();
        }
    }
}
