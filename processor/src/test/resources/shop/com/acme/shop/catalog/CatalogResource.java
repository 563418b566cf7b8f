package com.acme.shop.catalog;

import com.acme.shop.Page;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.MatrixParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("catalog/{shop}")
@PermitAll
@Produces("application/json")
@Tag(name = "Catalog")
public class CatalogResource implements Browsing<Item> {

    @HeaderParam("X-Tenant")
    UUID tenant;

    @Override
    public Page<Item> browse(String query) {
        return null;
    }

    @GET
    @Path("items/{sku : [A-Z]{2}[0-9]+}")
    public CompletionStage<Item> item(
            @PathParam("shop") long shop, @PathParam("sku") String sku, @CookieParam("session") String session) {
        return null;
    }

    @GET
    @Path("items/{sku : [A-Z]{2}[0-9]+}")
    @Produces("text/csv")
    public String csv(@PathParam("sku") String sku) {
        return null;
    }

    @GET
    @Path("tree")
    public Node<UUID> tree(@MatrixParam("depth") int depth, @MatrixParam("colour") List<String> colours) {
        return null;
    }

    @POST
    @Path("searches")
    @Consumes("application/x-www-form-urlencoded")
    public Outcome<Ratings> search(
            @FormParam("q") @jakarta.validation.constraints.NotBlank String query, @FormParam("max") Integer max) {
        return null;
    }

    @POST
    @Path("images")
    @Consumes("multipart/form-data")
    public void upload(@FormParam("image") EntityPart image, @FormParam("title") String title) {}

    @GET
    @Path("image")
    @Produces("image/png")
    public StreamingOutput image() {
        return null;
    }

    @POST
    @Path("raw")
    public Response raw(InputStream in) {
        return null;
    }

    @POST
    @Path("documented")
    @Operation(operationId = "buy", summary = "Buys.", description = "At *once*.")
    @APIResponse(
            responseCode = "201",
            description = "Bought.",
            content = @Content(schema = @Schema(implementation = Item.class)))
    @APIResponse(responseCode = "402", description = "The card was declined.")
    public Response documented(@Parameter(hidden = true) @HeaderParam("X-Debug") String debug, Item item) {
        return null;
    }

    @Operation(hidden = true)
    @GET
    @Path("hidden")
    public String hidden() {
        return null;
    }

    @Path("reviews")
    public ReviewResource reviews() {
        return null;
    }
}
