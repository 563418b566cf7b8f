package dev.edict.annotations;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the vocabulary still: a changed default or target changes what compiled services mean. */
class VocabularyTest {

    private static final String VOCABULARY = """
            ApiService (PACKAGE, TYPE)
              ApiService.Audience audience = PRIVATE_APP
              ApiService.Auth auth = ANNOTATIONS
              ApiService.Csrf csrf = UNDECLARED
              String errorBase = ""
              ApiService.Errors errors = DETECT
              ApiService.Case jsonCase = DETECT
              ApiService.Ownership ownership = UNDECLARED
              ApiService.Case queryCase = DETECT
              String rateLimit = ""
              String[] scopes = {}
              ApiService.Stability stability = STABLE
              String title = ""
              String version = ""
              ApiService.Versioning versioning = DETECT
            ApiResource (PACKAGE, TYPE)
              ApiService.Audience audience = INHERIT
              ApiService.Auth auth = INHERIT
              ApiResource.Client[] clients = {}
              ApiService.Csrf csrf = INHERIT
              ApiService.Ownership ownership = INHERIT
              String rateLimit = ""
              ApiService.Stability stability = INHERIT
            Idempotent (METHOD, ANNOTATION_TYPE)
              Idempotent.Body body = COMPARED
              Idempotent.By by = KEY
              String[] fingerprint = {}
              Idempotent.Mode mode = LEASED
              Idempotent.OnRepeat onRepeat = AUTO
              Idempotent.OnServerError onServerError = AUTO
              Idempotent.Recovery recovery = QUARANTINE
              Idempotent.Replay replay = FULL
              boolean required = true
              Idempotent.Scope scope = PRINCIPAL
              String ttl = "PT24H"
            NotIdempotent (METHOD, TYPE)
              String value
            SafePost (METHOD, TYPE)
              String value
            Anonymous (METHOD, TYPE)
              String value
            Paginated (METHOD)
              int defaultLimit = 50
              int maxLimit = 200
              String reason = ""
              String[] sort = {}
              Paginated.Style style = CURSOR
            Unpaginated (METHOD)
              int maxItems
              String value
            ApiError (METHOD, TYPE) repeatable in ApiError.List
              Class extensions = void
              boolean retryable = false
              int status
              String title = ""
              String type = ""
              String when = ""
            ApiError.List (METHOD, TYPE)
              ApiError[] value
            SuccessStatus (METHOD)
              String location = ""
              int value
            ApiAsync (METHOD)
              String value
            WebhookReceiver (METHOD)
              String dedupe
              String signature
              String ttl = "P7D"
            WireEnum (TYPE)
              boolean extensible = false
            ApiDeprecated (METHOD, TYPE, FIELD)
              String replacement = ""
              String since
              String sunset = ""
            Waive (PACKAGE, TYPE, METHOD, FIELD, PARAMETER) repeatable in Waive.List
              String reason
              String until = ""
              String[] value
            Waive.List (PACKAGE, TYPE, METHOD, FIELD, PARAMETER)
              Waive[] value
            """;

    private static final String ENUMS = """
            ApiService.Audience INHERIT PUBLIC PARTNER PRIVATE_APP INTERNAL ADMIN
            ApiService.Auth INHERIT ANNOTATIONS EXTERNAL
            ApiService.Case DETECT CAMEL SNAKE KEBAB
            ApiService.Csrf INHERIT UNDECLARED TOKEN SAME_SITE FETCH_METADATA EXTERNAL
            ApiService.Errors DETECT PROBLEM EXTERNAL
            ApiService.Ownership INHERIT UNDECLARED HIDE_404 REVEAL_403
            ApiService.Stability INHERIT STABLE BETA BEST_EFFORT
            ApiService.Versioning DETECT PATH HEADER MEDIA_TYPE NONE
            ApiResource.Client BROWSER NATIVE THIRD_PARTY SERVICE
            Idempotent.Body COMPARED CANONICAL_JSON IGNORED
            Idempotent.By KEY NATURAL_KEY STATE
            Idempotent.Mode LEASED TRANSACTIONAL
            Idempotent.OnRepeat AUTO REPLAY NO_OP CONFLICT
            Idempotent.OnServerError AUTO STORE RELEASE QUARANTINE
            Idempotent.Recovery QUARANTINE REEXECUTE
            Idempotent.Replay FULL HEAD_ONLY
            Idempotent.Scope PRINCIPAL TENANT SHARED
            Paginated.Style CURSOR OFFSET
            """;

