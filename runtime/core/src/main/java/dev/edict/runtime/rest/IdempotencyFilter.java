package dev.edict.runtime.rest;

import dev.edict.annotations.Idempotent;
import dev.edict.runtime.idempotency.Admission;
import dev.edict.runtime.idempotency.Execution.Recorded;
import dev.edict.runtime.idempotency.HeaderLine;
import dev.edict.runtime.idempotency.IdempotencyContext;
import dev.edict.runtime.idempotency.Policy;
import dev.edict.runtime.idempotency.RequestFingerprint;
import dev.edict.runtime.idempotency.Scope;
import dev.edict.runtime.idempotency.StoredResponse;
import dev.edict.runtime.problem.EdictProblem;
import dev.edict.runtime.problem.ProblemException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Protects one resource method: claims the key before it runs, and records its response before the client sees a byte
 * of it. Bound to the method by a generated binding.
 */
final class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter, WriterInterceptor {

    private static final Logger LOG = System.getLogger(IdempotencyFilter.class.getName());
    private static final byte[] NO_BODY = {};

    /** What Quarkus answers who asks for a role where nothing knows any. */
    private static final String NO_BEAN = "jakarta.enterprise.inject.UnsatisfiedResolutionException";

    /** The property of what is replayed. It has been what filters and interceptors of the service make of an answer, and goes out as it is. */
    static final String REPLAYED = "dev.edict.replayed";

    private final Policy policy;
    private final EdictRuntime runtime;
    private final Method handler;
    private final boolean entryAnnounced;
    private final DeclaredRetries retries;
    private final LookedUpAnswers lookedUp;

    /**
     * @param handler the resource method
     */
    IdempotencyFilter(Policy policy, EdictRuntime runtime, Method handler, boolean entryAnnounced) {
        this.policy = policy;
        this.handler = handler;
        this.runtime = runtime;
        this.entryAnnounced = entryAnnounced;
        this.retries = new DeclaredRetries(policy.retryable(), runtime.errorBase());
        this.lookedUp = new LookedUpAnswers(policy, runtime);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        try {
            admit(request);
        } catch (ProblemException e) {
            request.abortWith(answers().refusal(e.problem()));
        }
    }

    private void admit(ContainerRequestContext request) {
        byte[] event = policy.isWebhook() ? body(request) : NO_BODY;
        String key = RequestKey.of(request, policy, event, runtime.config().strictKeys());
        if (key == null) {
            return;
        }
        if (!isInRole(request)) {
            request.abortWith(answers().forbidden());
            return;
        }
        Scope scope = scope(request, key);
        byte[] body = policy.isWebhook() ? event : body(request);
        Admission admission = runtime.engine().admit(policy, scope, fingerprint(request, body));
        if (admission instanceof Admission.Execute execute) {
            Protection protection = new Protection(
                    policy, execute.execution(), entryAnnounced, retries, instead -> answer(request, instead));
            if (runtime.seesFiltersPass()) {
                protection.awaitFilters();
            }
            if (policy.isTransactional()) {
                runtime.leftover().keep(protection, handler);
            }
            request.setProperty(Protection.PROPERTY, protection);
            request.setProperty(IdempotencyContext.PROPERTY, execute.execution());
        } else if (admission instanceof Admission.Unprotected) {
            request.setProperty(Answers.STATUS, Answers.UNPROTECTED);
        } else {
            if (admission instanceof Admission.OutcomeUnknown) {
                runtime.unknownOutcomes().tell(policy.operation(), scope);
            }
            request.abortWith(answer(request, admission));
        }
    }

