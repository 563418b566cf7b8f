package dev.edict.runtime.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.edict.annotations.ApiService;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.URL;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@link ApiService} decides that holds at run time too: read from the application class or a package above it,
 * else as the compiler has noted it in {@code META-INF/edict/service.properties}. Nobody says it a second time.
 *
 * @param errorBase resolves relative problem types; null leaves them relative
 * @param externalErrors whether answers to failures of the service are somebody else's business
 */
record DeclaredService(@Nullable URI errorBase, boolean externalErrors) {

    static final String NOTE = "META-INF/edict/service.properties";

    private static final Logger LOG = System.getLogger(DeclaredService.class.getName());
    private static final DeclaredService NOTHING = new DeclaredService(null, false);

    static DeclaredService of(@Nullable Application application, ClassLoader loader) {
        Optional<DeclaredService> annotated =
                application == null ? Optional.empty() : annotated(application.getClass(), loader);
        return annotated.orElseGet(() -> noted(loader));
    }

    /** Containers may serve a proxy, which extends the class that was written. */
    private static Optional<DeclaredService> annotated(Class<?> application, ClassLoader loader) {
        for (Class<?> type = application; type != null; type = type.getSuperclass()) {
            Optional<DeclaredService> found = declaredBy(type);
            if (found.isPresent()) {
                return found;
            }
        }
        return declaredAbove(application, loader);
    }

    private static Optional<DeclaredService> declaredAbove(Class<?> type, ClassLoader loader) {
        for (String name = type.getPackageName(); !name.isEmpty(); name = parent(name)) {
            try {
                Optional<DeclaredService> found = declaredBy(Class.forName(name + ".package-info", false, loader));
                if (found.isPresent()) {
                    return found;
                }
            } catch (ClassNotFoundException e) {
                LOG.log(Level.TRACE, "{0} says nothing", name);
            }
        }
        return Optional.empty();
    }

    private static String parent(String packageName) {
        return packageName.substring(0, Math.max(packageName.lastIndexOf('.'), 0));
    }

    private static Optional<DeclaredService> declaredBy(Class<?> element) {
        return Optional.ofNullable(element.getAnnotation(ApiService.class))
                .map(service -> of(service.errorBase(), service.errors().name()));
    }

    private static DeclaredService of(String errorBase, String errors) {
        return new DeclaredService(
                errorBase.isEmpty() ? null : URI.create(errorBase), errors.equals(ApiService.Errors.EXTERNAL.name()));
    }

    /** The note of the one service on the class path; where there are several the application has to say which it is. */
    private static DeclaredService noted(ClassLoader loader) {
        Set<DeclaredService> services = new LinkedHashSet<>();
        try {
            for (URL file : Collections.list(loader.getResources(NOTE))) {
                Properties note = new Properties();
                try (Reader in = new InputStreamReader(file.openStream(), UTF_8)) {
                    note.load(in);
                }
                services.add(of(note.getProperty("errorBase", ""), note.getProperty("errors", "")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + NOTE, e);
        }
        if (services.size() > 1) {
            LOG.log(
                    Level.WARNING,
                    "The class path holds several services ({0}), and the application does not say which it is: put"
                            + " @ApiService on the application class. Problem types stay relative",
                    services);
        }
        return services.size() == 1 ? services.iterator().next() : NOTHING;
    }
}
