package dev.edict.contract.assemble;

import static dev.edict.contract.assemble.Assembled.names;
import static dev.edict.contract.assemble.Assembled.parameter;
import static dev.edict.contract.assemble.Samples.STRING;
import static dev.edict.contract.assemble.Samples.op;
import static dev.edict.contract.assemble.Samples.resource;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.fragment.Idempotency;
import dev.edict.contract.fragment.ParameterFragment.In;
import dev.edict.contract.fragment.Promises;
import dev.edict.contract.fragment.Promises.Repeat;
import dev.edict.contract.json.JsonObject;
import org.junit.jupiter.api.Test;

/** What an operation takes, beyond what its handler declares. */
class ParametersTest {

    @Test
    void aPathVariableThatNobodyReadsIsStillAParameter() {
        Assembled it = Assembled.of(resource(
                "com.acme.R",
                op("GET", "/{tenant}", "com.acme.R#a()")
                        .pattern("tenant", "[a-z]+")
                        .build()));
        assertThat(parameter(it.operation("/{tenant}", "get"), "tenant")
                        .object("schema")
                        .orElseThrow()
                        .text("pattern"))
                .contains("^[a-z]+$");
    }

    @Test
    void aPathParameterWithoutAVariableIsLeftOut() {
        Assembled it = Assembled.of(resource(
                "com.acme.R",
                op("GET", "/", "com.acme.R#a()").takes(In.PATH, "id", STRING).build()));
        assertThat(it.operation("/", "get").has("parameters")).isFalse();
    }

    @Test
    void aHandlerThatTakesTheKeyItselfDescribesItItself() {
        Assembled it = Assembled.of(resource(
                "com.acme.R",
                op("POST", "/", "com.acme.R#a()")
                        .takes(In.HEADER, "idempotency-key", STRING)
                        .answers(204)
                        .promises(keyed(true))
                        .build()));
        assertThat(names(it.operation("/", "post"))).containsExactly("idempotency-key");
    }

    @Test
    void anOptionalKeyIsAnOptionalParameter() {
        Assembled it = Assembled.of(resource(
                "com.acme.R",
                op("POST", "/", "com.acme.R#a()")
                        .answers(204)
                        .promises(keyed(false))
                        .build()));
        JsonObject parameter = it.document()
                .object("components")
                .orElseThrow()
                .object("parameters")
                .orElseThrow()
                .object("OptionalIdempotencyKey")
                .orElseThrow();
        assertThat(parameter.has("required")).isFalse();
    }

    private static Promises keyed(boolean required) {
        return new Promises(
                Repeat.WITH_KEY,
                new Idempotency(Idempotency.By.KEY, required, null, null, null, null),
                null,
                null,
                null,
                null,
                null);
    }
}
