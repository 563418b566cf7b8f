package dev.edict.runtime.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.edict.annotations.ApiService;
import dev.edict.runtime.paging.CursorKeys;
import dev.edict.runtime.rest.EdictConfig;
import dev.edict.runtime.rest.EdictFeature;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The service under test, as a runtime is given it. */
@ApiService(errorBase = Service.ERRORS)
public class Service extends Application {

    static final String ERRORS = "https://api.example.com/errors/";

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(Detours.providers());
        classes.addAll(Set.of(ThingResource.class, CallerFilter.class, BusyFilter.class, EdictFeature.class));
        return classes;
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(EdictConfig.PROPERTY, config().build());
    }

    /** One more header than by default, which shows whether the configuration has arrived. */
    public static EdictConfig.Builder config() {
        return EdictConfig.builder()
                .storedHeader("X-Stored")
                .maxStoredBytes(100_000)
                .cursorKeys(CursorKeys.signedBy("k1", "a secret of thirty-two bytes or more".getBytes(UTF_8)));
    }
}
