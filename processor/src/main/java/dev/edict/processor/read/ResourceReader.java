package dev.edict.processor.read;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.ApiService;
import dev.edict.processor.model.PathPart;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Reads a root resource class with everything that a request can reach through it. */
public final class ResourceReader {
    /** How javac and ecj say that a class file is not there which another one needs. */
    private static final Set<String> COMPILERS_OWN = Set.of("CompletionFailure", "AbortCompilation");

    /**
     * In how many ways the locators of one resource are followed. Classes that lead to each other are gone through on every way that
     * takes none of them twice, of which there may be more than anybody can count; the shorter ways are read then.
     */
    public static final int MOST_WAYS = 2000;

    private final Round round;
    private final Set<String> requestHolders;
    private final OperationReader operations;

    public ResourceReader(Round round) {
        this(round, Set.of());
    }

    /** @param requestHolders what holds the request, of all rounds so far */
    public ResourceReader(Round round, Set<String> requestHolders) {
        this.round = round;
        this.requestHolders = requestHolders;
        operations = new OperationReader(round);
    }

    /** Never throws: what cannot be read is a result too. */
    public ReadResult read(TypeElement resource, ApiService service) {
        round.missing.take();
        try {
            ResourceClasses classes = new ResourceClasses(round, operations, resource, service);
            List<PathPart> own = classes.ownPath();
            ResourceClass root = classes.root(round.hierarchy(resource), own);
            Reach reach = Reach.from(root, round, operations, classes);
            ApiResource api = resource(root, own, reach);
            Optional<Missing.Entry> missing = round.missing.take().or(() -> round.graph.missing(api));
            return missing.<ReadResult>map(m -> new ReadResult.Deferred(m.name(), m.where()))
                    .orElseGet(() -> new ReadResult.Ready(api, reach.entangled()));
        } catch (RuntimeException e) {
            if (COMPILERS_OWN.contains(e.getClass().getSimpleName())) {
                return new ReadResult.Deferred(String.valueOf(e.getMessage()), round.places.of(resource));
            }
            return new ReadResult.Unusable(e.toString(), round.places.of(resource));
        }
    }

    /** @param own its own path, if it has one */
    private ApiResource resource(ResourceClass root, List<PathPart> own, Reach reach) {
        TypeElement resource = root.type();
        Policies policies = root.policies();
        return new ApiResource(
                root.binaryName(),
                root.service(),
                resource.getKind().isInterface(),
                hidden(root.hierarchy()),
                policies.declared() || round.settings.everyResource(),
                policies.audience(),
                policies.stability(),
                policies.ownership(),
                policies.auth(),
                policies.csrf(),
                policies.clients(),
                policies.rateLimit(),
                own,
                reach.called(),
                reach.ignored(),
                reach.locators(),
                false,
                operations.members(root),
                new CollaboratorReader(round).validating(resource),
                HandleReader.of(round, resource),
                requestHolders,
                round.graph,
                root.annotations(),
                round.docs.of(resource),
                round.origin(resource).path(),
                round.places.of(resource));
    }

    /** A nested class that is protected is public to those who call it by reflection. */
    private static Set<String> hidden(Hierarchy hierarchy) {
        Set<String> hidden = new HashSet<>();
        for (Hierarchy.Level level : hierarchy.levels()) {
            Set<Modifier> modifiers = level.type().getModifiers();
            if (!modifiers.contains(Modifier.PUBLIC) && !modifiers.contains(Modifier.PROTECTED)) {
                hidden.add(level.binaryName());
            }
        }
        return hidden;
    }
}
