package dev.edict.contract.assemble;

import static dev.edict.contract.assemble.Samples.op;
import static dev.edict.contract.assemble.Samples.resource;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.fragment.ProblemFragment;
import dev.edict.contract.fragment.Service;
import dev.edict.contract.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The document shows a problem type as clients will see it; the runtime is tested against the same table. */
class ProblemTypesTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/problem-types.csv", numLinesToSkip = 1, delimiter = '|')
    void aTypeIsResolvedOnTheErrorBase(String base, String written, String seen) {
        Service service = new Service(
                "Shop",
                "1",
                null,
                JsonObject.EMPTY,
                null,
                List.of(),
                base,
                Service.Errors.PROBLEM,
                Map.of(),
                List.of(),
                List.of());
        String document = new Assembler()
                .assemble(List.of(
                        Samples.service("com.acme.Shop", service),
                        resource(
                                "com.acme.R",
                                op("GET", "/a", "com.acme.R#a()")
                                        .answers(204)
                                        .fails(new ProblemFragment(409, written, null, "It is gone.", false, false))
                                        .build())))
                .document()
                .json()
                .toJson();
        assertThat(document).containsPattern("\"value\": ?\\{\\s*\"type\": ?\"" + Pattern.quote(seen) + "\"");
    }
}
