package dev.edict.runtime.it.quarkus;

import dev.edict.annotations.Idempotent;
import dev.edict.runtime.it.ThingResource;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Forms of several parts, read as Quarkus REST has it. */
@Path("/things/quarkus-parts")
@Consumes(MediaType.MULTIPART_FORM_DATA)
@Produces(MediaType.TEXT_PLAIN)
public class PartsResource {

    /** All parts. */
    public static class Form {

        @RestForm
        @Nullable
        String note;

        @RestForm
        @Nullable
        FileUpload file;
    }

    @POST
    @Path("parameters/{name}")
    @Idempotent
    public String parameters(@PathParam("name") String name, @RestForm String note, @RestForm FileUpload file)
            throws IOException {
        return ThingResource.answerOfParts(name, note, Files.readString(file.uploadedFile()));
    }

    @POST
    @Path("whole/{name}")
    @Idempotent
    public String whole(@PathParam("name") String name, @BeanParam Form form) throws IOException {
        return parameters(name, Objects.requireNonNull(form.note), Objects.requireNonNull(form.file));
    }
}
