package dev.edict.processor.rule.retry;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IdempotencyStreamReplayTest {
    private static final String RULE = "idempotency-stream-replay";

    @ParameterizedTest
    @EnumSource
    void whatComesPieceByPieceCannotBeRecorded(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.R", """
                        @ApiResource @Path("/r") public class R {
                          @POST @Path("a") @Idempotent // ERROR: idempotency-stream-replay: POST /r/a is @Idempotent with a full replay, and sends events
                          public void a(@Context jakarta.ws.rs.sse.SseEventSink sink) {}
                          @POST @Path("b") @Idempotent // ERROR: idempotency-stream-replay: answers piece by piece
                          public java.util.concurrent.Flow.Publisher<String> b() { return null; }
                          @POST @Path("c") @Idempotent // ERROR: idempotency-stream-replay: answers piece by piece
                          public java.util.concurrent.Flow.Publisher<byte[]> c() { return null; }
                          @POST @Path("d") @Idempotent(replay = Idempotent.Replay.FULL) // ERROR: idempotency-stream-replay
                          public org.glassfish.jersey.server.ChunkedOutput<String> d() { return null; }
                        }
                        """)
                .compilation(c -> c.library("org.glassfish.jersey.server.ChunkedOutput"))
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void aStreamOfBytesMayBeTooLong(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/r") public class R {
                          @POST @Path("a") @Idempotent public StreamingOutput a() { return null; } // WARN: idempotency-stream-replay: a stream of any length
                          @POST @Path("b") @Idempotent public java.io.InputStream b() { return null; } // WARN: idempotency-stream-replay
                          @POST @Path("c") @Idempotent public java.io.File c() { return null; } // WARN: idempotency-stream-replay
                          @POST @Path("d") @Idempotent public java.util.concurrent.CompletionStage<java.nio.file.Path> d() { return null; } // WARN: idempotency-stream-replay
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void valuesAndPromisesOfNoBodyAreSilent(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/r") public class R {
                          @POST @Path("a") @Idempotent(replay = Idempotent.Replay.HEAD_ONLY) public StreamingOutput a() { return null; }
                          @POST @Path("b") @Idempotent public byte[] b() { return null; }
                          @POST @Path("c") @Idempotent public Response c() { return null; }
                          @POST @Path("d") @Idempotent public void d(@jakarta.ws.rs.container.Suspended jakarta.ws.rs.container.AsyncResponse later) {}
                          @POST @Path("e") @Idempotent(by = Idempotent.By.STATE, onRepeat = Idempotent.OnRepeat.NO_OP)
                          public StreamingOutput e() { return null; }
                          @POST @Path("f") @NotIdempotent("an export") public StreamingOutput f() { return null; }
                          @POST @Path("g") public java.util.concurrent.Flow.Publisher<String> g() { return null; }
                          @POST @Path("h") @Idempotent @Produces("application/json")
                          public java.util.concurrent.Flow.Publisher<String> h() { return null; }
                          @POST @Path("i") @Idempotent public List<String> i() { return null; }
                        }
                        """).check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void inheritedPoliciesCount(Compiler compiler) {
        RuleTest.of(RULE)
                .source("com.acme.Api", """
                        public interface Api<T> {
                          @POST @Idempotent T a(); // WARN: idempotency-stream-replay: POST /r
                        }
                        """)
                .source(
                        "com.acme.R",
                        "@Path(\"/r\") public class R implements Api<StreamingOutput> { public StreamingOutput a() { return null; } }")
                .check(compiler);
    }

    @ParameterizedTest
    @EnumSource
    void itCanBeWaived(Compiler compiler) {
        RuleTest.of(RULE).source("com.acme.R", """
                        @Path("/r") public class R {
                          @Waive(value = "idempotency-stream-replay", reason = "A receipt is short.")
                          @POST @Idempotent public StreamingOutput a() { return null; }
                        }
                        """).checkWaived(compiler);
    }
}
