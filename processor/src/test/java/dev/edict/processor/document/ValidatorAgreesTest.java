package dev.edict.processor.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.edict.processor.document.ValidatedTypes.Agreed;
import dev.edict.processor.document.ValidatedTypes.Codes;
import dev.edict.processor.document.ValidatedTypes.Named;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Hibernate Validator takes and refuses, the schema takes and refuses. */
class ValidatorAgreesTest {

    private static final RoundTrip SCHEMAS =
            RoundTrip.of(List.of(Agreed.class, Codes.class, Named.class), Documenting.Serialiser.JACKSON);

    private static final ObjectMapper JACKSON =
            new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    @SuppressWarnings("unchecked")
    static List<Object> samples() {
        String[] three = {"a", "b", "c"};
        return List.of(
                new Codes(three, new String[0], null),
                new Codes(new String[] {"abc"}, three, null),
                new Codes(three, null, null),
                new Codes(three, three, new List[] {List.of(" ")}),
                new Agreed(true, false, true),
                new Agreed(null, null, null),
                new Agreed(false, false, true),
                new Agreed(true, true, true),
                new Agreed(true, false, false),
                new Named("abc", 2, List.of("t")),
                new Named("a", 2, List.of("t")),
                new Named("abcdef", 2, List.of("t")),
                new Named(null, 2, List.of("t")),
                new Named("abc", 1, List.of("t")),
                new Named("abc", 2, List.of(" ")));
    }

    /** The value null is no violation. */
    @Test
    void whatMayBeNullMayBeNullBesideAConstant() {
        SCHEMAS.assertValid(Agreed.class, "{\"asked\": null}");
        assertThat(SCHEMAS.errors(Agreed.class, "{\"asked\": false}")).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aValueIsTakenByBoth(Object value) throws Exception {
        String json = JACKSON.writeValueAsString(value);
        assertThat(SCHEMAS.errors(value.getClass(), json).isEmpty())
                .as(json + " against " + SCHEMAS.schema(value.getClass()).toJson())
                .isEqualTo(VALIDATOR.validate(value).isEmpty());
    }
}
