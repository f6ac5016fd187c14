package nl.meldcode;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A null where none is allowed is refused at once, with the name of what it stands for: by every public constructor, static method and
 * builder, and in every list and map that they take.
 */
class NullTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    /** How each is called where all is well. */
    private static final Map<Class<?>, Object> SAMPLES = samples();

    @TestFactory
    Stream<DynamicTest> a_null_is_refused_with_its_name() {
        List<DynamicTest> tests = new ArrayList<>();
        for (JavaClass found : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("nl.meldcode")) {
            Class<?> type = found.reflect();
            if (!isPublic(type) || Throwable.class.isAssignableFrom(type)) {
                continue;
            }
            for (Constructor<?> constructor : type.getConstructors()) {
                nulls(tests, constructor, null);
            }
            for (Method method : type.getDeclaredMethods()) {
                boolean isBuilder = type.getSimpleName().equals("Builder");
                if (Modifier.isPublic(method.getModifiers())
                        && !method.getName().equals("valueOf")
                        && !method.isSynthetic()
                        && (Modifier.isStatic(method.getModifiers()) || isBuilder)) {
                    nulls(tests, method, isBuilder ? type : null);
                }
            }
        }
        assertThat(tests).hasSizeGreaterThan(200);
        return tests.stream();
    }

    private static void nulls(List<DynamicTest> tests, Executable executable, @Nullable Class<?> builder) {
        Type[] types = executable.getParameterTypes();
        AnnotatedType[] annotated = executable.getAnnotatedParameterTypes();
        for (int i = 0; i < types.length; i++) {
            for (Object bad : bad(executable.getParameterTypes()[i], annotated[i])) {
                int place = i;
                Object value = bad == NULL ? null : bad;
                tests.add(DynamicTest.dynamicTest(
                        executable.getDeclaringClass().getSimpleName() + "." + executable.getName() + " " + types.length
                                + " arguments, " + i + " is " + bad,
                        () -> refuses(executable, builder, place, value)));
            }
        }
    }

    private static final Object NULL = new Object() {
        @Override
        public String toString() {
            return "null";
        }
    };

    private static List<Object> bad(Class<?> type, AnnotatedType annotated) {
        List<Object> bad = new ArrayList<>();
        if (!type.isPrimitive() && annotated.getAnnotation(Nullable.class) == null && !type.isArray()) {
            bad.add(NULL);
        }
        if (type == List.class) {
            bad.add(Collections.singletonList(null));
        }
        if (type == Map.class) {
            bad.add(Collections.singletonMap(null, "x"));
            bad.add(Collections.singletonMap("x", null));
            bad.add(Map.of("x", Collections.singletonMap("y", null)));
        }
        return bad;
    }

    private static void refuses(Executable executable, @Nullable Class<?> builder, int place, @Nullable Object bad)
            throws ReflectiveOperationException {
        AnnotatedType[] annotated = executable.getAnnotatedParameterTypes();
        Object[] arguments = Arrays.stream(annotated)
                .map(type -> type.getAnnotation(Nullable.class) == null ? sample(type.getType()) : null)
                .toArray();
        arguments[place] = bad;
        try {
            if (executable instanceof Constructor<?> constructor) {
                constructor.newInstance(arguments);
            } else {
                ((Method) executable).invoke(builder == null ? null : builder(builder), arguments);
            }
        } catch (InvocationTargetException e) {
            assertThat(e.getCause()).isInstanceOf(NullPointerException.class);
            assertThat(e.getCause().getMessage()).as("the name").matches("[A-Za-z0-9.]+");
            return;
        }
        throw new AssertionError("It was taken: " + executable);
    }

    private static Object builder(Class<?> type) {
        return Map.<Class<?>, Supplier<?>>of(
                        Casus.Builder.class,
                        () -> Casus.builder("x", DAY),
                        Protocol.Builder.class,
                        Protocol::builder,
                        Besluitcontext.Builder.class,
                        Besluitcontext::builder,
                        Afwegingskader.Builder.class,
                        Afwegingskader::builder,
                        AuditTrail.Builder.class,
                        AuditTrail::builder,
                        AuditTrail.Stap.Builder.class,
                        () -> AuditTrail.Stap.builder(1, "x", "x", "x"),
                        Regelboek.Regel.Builder.class,
                        () -> Regelboek.Regel.builder("x", "x", "x"),
                        Besluit.Builder.class,
                        () -> Besluit.builder((AuditTrail) SAMPLES.get(AuditTrail.class)))
                .get(type)
                .get();
    }

    private static Object sample(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == Supplier.class
                    ? (Supplier<UUID>) UUID::randomUUID
                    : generic.getRawType() == List.class ? List.of() : Map.of();
        }
        Class<?> raw = (Class<?>) type;
        Object sample = raw.isEnum() ? raw.getEnumConstants()[0] : SAMPLES.get(raw);
        return Objects.requireNonNull(sample, () -> "a sample of " + raw);
    }

    private static Map<Class<?>, Object> samples() {
        Map<Class<?>, Object> samples = new HashMap<>();
        Besluit besluit = RoundTripTest.besluit(new Random(1));
        Uitkomst uitkomst = besluit.uitkomst();
        AuditTrail trail = besluit.auditTrail();
        for (Object sample : List.of(
                besluit,
                uitkomst,
                trail,
                trail.invoer(),
                trail.protocol(),
                trail.regelset(),
                trail.bibliotheek(),
                trail.context(),
                trail.invoer().antwoorden(),
                trail.invoer().stappen(),
                trail.invoer().hulp(),
                trail.protocol().meldpunt(),
                trail.protocol().dagenPerStap(),
                Besluitcontext.STANDAARD,
                new Signaal(DAY, Signaal.Aard.OVERIG),
                new BestaandeHulp(BestaandeHulp.Organisatie.GGZ, DAY),
                new Wijziging("x", "x", "x", "x"),
                new WatAls(List.of(), trail.invoer(), uitkomst, "x", "x"),
                new Herinnering(1, DAY, false, "x"),
                new Bevinding(1, Foutcode.HASH_KLOPT_NIET, "x", "x"),
                new Regelboek(trail.regelset(), Taal.NL, List.of()),
                new OpenVraag("x", 1, false, "x", List.of()),
                new Vergelijking.Verschil(trail.invoer(), uitkomst, "x", uitkomst, "x"),
                DAY,
                true,
                1,
                "x",
                new byte[0],
                UUID.randomUUID())) {
            samples.put(sample.getClass(), sample);
        }
        samples.put(boolean.class, true);
        samples.put(int.class, 1);
        samples.put(long.class, 1L);
        samples.put(Instant.class, Instant.EPOCH);
        samples.put(Path.class, Path.of("x"));
        samples.put(Clock.class, Clock.systemUTC());
        samples.put(AuditListener.class, AuditListener.GEEN);
        samples.put(Vergelijking.Listener.class, (Vergelijking.Listener) verschil -> {});
        return samples;
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }
}
