package dev.edict.runtime.rest;

import dev.edict.runtime.idempotency.IdempotencyEngine;
import dev.edict.runtime.idempotency.Policy;
import dev.edict.runtime.paging.CursorCodec;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Configuration;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the providers of one application share. It travels as a property of the application's configuration: nothing is
 * static, so that applications in one process stay apart.
 */
public final class EdictRuntime {

    private static final Logger LOG = System.getLogger(EdictRuntime.class.getName());

    static final String PROPERTY = "dev.edict.runtime";

    /** The name of the property by which a runtime that wraps applications hands over what it wraps. */
    public static final String APPLICATION = "dev.edict.application";

    /**
     * The name of the property by which a runtime hands over the {@link EdictConfig.Source} that it wants asked when the
     * application starts, and not when it is put together: data sources may not be there before.
     */
    public static final String LATE_CONFIG = "dev.edict.late-config";

    /** What follows from the configuration. */
    private record Operating(
            EdictConfig config,
            IdempotencyEngine engine,
            @Nullable CursorCodec codec,
            UnrecordedHeaders unrecorded) {

        static Operating by(EdictConfig config) {
            return new Operating(
                    config,
                    new IdempotencyEngine(config.store(), config.engine()),
                    config.cursorKeys() == null
                            ? null
                            : new CursorCodec(config.cursorKeys(), config.cursorLifetime(), InstantSource.system()),
                    new UnrecordedHeaders(RecordedHeaders.of(config)));
        }
    }

    private final EdictConfig.Source source;
    private final List<ResourceBinding> bindings;
    private final @Nullable URI errorBase;
    private final Implementations implementations;
    private final List<Runnable> waitingChecks = new ArrayList<>();
    private volatile @Nullable Operating operating;
    private final Leftover leftover = new Leftover();
    private final UnknownOutcomeLog unknownOutcomes = new UnknownOutcomeLog();
    private volatile boolean filtersPass = TestedRuntime.serves();
    private volatile boolean announced;
    private final AtomicBoolean locates = new AtomicBoolean();

    /**
     * @param source asked once, by {@link #start()}
     * @param bindings the generated bindings
     * @param errorBase resolves relative problem types; null leaves them relative
     * @param deployed the classes of the application that a runtime shows as the given one
     */
    EdictRuntime(
            EdictConfig.Source source,
            List<ResourceBinding> bindings,
            @Nullable URI errorBase,
            Function<Class<?>, List<Class<?>>> deployed) {
        this.source = source;
        this.bindings = bindings;
        this.errorBase = errorBase;
        this.implementations = new Implementations(deployed, bindings);
    }

    /** That of an application. */
    public static EdictRuntime of(Configuration configuration) {
        if (configuration.getProperty(PROPERTY) instanceof EdictRuntime runtime) {
            return runtime;
        }
        throw new IllegalStateException("register " + EdictFeature.class.getName() + " before anything that needs it");
    }

    /** That of the application whose provider this is, if it is one of Edict's: for a runtime that shows providers, and no properties. */
    public static Optional<EdictRuntime> ofProvider(Object provider) {
        return provider instanceof FirstAnswer own ? Optional.of(own.runtime()) : Optional.empty();
    }

    /**
     * Takes the configuration, and makes the checks that waited for it; a second time it does nothing.
     *
     * @throws IllegalStateException if a promise would not be kept: the application must not start
     */
    public synchronized void start() {
        if (operating == null) {
            EdictConfig config = source.config();
            operating = Operating.by(config);
            if (config.lifecycle() != null) {
                Duration left = config.lifecycle().times().afterDrain();
                config.lifecycle().onDrained(() -> shutDown(shorter(config.shutdownGrace(), left.dividedBy(2))));
            }
            waitingChecks.forEach(Runnable::run);
            waitingChecks.clear();
        }
    }

    /** Makes a check that needs the configuration: now, or as soon as it is there. */
    synchronized void check(Runnable check) {
        if (operating == null) {
            waitingChecks.add(check);
        } else {
            check.run();
        }
    }

    private Operating operating() {
        Operating current = operating;
        if (current == null) {
            throw new IllegalStateException("the application has not started");
        }
        return current;
    }

    /** How the service operates. */
    EdictConfig config() {
        return operating().config();
    }

    /** Drives the keys. */
    public IdempotencyEngine engine() {
        return operating().engine();
    }

