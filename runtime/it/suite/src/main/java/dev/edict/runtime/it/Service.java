package dev.edict.runtime.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.edict.annotations.ApiService;
import dev.edict.runtime.idempotency.OverflowStore;
import dev.edict.runtime.idempotency.StoredResponse;
import dev.edict.runtime.idempotency.directory.OverflowDirectory;
import dev.edict.runtime.paging.CursorKeys;
import dev.edict.runtime.rest.EdictConfig;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The service under test, as a runtime is given it: it registers nothing of Edict. */
@ApiService(errorBase = Service.ERRORS)
public class Service extends Application {

    static final String ERRORS = "https://api.example.com/errors/";

    /** The detour of those whom nothing is shown again. */
    static final String NO_REPLAY = "no-replay";

    private final Set<Class<?>> more;

    /** What every runtime serves, and what only one has. */
    public Service(Class<?>... more) {
        this.more = Set.of(more);
    }

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(more);
        classes.addAll(Detours.providers());
        classes.addAll(Set.of(
                ThingResource.class,
                InheritedResource.class,
                PathAboveResources.Implementation.class,
                PathAboveResources.Subclass.class,
                ExtendedResource.Extending.class,
                LocatorResource.class,
                CheckedResource.class,
                RetriedResource.class,
                CallerFilter.class,
                BusyFilter.class));
        return classes;
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(EdictConfig.PROPERTY, config().build());
    }

    /** What a request asks for by its detour. */
    private static @Nullable Response lookUp(ContainerRequestContext request, String operation, StoredResponse head) {
        String wish = String.valueOf(request.getHeaderString(Detours.HEADER));
        return switch (wish) {
            case "look-up" ->
                Response.ok(new ThingResource.Thing(operation, head.status()), MediaType.APPLICATION_JSON_TYPE)
                        .header("X-Looked-Up", head.headers().size())
                        .header("Cache-Control", "max-age=60")
                        .build();
            case "look-up-unwritable" ->
                Response.ok(new ThingResource.Unwritable(1))
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .build();
            case "look-up-fails" -> throw new IllegalStateException("a secret");
            case "look-up-refuses" -> throw new WebApplicationException(404);
            case "look-up-empty" -> Response.noContent().build();
            default -> null;
        };
    }

    private static OverflowStore overflow() {
        try {
            Path directory = Files.createTempDirectory("edict-overflow");
            directory.toFile().deleteOnExit();
            return OverflowDirectory.at(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One more header than by default, which shows whether the configuration has arrived. */
    public static EdictConfig.Builder config() {
        return EdictConfig.builder()
                .storedHeader("X-Stored")
                .maxStoredBytes(100_000)
                .replayAuthorizer((request, operation) -> !NO_REPLAY.equals(request.getHeaderString(Detours.HEADER)))
                .committedReplay(Service::lookUp)
                .overflow(overflow(), 1_000_000)
                .cursorKeys(CursorKeys.signedBy("k1", "a secret of thirty-two bytes or more".getBytes(UTF_8)));
    }
}
