package dev.edict.runtime.rest;

import dev.edict.annotations.ApiDeprecated;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.AnnotatedElement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Sends what is announced of an operation's end with each of its answers. */
final class DeprecationFeature implements DynamicFeature {

    private final EdictRuntime runtime;

    DeprecationFeature(EdictRuntime runtime) {
        this.runtime = runtime;
    }

    @Override
    public void configure(ResourceInfo info, FeatureContext context) {
        List<AnnotatedElement> all = runtime.executed(info).stream()
                .flatMap(executed -> declarations(executed).stream())
                .toList();
        for (AnnotatedElement declaration : all) {
            ApiDeprecated announced = declaration.getAnnotation(ApiDeprecated.class);
            Deprecated plain = declaration.getAnnotation(Deprecated.class);
            if (announced != null) {
                register(date(announced.since()), date(announced.sunset()), context);
                return;
            }
            if (plain != null) {
                register(date(plain.since()), null, context);
                return;
            }
        }
    }

    /** The method's own announcement comes before that of its class. */
    private static List<AnnotatedElement> declarations(ResourceInfo info) {
        List<AnnotatedElement> all =
                new ArrayList<>(MethodDeclarations.of(info.getResourceClass(), info.getResourceMethod()));
        for (Class<?> type = info.getResourceClass(); type != null; type = type.getSuperclass()) {
            all.add(type);
            all.addAll(List.of(type.getInterfaces()));
        }
        return all;
    }

    private static void register(@Nullable LocalDate since, @Nullable LocalDate sunset, FeatureContext context) {
        if (since != null || sunset != null) {
            context.register(new Announcing(since, sunset));
        }
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** The dates as RFC 9745 (a structured field) and RFC 8594 (a date of HTTP) write them. */
    private record Announcing(
            @Nullable LocalDate since, @Nullable LocalDate sunset) implements ContainerResponseFilter {

        private static final DateTimeFormatter HTTP_DATE =
                DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT);

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            if (since != null) {
                response.getHeaders()
                        .putSingle(
                                "Deprecation",
                                "@" + since.atStartOfDay(ZoneOffset.UTC).toEpochSecond());
            }
            if (sunset != null) {
                response.getHeaders().putSingle("Sunset", HTTP_DATE.format(sunset.atStartOfDay()));
            }
        }
    }
}
