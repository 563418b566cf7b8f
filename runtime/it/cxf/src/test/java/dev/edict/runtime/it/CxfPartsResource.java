package dev.edict.runtime.it;

import dev.edict.annotations.Idempotent;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.apache.cxf.jaxrs.ext.multipart.Attachment;
import org.apache.cxf.jaxrs.ext.multipart.Multipart;
import org.apache.cxf.jaxrs.ext.multipart.MultipartBody;

/** Forms of several parts, read as CXF has it. */
@Path("/things/cxf-parts")
@Consumes(MediaType.MULTIPART_FORM_DATA)
@Produces(MediaType.TEXT_PLAIN)
public class CxfPartsResource {

    @POST
    @Path("parameters/{name}")
    @Idempotent
    public String parameters(
            @PathParam("name") String name, @Multipart("note") String note, @Multipart("file") Attachment file) {
        return ThingResource.answerOfParts(name, note, file.getObject(String.class));
    }

    @POST
    @Path("whole/{name}")
    @Idempotent
    public String whole(@PathParam("name") String name, MultipartBody form) {
        return ThingResource.answerOfParts(
                name,
                form.getAttachment("note").getObject(String.class),
                form.getAttachment("file").getObject(String.class));
    }
}
