package dev.edict.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReplyReaderTest {

    @Test
    void takesWrappersOffDownToWhatIsSerialised() {
        Reading reading = Reading.of("shop.R", """
                import java.util.concurrent.*;
                @Path("/") public class R {
                  @GET public CompletionStage<List<@NotBlank String>> later() { return null; }
                  @GET public CompletableFuture<Void> nothing() { return null; }
                  @GET public Optional<String> maybe() { return null; }
                  @GET public Response opaque() { return null; }
                  @GET public CompletionStage<Response> opaqueLater() { return null; }
                  @GET public org.jboss.resteasy.reactive.RestResponse<String> typed() { return null; }
                  @GET public org.jboss.resteasy.reactive.RestResponse<?> wild() { return null; }
                  @GET public org.jboss.resteasy.reactive.RestResponse raw() { return null; }
                  @GET public GenericEntity<List<String>> generic() { return null; }
                  @GET public StreamingOutput stream() { return null; }
                  @GET public byte[] bytes() { return null; }
                  @GET public int[] numbers() { return null; }
                  @GET public Map<String, Integer> map() { return null; }
                  @GET public Set<? extends Number> set() { return null; }
                  @GET public Names names() { return null; }
                  @GET @Produces("text/event-stream") public Flow.Publisher<String> events() { return null; }
                  @GET @Produces("application/json") public Flow.Publisher<String> collected() { return null; }
                  public static class Names extends ArrayList<String> {}
                }
                """)
                .and("org.jboss.resteasy.reactive.RestResponse", "public class RestResponse<T> {}");
        assertThat(reading.operations().replace("GET /() -> ", "")).isEqualTo("""
                ENTITY List<@NotBlank String> of @NotBlank String in CompletionStage
                VOID in CompletableFuture
                ENTITY String in Optional
                OPAQUE in Response
                OPAQUE in CompletionStage<Response
                ENTITY String in RestResponse
                OPAQUE in RestResponse
                OPAQUE
                ENTITY List<String> of String in GenericEntity
                STREAM StreamingOutput
                STREAM byte[]
                ENTITY int[] of int
                ENTITY Map<String, Integer>
                ENTITY Set<? extends Number> of Number
                ENTITY Names of String
                STREAM String of String in Flow$Publisher produces text/event-stream
                ENTITY String of String in Flow$Publisher produces application/json
                """);
    }
}
