package dev.edict.runtime.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.edict.annotations.Idempotent;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.List;

/** Forms of several parts, read as Jakarta REST 3.1 has it; Quarkus REST does not. */
@Path("/things/entity-parts")
@Consumes(MediaType.MULTIPART_FORM_DATA)
@Produces(MediaType.TEXT_PLAIN)
public class EntityPartResource {

    @POST
    @Path("list/{name}")
    @Idempotent
    public String list(@PathParam("name") String name, List<EntityPart> parts) throws IOException {
        return ThingResource.answerOfParts(name, content(part(parts, false)), content(part(parts, true)));
    }

    @POST
    @Path("parameters/{name}")
    @Idempotent
    public String parameters(
            @PathParam("name") String name, @FormParam("note") String note, @FormParam("file") EntityPart file)
            throws IOException {
        return ThingResource.answerOfParts(name, note, content(file));
    }

    /** Found by its file name, for CXF gives those in a list names of its own. */
    private static EntityPart part(List<EntityPart> parts, boolean ofFile) {
        return parts.stream()
                .filter(part -> part.getFileName().isPresent() == ofFile)
                .findFirst()
                .orElseThrow();
    }

    private static String content(EntityPart part) throws IOException {
        return new String(part.getContent().readAllBytes(), UTF_8);
    }
}
