package dev.edict.benchmarks.engine;

import dev.edict.runtime.idempotency.Admission;
import dev.edict.runtime.idempotency.Disposition;
import dev.edict.runtime.idempotency.EngineSettings;
import dev.edict.runtime.idempotency.Execution.Recorded;
import dev.edict.runtime.idempotency.IdempotencyEngine;
import dev.edict.runtime.idempotency.RequestFingerprint;
import dev.edict.runtime.idempotency.Scope;
import dev.edict.runtime.idempotency.StoredResponse;
import dev.edict.runtime.idempotency.memory.InMemoryStore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** First calls and replays with records in memory, beside the least that recognises a repeat, and beside a peer. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(3)
@State(org.openjdk.jmh.annotations.Scope.Thread)
public class EngineBenchmark {

    /** More than an iteration makes; a full store would refuse. */
    private static final int RECORDS = 20_000_000;

    private static final String REPEATED = Request.key(1);

    private Floor floor = new Floor();
    private Powertools powertools = new Powertools();
    private InMemoryStore store = new InMemoryStore();
    private IdempotencyEngine engine = new IdempotencyEngine(store, EngineSettings.defaults());
    private long number;

    /** Empty records for each iteration, but for the one that is repeated. */
    @Setup(Level.Iteration)
    public void forget() {
        floor = new Floor();
        powertools = new Powertools();
        engine.close();
        store = new InMemoryStore(RECORDS, Long.MAX_VALUE);
        engine = new IdempotencyEngine(store, EngineSettings.defaults());
        number = 1;
        first(REPEATED);
        floorFirst(REPEATED);
        powertools.first(REPEATED);
    }

    /** Ends the engine's threads. */
    @TearDown(Level.Iteration)
    public void close() {
        engine.close();
    }

    /** The floor's claim and completion. */
    @Benchmark
    public byte @Nullable [] floorFirst() {
        return floorFirst(Request.key(++number));
    }

    private byte @Nullable [] floorFirst(String key) {
        byte[] before = floor.claim(key, Request.BODY);
        floor.complete(key, Request.RESPONSE.body());
        return before;
    }

    /** The floor's look-up. */
    @Benchmark
    public byte @Nullable [] floorReplay() {
        return floor.claim(REPEATED, Request.BODY);
    }

    /** Scope, fingerprint, claim and completion. */
    @Benchmark
    public Recorded first() {
        return first(Request.key(++number));
    }

    private Recorded first(String key) {
        if (admit(key) instanceof Admission.Execute execute) {
            return execute.execution().settle(Disposition.STORE, Request.RESPONSE);
        }
        throw new IllegalStateException("not the first");
    }

    /** Scope, fingerprint and claim. */
    @Benchmark
    public StoredResponse replay() {
        if (admit(REPEATED) instanceof Admission.Repeat repeat) {
            return repeat.response();
        }
        throw new IllegalStateException("no repeat");
    }

    /** The peer's claim and completion. */
    @Benchmark
    public Object powertoolsFirst() {
        return powertools.first(Request.key(++number));
    }

    /** The peer's look-up. */
    @Benchmark
    public Object powertoolsReplay() {
        return powertools.replay(REPEATED);
    }

    private Admission admit(String key) {
        return engine.admit(
                Request.POLICY,
                Scope.of(null, Request.PRINCIPAL, Request.POLICY.operation(), key),
                new RequestFingerprint(
                                Request.METHOD,
                                Request.PATH,
                                Request.NO_QUERY,
                                Request.MEDIA_TYPE,
                                null,
                                null,
                                Request.BODY)
                        .under(Request.POLICY));
    }
}