    private Response answer(ContainerRequestContext request, Admission admission) {
        if (admission instanceof Admission.Repeat repeat) {
            if (!runtime.config().replayAuthorizer().mayReplay(request, policy.operation())) {
                return answers().forbidden();
            }
            Response own = repeat.committedOnly() ? lookedUp.answer(request, repeat.response()) : null;
            if (own != null) {
                return answers().committed(repeat, own);
            }
            request.setProperty(REPLAYED, repeat.response());
            return answers().replay(repeat);
        }
        if (admission instanceof Admission.InProgress inProgress) {
            return answers().inProgress(policy, inProgress.retryAfter());
        }
        if (admission instanceof Admission.Unavailable unavailable) {
            return answers().unavailable(unavailable.retryAfter());
        }
        return admission instanceof Admission.Reused
                ? answers().reused()
                : answers().outcomeUnknown();
    }

    /**
     * Roles are asked before the claim, not only before a replay: whoever may not execute must not learn what is recorded,
     * nor leave a refusal under a key that others share.
     */
    private boolean isInRole(ContainerRequestContext request) {
        try {
            return policy.roles().isEmpty()
                    || policy.roles().stream().anyMatch(request.getSecurityContext()::isUserInRole);
        } catch (RuntimeException e) {
            if (!e.getClass().getName().equals(NO_BEAN)) {
                throw e;
            }
            LOG.log(
                    Level.ERROR,
                    policy.operation()
                            + " asks for a role, and the runtime cannot tell whether the caller has it, who is refused;"
                            + " Quarkus needs quarkus-security for that",
                    e);
            return false;
        }
    }

    private Scope scope(ContainerRequestContext request, String key) {
        if (policy.isWebhook()) {
            // senders number their events for the address they know, of which there can be one for each of many
            String address = request.getUriInfo().getRequestUri().getRawPath();
            return Scope.of(null, address, operation(), key);
        }
        if (policy.scope() == Idempotent.Scope.SHARED) {
            return Scope.of(null, null, operation(), key);
        }
        IdempotencyScope.Caller caller = runtime.config().scope().callerOf(request);
        boolean byTenant = policy.scope() == Idempotent.Scope.TENANT;
        String owner = byTenant ? caller.tenant() : caller.principal();
        if (owner == null || owner.isEmpty()) {
            LOG.log(
                    Level.ERROR,
                    "{0} keeps the keys of each {1} apart, and the request names none. A filter that authenticates must run"
                            + " before priority {2}, such as Priorities.AUTHENTICATION; for anonymous callers declare"
                            + " scope = SHARED",
                    policy.operation(),
                    byTenant ? "tenant" : "principal",
                    Protection.PRIORITY);
            throw EdictProblem.IDEMPOTENCY_SCOPE_MISSING
                    .problem()
                    .detail("The service does not know whose key this is, and keeps the keys of each "
                            + (byTenant ? "tenant" : "caller") + " apart. Nothing was executed.")
                    .exception();
        }
        return Scope.of(caller.tenant(), byTenant ? null : owner, operation(), key);
    }

    private String operation() {
        return ServiceName.before(runtime.config().service(), policy.operation());
    }

    private Answers answers() {
        return new Answers(runtime.config().documentation(), runtime.config().replayHeader());
    }

    private RecordedHeaders recordedHeaders() {
        return RecordedHeaders.of(runtime.config());
    }

    private byte[] body(ContainerRequestContext request) {
        return RequestBody.read(request, runtime.config().maxRequestBytes());
    }

    private static RequestFingerprint fingerprint(ContainerRequestContext request, byte[] body) {
        MediaType type = request.getMediaType();
        boolean multipart = type != null && type.getType().equalsIgnoreCase("multipart");
        return new RequestFingerprint(
                request.getMethod(),
                request.getUriInfo().getRequestUri().getRawPath(),
                request.getUriInfo().getQueryParameters(),
                type == null ? null : (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT),
                parameter(type, MediaType.CHARSET_PARAMETER),
                multipart ? parameter(type, "boundary") : null,
                body);
    }

