package dev.edict.runtime.rest.error;

import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Registers the mappers and the writers of problems. What needs a library is registered only where the library is
 * there, and a mapper of the service's own for the same exception stays the only one.
 */
public final class ErrorFeature implements Feature {

    /**
     * The name of the request property that says that the body was refused, so that the resource method was not
     * entered.
     */
    public static final String BODY_REFUSED = "dev.edict.body-refused";

    private static final String JACKSON_2 = "com.fasterxml.jackson.databind.JsonMappingException";
    private static final String JACKSON_3 = "tools.jackson.databind.DatabindException";
    private static final String JSON_B = "jakarta.json.bind.JsonbException";
    private static final String VALIDATION = "jakarta.validation.ConstraintViolationException";

    private final boolean external;
    private final @Nullable URI errorBase;

    /**
     * For an application.
     *
     * @param external whether only what Edict itself answers becomes a problem ({@code errors = EXTERNAL})
     * @param errorBase resolves relative problem types; null leaves them relative
     */
    public ErrorFeature(boolean external, @Nullable URI errorBase) {
        this.external = external;
        this.errorBase = errorBase;
    }

    @Override
    public boolean configure(FeatureContext context) {
        context.register(new ProblemWriter(errorBase));
        context.register(new MappedProblemWriter(errorBase));
        context.register(new BodyFaultInterceptor(faults(), !external));
        context.register(new Departures());
        MapperTypes taken = new MapperTypes(context.getConfiguration());
        taken.registerUnlessTaken(context, new ProblemExceptionMapper());
        taken.registerUnlessTaken(context, new RetryableExceptionMapper());
        if (!external) {
            mappers().forEach(mapper -> taken.registerUnlessTaken(context, mapper));
            context.register(new EmptyErrorFilter());
        } else if (UnmappedFailure.isNeeded()) {
            taken.registerUnlessTaken(context, new UnmappedFailure());
        }
        return true;
    }

    private static List<BodyFault> faults() {
        List<BodyFault> faults = new ArrayList<>();
        if (isPresent(JACKSON_2)) {
            faults.add(new Jackson2Fault());
        }
        if (isPresent(JACKSON_3)) {
            faults.add(new Jackson3Fault());
        }
        if (isPresent(JSON_B)) {
            faults.add(new JsonbFault());
        }
        faults.add(new CodingFault());
        return faults;
    }

    private static List<ExceptionMapper<?>> mappers() {
        List<ExceptionMapper<?>> mappers = new ArrayList<>();
        mappers.add(new ThrowableMapper());
        mappers.add(new WebApplicationExceptionMapper());
        if (isPresent(VALIDATION)) {
            mappers.add(new ConstraintViolationMapper());
        }
        if (isPresent(JACKSON_2)) {
            mappers.add(new Jackson2ParseMapper());
            mappers.add(new Jackson2MappingMapper());
        }
        if (isPresent(JACKSON_3)) {
            mappers.add(new Jackson3ReadMapper());
            mappers.add(new Jackson3DatabindMapper());
        }
        return mappers;
    }

    private static boolean isPresent(String type) {
        try {
            Class.forName(type, false, ErrorFeature.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