    /** Makes and reads cursors; null if there are no keys to sign them with. */
    @Nullable
    CursorCodec cursorCodec() {
        return operating().codec();
    }

    /** Tells of records that somebody has to look at. */
    UnknownOutcomeLog unknownOutcomes() {
        return unknownOutcomes;
    }

    /** Tells of headers that replays lack. */
    UnrecordedHeaders unrecorded() {
        return operating().unrecorded();
    }

    List<ResourceBinding> bindings() {
        return bindings;
    }

    @Nullable
    URI errorBase() {
        return errorBase;
    }

    /** Looks after transactions that a request leaves on its thread. */
    Leftover leftover() {
        return leftover;
    }

    /** The last request filter of a protected method runs. */
    void seeFiltersPassed() {
        if (!filtersPass) {
            filtersPass = true;
        }
    }

    /**
     * Whether the last request filter has been seen to run, by the suites or since the start, so that its absence proves something: a
     * runtime that leaves it out must not make finished executions look like none.
     */
    boolean seesFiltersPass() {
        return filtersPass;
    }

    /** How a generated binding protects this resource method, if one does. */
    public Optional<Policy> protection(ResourceInfo info) {
        return operation(info).flatMap(OperationBinding::policy);
    }

    /** True once: operations that a request finds are protected by one set of filters, and CXF does not show a feature what another has set. */
    boolean beginsToLocate() {
        return locates.compareAndSet(false, true);
    }

    /** The methods that execute where a runtime shows this one; several where it shows several classes by one type that they share. */
    List<ResourceInfo> executed(ResourceInfo shown) {
        return implementations.of(shown);
    }

    /**
     * What the generated bindings say about this resource method, if they say anything. Where it stands for several of which some are
     * protected, all are.
     */
    Optional<OperationBinding> operation(ResourceInfo shown) {
        return executed(shown).stream()
                .flatMap(info -> nearest(info).stream())
                .min(Comparator.comparing(operation -> !operation.isProtected()));
    }

    /**
     * What is said of the type that is nearest to the class of a method, of a root before what a locator leads to, by the first of the
     * bindings.
     */
    Optional<OperationBinding> nearest(ResourceInfo info) {
        record Match(OperationBinding operation, int distance, boolean located) {}
        return bindings.stream()
                .flatMap(binding -> binding.matching(info)
                        .map(operation -> new Match(
                                operation, operation.distance(info).orElseThrow(), !binding.isRooted(operation))))
                .min(Comparator.comparingInt(Match::distance).thenComparing(Match::located))
                .map(Match::operation);
    }

    /**
     * Claims nothing more, lets what is in flight end within the configured grace, then stops renewing leases. It does nothing if the
     * application has not started.
     */
    public void shutDown() {
        Operating current = operating;
        if (current != null) {
            shutDown(current.config().shutdownGrace());
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private void shutDown(Duration grace) {
        Operating current = operating();
        try {
            current.engine().shutDown(grace);
        } catch (InterruptedException e) {
            current.engine().close();
            Thread.currentThread().interrupt();
        }
    }

    /** How many operations have a generated binding that protects them, whether this application serves them or not. */
    long bound() {
        return rooted().count()
                + bindings.stream().mapToLong(ResourceBinding::located).sum();
    }

    /** What start-up says: "7 of 7 operations protected, store in-memory, which can forget". */
    public String summary() {
        long active = rooted().filter(OperationBinding::isActive).count();
        long located = bound() - rooted().count();
        return active + " of " + rooted().count() + " operations protected"
                + (located == 0 ? "" : ", and " + located + " behind sub-resource locators when they are reached")
                + ", store " + engine().capabilities().name()
                + (engine().capabilities().durable() ? "" : ", which can forget");
    }

    /** The protected operations that the application does not serve. */
    public List<String> inactive() {
        return rooted().filter(operation -> !operation.isActive())
                .map(OperationBinding::toString)
                .toList();
    }

    /** Says what is protected, and warns of operations that this application does not serve. */
    public void announce() {
        announced = true;
        LOG.log(Level.INFO, summary());
        inactive().forEach(operation -> LOG.log(Level.WARNING, "Not served by this application: {0}", operation));
    }

    boolean isAnnounced() {
        return announced;
    }

    private Stream<OperationBinding> rooted() {
        return bindings.stream().flatMap(ResourceBinding::rooted);
    }
}
