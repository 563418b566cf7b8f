package dev.edict.processor.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.contract.assemble.Assembly;
import org.junit.jupiter.api.Test;

class RecursiveContainersTest {

    @Test
    void aCollectionOrMapOfItselfEndsAtItsName() {
        Assembly assembly = Documenting.of("com.acme.Trees", """
                        @ApiResource @Path("/trees") @PermitAll
                        public class Trees {
                          @POST @NotIdempotent("a test") public Tree put(Tree tree) { return tree; }
                          @GET @Path("lists") public Nested lists() { return null; }
                          @GET @Path("ok") public String ok() { return ""; }
                          public static class Tree extends HashMap<String, Tree> {}
                          public static class Nested extends ArrayList<Nested> {}
                        }
                        """).assembled();

        String json = assembly.document().json().toJson();
        assertThat(json).contains("\"/trees/ok\"", "#/components/schemas/Tree", "#/components/schemas/Nested");
    }
}
