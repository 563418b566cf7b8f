package dev.edict.processor.rule.retry;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IdempotencyKeyContractFormsTest {

    @ParameterizedTest
    @EnumSource
    void aPointerNamesAFieldOfTheForm(Compiler compiler) {
        RuleTest.of("idempotency-key-contract").source("com.acme.R", """
                        @ApiResource @Path("/r") @Consumes("application/x-www-form-urlencoded") public class R {
                          @Idempotent(fingerprint = {"/amount", "/amuont"}) // WARN: idempotency-key-contract: '/amuont' names no field of the form that the method reads (amount, to/iban)
                          @POST public void a(@FormParam("amount") int amount, @FormParam("to/iban") String iban) {}
                          @Idempotent(fingerprint = "/sum") // WARN: idempotency-key-contract: POST /r/b: '/sum' names no field
                          @POST @Path("b") public void b(@BeanParam Form form) {}
                          @POST @Path("c") @Idempotent(fingerprint = {"", "/amount/0", "/to~1iban"})
                          public void c(@FormParam("amount") List<Integer> amount, @FormParam("to/iban") String iban) {}
                          @POST @Path("d") @Idempotent(fingerprint = "/more") public void d(@FormParam("amount") int amount, jakarta.ws.rs.core.MultivaluedMap<String, String> all) {}
                          @POST @Path("e") @Idempotent(fingerprint = "/more") public void e(@FormParam("amount") int amount, @Context jakarta.ws.rs.container.ContainerRequestContext request) {}
                          @POST @Path("f") @Consumes("multipart/form-data") @Idempotent(fingerprint = "/more") public void f(@FormParam("amount") int amount) {}
                          public static class Form { @FormParam("amount") public int amount; }
                        }
                        """).check(compiler);
    }
}
