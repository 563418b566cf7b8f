package dev.edict.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.sun.management.ThreadMXBean;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import dev.edict.processor.testing.Compilation;
import dev.edict.processor.testing.CompileResult;
import dev.edict.processor.testing.Compiler;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.annotation.processing.ProcessingEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A service that is twice as large has a document twice as large, and takes twice the work; counted, for time is another each time. */
class GrowthTest {

    private static final String IMPORTS =
            "package com.acme; import dev.edict.annotations.*; import jakarta.ws.rs.*; import jakarta.ws.rs.core.*; import java.util.*; ";

    /**
     * What a compile of some resources leaves.
     *
     * @param files those that tell of single resources and types
     * @param questions how often the compiler was asked for what is known of elements and types
     */
    private record Measured(long bytes, long files, long questions) {

        static Measured of(Compiler compiler, int resources) {
            AtomicLong questions = new AtomicLong();
            Compilation compilation = Compilation.with(compiler)
                    .processor(new Environments.Given(
                            new EdictProcessor(), environment -> counted(environment, questions)))
                    .option("edict.assemble", "true")
                    .option("edict.profile", "off")
                    .source("com.acme.Money", IMPORTS + "public record Money(long cents, String currency) {}");
            for (int i = 0; i < resources; i++) {
                String number = String.format("%03d", i);
                compilation
                        .source("com.acme.R" + number, IMPORTS + """
                                @ApiResource @Path("/r%1$s") public class R%1$s {
                                  @GET public List<T%1$s> list(@QueryParam("name") String name) { return List.of(); }
                                  @GET @Path("{id}") public T%1$s get(@PathParam("id") int id) { return null; }
                                  @PUT @Path("{id}") public T%1$s put(@PathParam("id") int id, T%1$s in) { return in; }
                                }
                                """.formatted(number))
                        .source("com.acme.T" + number, IMPORTS + """
                                /** Text %1$s. */ public record T%1$s(int id, String name, Money price, List<T%1$s> parts) {}
                                """.formatted(number));
            }
            CompileResult result = compilation.run();
            assertThat(result.success()).as(result.diagnostics().toString()).isTrue();
            Map<String, byte[]> files = result.files();
            return new Measured(
                    files.get("META-INF/openapi.json").length,
                    files.keySet().stream()
                            .filter(name -> name.startsWith("META-INF/edict/") && name.contains("com.acme."))
                            .count(),
                    questions.get());
        }

        Measured minus(Measured smaller) {
            return new Measured(bytes - smaller.bytes, files - smaller.files, questions - smaller.questions);
        }
    }

    /** Environments that are asked through proxies, which count. */
    private static ProcessingEnvironment counted(ProcessingEnvironment own, AtomicLong questions) {
        return proxy(ProcessingEnvironment.class, own, (method, answer) -> {
            Class<?> type = method.getReturnType();
            return type.getPackageName().equals("javax.lang.model.util")
                    ? proxy(type, answer, (question, told) -> {
                        questions.incrementAndGet();
                        return told;
                    })
                    : answer;
        });
    }

    private interface Answer {
        Object of(java.lang.reflect.Method method, Object answer);
    }

    private static <T> T proxy(Class<T> type, Object own, Answer answers) {
        return type.cast(Proxy.newProxyInstance(
                GrowthTest.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return answers.of(method, method.invoke(own, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    @ParameterizedTest
    @EnumSource
    void twiceTheResourcesTakeTwiceTheWork(Compiler compiler) {
        Measured some = Measured.of(compiler, 50);
        Measured more = Measured.of(compiler, 100);
        Measured most = Measured.of(compiler, 200);

        Measured fifty = more.minus(some);
        Measured hundred = most.minus(more);
        assertThat(fifty.bytes()).isPositive();
        assertThat(hundred.bytes()).isCloseTo(2 * fifty.bytes(), withinPercentage(1));
        assertThat(fifty.files()).as("of a resource and of its type").isGreaterThanOrEqualTo(2 * 50);
        assertThat(hundred.files()).isEqualTo(2 * fifty.files());
        assertThat(fifty.questions()).isPositive();
        assertThat(hundred.questions()).isCloseTo(2 * fifty.questions(), withinPercentage(3));
    }

    /** What a compile with all rules, and the bodies that they follow, takes from the heap. */
    @Test
    void twiceTheResourcesTakeTwiceTheRoomForRules() {
        allocated(50);
        long some = allocated(50);
        long more = allocated(100);
        long most = allocated(200);

        assertThat(most - more).isCloseTo(2 * (more - some), withinPercentage(10));
    }

    private static long allocated(int resources) {
        Compilation compilation = Compilation.with(Compiler.JAVAC)
                .processor(new EdictProcessor())
                .source("com.acme.Taken", IMPORTS + """
                        @ApiError(status = 409, type = "/taken") public class Taken extends RuntimeException {}
                        """)
                .source("com.acme.TakenMapper", IMPORTS + """
                        import jakarta.ws.rs.ext.*;
                        @Provider public class TakenMapper implements ExceptionMapper<Taken> {
                          public Response toResponse(Taken taken) { return Response.status(409).build(); }
                        }
                        """);
        for (int i = 0; i < resources; i++) {
            compilation
                    .source("com.acme.R" + i, IMPORTS + """
                            @ApiResource @Path("/things-%1$s") public class R%1$s {
                              private final S%1$s service = new S%1$s();
                              @Anonymous("Test.") @GET @Path("{id}") public T%1$s get(@PathParam("id") int id) { return service.find(id); }
                              @Anonymous("Test.") @PUT @Path("{id}") public T%1$s put(@PathParam("id") int id, T%1$s in) {
                                if (service.find(id) != null) { throw new Taken(); }
                                return in;
                              }
                            }
                            """.formatted(i))
                    .source("com.acme.S" + i, IMPORTS + """
                            class S%1$s {
                              T%1$s find(int id) { if (id < 0) { throw new NotFoundException(); } return new T%1$s(id, "a"); }
                            }
                            """.formatted(i))
                    .source("com.acme.T" + i, IMPORTS + "public record T%s(int id, String name) {}".formatted(i));
        }
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        AtomicLong before = new AtomicLong();
        AtomicLong after = new AtomicLong();
        // what the test itself does with the outcome grows in another way
        compilation.task(task -> {
            ((JavacTask) task).addTaskListener(new TaskListener() {
                @Override
                public void finished(TaskEvent event) {
                    if (event.getKind() == TaskEvent.Kind.COMPILATION) {
                        after.set(threads.getCurrentThreadAllocatedBytes());
                    }
                }
            });
            before.set(threads.getCurrentThreadAllocatedBytes());
        });
        CompileResult result = compilation.run();
        assertThat(result.success()).as(result.diagnostics().toString()).isTrue();
        return after.get() - before.get();
    }
}
