package dev.edict.runtime.it;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Filters and interceptors of a service that fail where a request asks them to, and again for the answer that is made of their failure:
 * before, behind and around those that record.
 */
public final class Detours {

    /**
     * The header that says where: {@code request}, {@code before}, {@code behind}, {@code around} or {@code within}, and how; {@code once-behind} or
     * {@code once-within}, and not for what is made of the failure; or what becomes of the answer: {@code stamp}, {@code wrap} or {@code strip}.
     */
    public static final String HEADER = "X-Detour";

    private Detours() {}

    /** To be registered. */
    public static Set<Class<?>> providers() {
        return Set.of(
                Marking.class, Request.class, Before.class, Behind.class, Around.class, Within.class, Wrapping.class);
    }

    private static void fail(@Nullable Object detour, String here) throws IOException {
        if (!(detour instanceof String wish) || !wish.startsWith(here)) {
            return;
        }
        if (wish.endsWith("-io")) {
            throw new IOException("a secret");
        }
        if (wish.endsWith("-web")) {
            throw new WebApplicationException("a refusal", 503);
        }
        throw new IllegalStateException("a secret");
    }

    /** Interceptors see properties, and no header of the request. */
    @Provider
    @PreMatching
    public static class Marking implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            request.setProperty(HEADER, request.getHeaderString(HEADER));
        }
    }

    /** Behind the claim. */
    @Provider
    @Priority(Priorities.USER)
    public static class Request implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) throws IOException {
            fail(request.getProperty(HEADER), "request");
        }
    }

    /** Before the filter that records. */
    @Provider
    @Priority(Priorities.USER)
    public static class Before implements ContainerResponseFilter {

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
            fail(request.getProperty(HEADER), "before");
        }
    }

    /** Behind the filter that records. */
    @Provider
    @Priority(Priorities.HEADER_DECORATOR)
    public static class Behind implements ContainerResponseFilter {

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
            fail(request.getProperty(HEADER), "behind");
            if ("once-behind".equals(request.getProperty(HEADER))) {
                request.removeProperty(HEADER);
                throw new IllegalStateException("a secret");
            }
            if ("strip".equals(request.getProperty(HEADER))) {
                response.setEntity(null);
            }
        }
    }

    /** Around the interceptor that records. */
    @Provider
    @Priority(Priorities.HEADER_DECORATOR)
    public static class Around implements WriterInterceptor {

        @Override
        public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
            fail(context.getProperty(HEADER), "around");
            context.proceed();
        }
    }

    /** Within the interceptor that records. */
    @Provider
    @Priority(Priorities.USER)
    public static class Within implements WriterInterceptor {

        @Override
        public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
            fail(context.getProperty(HEADER), "within");
            if ("once-within".equals(context.getProperty(HEADER))) {
                context.removeProperty(HEADER);
                throw new IllegalStateException("a secret");
            }
            context.proceed();
            if ("stamp".equals(context.getProperty(HEADER))) {
                context.getOutputStream().write(("stamped " + System.nanoTime()).getBytes(US_ASCII));
            }
        }
    }

    /** Makes of every entity another one. */
    @Provider
    @Priority(Priorities.USER)
    public static class Wrapping implements ContainerResponseFilter {

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            if ("wrap".equals(request.getProperty(HEADER)) && response.hasEntity()) {
                response.setEntity(
                        "wrapped " + System.nanoTime() + " " + response.getEntity(),
                        new Annotation[0],
                        MediaType.TEXT_PLAIN_TYPE);
            }
        }
    }
}