    static Stream<Class<? extends Annotation>> annotations() {
        return Stream.of(
                ApiService.class,
                ApiResource.class,
                Idempotent.class,
                NotIdempotent.class,
                SafePost.class,
                Anonymous.class,
                Paginated.class,
                Unpaginated.class,
                ApiError.class,
                ApiError.List.class,
                SuccessStatus.class,
                ApiAsync.class,
                WebhookReceiver.class,
                WireEnum.class,
                ApiDeprecated.class,
                Waive.class,
                Waive.List.class);
    }

    @Test
    void targetsElementsAndDefaultsAreThoseOfTheVocabulary() {
        assertThat(annotations().map(VocabularyTest::describe).collect(joining()))
                .isEqualTo(VOCABULARY);
    }

    @Test
    void enumConstantsAreThoseOfTheVocabulary() {
        String enums = annotations()
                .flatMap(annotation -> Arrays.stream(annotation.getDeclaredClasses())
                        .filter(Class::isEnum)
                        .sorted((a, b) -> a.getName().compareTo(b.getName())))
                .map(type -> name(type) + " "
                        + Arrays.stream(type.getEnumConstants())
                                .map(Object::toString)
                                .collect(joining(" "))
                        + "\n")
                .collect(joining());
        assertThat(enums).isEqualTo(ENUMS);
    }

    @ParameterizedTest
    @MethodSource("annotations")
    void isDocumentedAndReadableAtRunTime(Class<? extends Annotation> annotation) {
        assertThat(annotation).hasAnnotation(Documented.class);
        assertThat(annotation.getAnnotation(Retention.class).value()).isEqualTo(RetentionPolicy.RUNTIME);
    }

    @ParameterizedTest
    @MethodSource("annotations")
    void canBeCarriedByServicesOnJava8(Class<? extends Annotation> annotation) throws IOException {
        String file = annotation.getName().substring(annotation.getPackageName().length() + 1) + ".class";
        try (DataInputStream in = new DataInputStream(annotation.getResourceAsStream(file))) {
            in.skipNBytes(6);
            assertThat(in.readUnsignedShort()).as("class file version").isEqualTo(52);
        }
    }

    private static String describe(Class<? extends Annotation> annotation) {
        Repeatable repeatable = annotation.getAnnotation(Repeatable.class);
        return name(annotation)
                + Arrays.stream(annotation.getAnnotation(Target.class).value())
                        .map(ElementType::name)
                        .collect(joining(", ", " (", ")"))
                + (repeatable == null ? "" : " repeatable in " + name(repeatable.value()))
                + "\n"
                + Arrays.stream(annotation.getDeclaredMethods())
                        .sorted((a, b) -> a.getName().compareTo(b.getName()))
                        .map(VocabularyTest::describe)
                        .collect(joining());
    }

    private static String describe(Method element) {
        Object value = element.getDefaultValue();
        return "  " + name(element.getReturnType()) + " " + element.getName()
                + (value == null ? "" : " = " + describe(value)) + "\n";
    }

    private static String describe(Object value) {
        if (value.getClass().isArray()) {
            return IntStream.range(0, Array.getLength(value))
                    .mapToObj(i -> describe(Array.get(value, i)))
                    .collect(joining(", ", "{", "}"));
        }
        return value instanceof String text ? '"' + text + '"' : value.toString();
    }

    private static String name(Class<?> type) {
        String canonical = type.getCanonicalName();
        return canonical.substring(canonical.lastIndexOf('.', firstCapital(canonical)) + 1);
    }

    private static int firstCapital(String text) {
        return (int) text.chars().takeWhile(c -> !Character.isUpperCase(c)).count();
    }
}
