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

    /** For the Jakarta REST runtime. */
    public ErrorFeature() {}

    @Override
    public boolean configure(FeatureContext context) {
        context.register(ProblemWriter.class);
        context.register(MappedProblemWriter.class);
        MapperTypes taken = new MapperTypes(context.getConfiguration());
        List<BodyFault> faults = new ArrayList<>();
        taken.registerUnlessTaken(context, new Mapper(ThrowableMapper.class, Throwable.class.getName()));
        taken.registerUnlessTaken(
                context, new Mapper(WebApplicationExceptionMapper.class, "jakarta.ws.rs.WebApplicationException"));
        if (isPresent(VALIDATION)) {
            taken.registerUnlessTaken(context, new Mapper(ConstraintViolationMapper.class, VALIDATION));
        }
        if (isPresent(JACKSON_2)) {
            faults.add(new Jackson2Fault());
            taken.registerUnlessTaken(
                    context, new Mapper(Jackson2ParseMapper.class, "com.fasterxml.jackson.core.JsonParseException"));
            taken.registerUnlessTaken(context, new Mapper(Jackson2MappingMapper.class, JACKSON_2));
        }
        if (isPresent(JACKSON_3)) {
            faults.add(new Jackson3Fault());
            taken.registerUnlessTaken(
                    context, new Mapper(Jackson3ReadMapper.class, "tools.jackson.core.exc.StreamReadException"));
            taken.registerUnlessTaken(context, new Mapper(Jackson3DatabindMapper.class, JACKSON_3));
        }
        if (isPresent(JSON_B)) {
            faults.add(new JsonbFault());
        }
        context.register(new BodyFaultInterceptor(faults));
        return true;
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
