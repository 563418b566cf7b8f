package dev.edict.runtime.rest.error;

import dev.edict.runtime.rest.error.MapperTypes.Mapper;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Registers the mappers and the writers of problems. What needs a library is registered only where the library is
 * there, and a mapper of the service's own for the same exception stays the only one.
 */
public final class ErrorFeature implements Feature {

    private static final String JACKSON_2 = "com.fasterxml.jackson.databind.JsonMappingException";
    private static final String JACKSON_3 = "tools.jackson.databind.DatabindException";
    private static final String JSON_B = "jakarta.json.bind.JsonbException";
    private static final String VALIDATION = "jakarta.validation.ConstraintViolationException";

    private final boolean external;

    /**
     * For an application.
     *
     * @param external whether only what Edict itself answers becomes a problem ({@code errors = EXTERNAL})
     */
    public ErrorFeature(boolean external) {
        this.external = external;
    }

    @Override
    public boolean configure(FeatureContext context) {
        context.register(ProblemWriter.class);
        context.register(MappedProblemWriter.class);
        context.register(new BodyFaultInterceptor(faults(), !external));
        MapperTypes taken = new MapperTypes(context.getConfiguration());
        taken.registerUnlessTaken(context, Mapper.of(ProblemExceptionMapper.class));
        taken.registerUnlessTaken(context, Mapper.of(RetryableExceptionMapper.class));
        if (!external) {
            mappers().forEach(mapper -> taken.registerUnlessTaken(context, mapper));
            context.register(EmptyErrorFilter.class);
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

    private static List<Mapper> mappers() {
        List<Mapper> mappers = new ArrayList<>();
        mappers.add(Mapper.of(ThrowableMapper.class));
        mappers.add(Mapper.of(WebApplicationExceptionMapper.class));
        if (isPresent(VALIDATION)) {
            mappers.add(Mapper.of(ConstraintViolationMapper.class));
        }
        if (isPresent(JACKSON_2)) {
            mappers.add(Mapper.of(Jackson2ParseMapper.class));
            mappers.add(Mapper.of(Jackson2MappingMapper.class));
        }
        if (isPresent(JACKSON_3)) {
            mappers.add(Mapper.of(Jackson3ReadMapper.class));
            mappers.add(Mapper.of(Jackson3DatabindMapper.class));
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