    /** Without the quotes that CXF leaves: they are no part of a value (RFC 9110, section 5.6.6). */
    private static @Nullable String parameter(@Nullable MediaType type, String name) {
        String value = type == null ? null : type.getParameters().get(name);
        if (value == null || value.length() < 2 || !value.startsWith("\"") || !value.endsWith("\"")) {
            return value;
        }
        return value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1");
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Object status = request.getProperty(Answers.STATUS);
        if (status != null) {
            response.getHeaders().putSingle(Answers.STATUS, status);
        }
        if (request.getProperty(REPLAYED) instanceof StoredResponse stored) {
            if (stored.status() != response.getStatus()) {
                request.removeProperty(REPLAYED);
            } else if (!response.hasEntity()) {
                // here the headers of an answer without a body were recorded; of one with a body they are when all
                // filters have run
                RecordedHeaders.restore(response.getHeaders(), stored.headers());
            }
        }
        Protection protection = Protection.open(request.getProperty(Protection.PROPERTY));
        if (protection == null) {
            return;
        }
        protection.answer(response, recordedHeaders().of(response.getHeaders(), null));
        if (!response.hasEntity()) {
            mark(response.getHeaders(), protection.settleEmpty());
        }
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        if (context.getProperty(REPLAYED) instanceof StoredResponse stored) {
            replay(context, stored);
            return;
        }
        if (LookedUpAnswers.isWrittenTo(context)) {
            lookedUp.write(context);
            return;
        }
        Protection protection = Protection.open(context.getProperty(Protection.PROPERTY));
        if (protection == null || !protection.isAnswered()) {
            context.proceed();
        } else if (protection.isHeadOnly()) {
            mark(context.getHeaders(), protection.settleHead(headers(context)));
            context.proceed();
        } else {
            record(context, protection);
        }
    }

    /** What stands within may run, for a runtime can depend on being asked to proceed; nothing of it is sent. */
    private static void replay(WriterInterceptorContext context, StoredResponse stored) throws IOException {
        OutputStream wire = context.getOutputStream();
        MultivaluedMap<String, Object> headers = context.getHeaders();
        List<Object> codings = codings(headers);
        context.setOutputStream(new Unsent());
        try {
            context.proceed();
        } finally {
            context.setOutputStream(wire);
        }
        RecordedHeaders.restore(headers, stored.headers());
        // what codes within has coded nothing that is sent; what codes outside has said so before
        headers.remove(HttpHeaders.CONTENT_ENCODING);
        codings.forEach(coding -> headers.add(HttpHeaders.CONTENT_ENCODING, coding));
        wire.write(stored.body());
    }

    private static List<Object> codings(MultivaluedMap<String, Object> headers) {
        List<Object> codings = headers.get(HttpHeaders.CONTENT_ENCODING);
        return codings == null
                ? List.of()
                : codings.stream().filter(Objects::nonNull).toList();
    }

    /** Takes what is written even after it was closed, which the JDK's own does not. */
    private static final class Unsent extends OutputStream {

        @Override
        public void write(int b) {}

        @Override
        public void write(byte[] bytes, int offset, int length) {}
    }

    private void record(WriterInterceptorContext context, Protection protection) throws IOException {
        OutputStream wire = context.getOutputStream();
        RecordingStream recording = new RecordingStream(
                wire,
                runtime.config().longestHeld(),
                () -> mark(context.getHeaders(), protection.settleHead(headers(context))));
        context.setOutputStream(recording);
        List<Object> codings = codings(context.getHeaders());
        boolean written = false;
        try {
            context.proceed();
            written = true;
        } finally {
            context.setOutputStream(wire);
            if (!written) {
                protection.settleUnwritten();
            }
        }
        protection.codedWithin(codings, codings(context.getHeaders()));
        mark(context.getHeaders(), protection.settle(headers(context), recording.held()));
        recording.pass();
    }

    private List<HeaderLine> headers(WriterInterceptorContext context) {
        return recordedHeaders().of(context.getHeaders(), context.getMediaType());
    }

    /** Tells the client of an answer that is not recorded. */
    static void mark(MultivaluedMap<String, Object> headers, Recorded recorded) {
        if (recorded == Recorded.NOT_YET || recorded == Recorded.NO) {
            headers.putSingle(Answers.STATUS, Answers.UNRECORDED);
        }
    }
}
