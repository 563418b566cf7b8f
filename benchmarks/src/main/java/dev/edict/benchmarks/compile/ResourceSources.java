package dev.edict.benchmarks.compile;

import dev.edict.benchmarks.compile.ServiceGenerator.Repeats;
import java.io.IOException;

/** A resource of six operations with real bodies. */
final class ResourceSources {
    private final SourceTree sources;
    private final Repeats repeats;

    ResourceSources(SourceTree sources, Repeats repeats) {
        this.sources = sources;
        this.repeats = repeats;
    }

    void write(int i) throws IOException {
        sources.write(ServiceGenerator.packageOf(i), "ItemResource" + i, """
                import dev.edict.annotations.*;
                import jakarta.annotation.security.RolesAllowed;
                import jakarta.validation.Valid;
                import jakarta.ws.rs.*;
                import java.util.UUID;
                import java.util.logging.Level;
                import java.util.logging.Logger;
                import shop.common.Page;
                import shop.common.PageQuery;
                import shop.shared.*;

                /** The items of area %1$d. */
                @ApiResource
                @Path("/items-%1$d")
                @RolesAllowed("items")
                @Consumes("application/json")
                @Produces("application/json")
                public class ItemResource%1$d {
                    private static final Logger LOG = Logger.getLogger("items");
                    private final Items%1$d items = new StoredItems%1$d();

                    /**
                     * Lists items, newest last.
                     *
                     * @param page where the list goes on
                     * @param state only items that stand there
                     * @return one page
                     */
                    @GET
                    @Paginated(sort = {"due ASC", "id ASC"})
                    public Page<ItemView%1$d> list(@BeanParam @Valid PageQuery page, @QueryParam("state") State%1$d state) {
                        if (LOG.isLoggable(Level.FINE)) {
                            LOG.fine("list " + state + " from " + page.cursor());
                        }
                        return items.list(state, page.cursor(), Math.min(page.limit(), 200));
                    }

                    /**
                     * Reads one item.
                     *
                     * @param id of the item
                     * @return the item
                     */
                    @GET
                    @Path("{itemId}")
                    public ItemView%1$d get(@PathParam("itemId") UUID id) {
                        ItemView%1$d item = items.get(id);
                        LOG.log(Level.FINE, "read {0}", item.name());
                        return item;
                    }

                    /**
                     * Creates an item.
                     *
                     * @param item what it takes
                     * @return the item with its id
                     */
                    @POST
                    %2$s
                    public ItemView%1$d create(@Valid CreateItem%1$d item) {
                        ItemView%1$d created = items.create(item);
                        LOG.log(Level.FINE, "created {0}", created.id());
                        return created;
                    }

                    /**
                     * Replaces an item.
                     *
                     * @param id of the item
                     * @param item its whole new state
                     * @return the new state
                     */
                    @PUT
                    @Path("{itemId}")
                    public ItemView%1$d replace(@PathParam("itemId") UUID id, @Valid %3$s item) {
                        return items.replace(id, item);
                    }

                    /**
                     * Deletes an item.
                     *
                     * @param id of the item
                     */
                    @DELETE
                    @Path("{itemId}")
                    public void delete(@PathParam("itemId") UUID id) {
                        items.delete(id);
                        LOG.log(Level.FINE, "deleted {0}", id);
                    }

                    /**
                     * Puts an item away.
                     *
                     * @param id of the item
                     * @return the item as it is now
                     */
                    @POST
                    @Path("{itemId}/archive")
                    %4$s
                    public ItemView%1$d archive(@PathParam("itemId") UUID id) {
                        ItemView%1$d archived = items.archive(id);
                        LOG.log(Level.FINE, "archived {0}", archived.id());
                        return archived;
                    }
                }
                """.formatted(
                        i, repeats.create(i), DtoSources.changeType(i), repeats.command()));
    }
}
