package dev.edict.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the sources of a service of N resources: six operations each with real bodies, a service interface with one
 * implementation, and four DTOs of about eight fields, one in three of them shared between resources. The service is
 * clean: Edict finds nothing in it.
 */
final class ServiceGenerator {
    /** So many resources stand in one package. */
    private static final int PACKAGE_SIZE = 50;

    /** How the POST operations of the service say what a repeat does. */
    enum Repeats {
        /** {@code @NotIdempotent}, and no status of its own: nothing is generated. */
        DECLARED("@NotIdempotent(\"measured without a wrapper\")", "@NotIdempotent(\"measured without a wrapper\")"),
        /** {@code @Idempotent}: a wrapper for each, which also sends the status. */
        PROTECTED("@Idempotent\n    @SuccessStatus(value = 201, location = \"/items-%1$d/{id}\")", "@Idempotent");

        private final String create;
        private final String command;

        Repeats(String create, String command) {
            this.create = create;
            this.command = command;
        }
    }

    private final Path root;
    private final Repeats repeats;
    private final List<Path> written = new ArrayList<>();

    private ServiceGenerator(Path root, Repeats repeats) {
        this.root = root;
        this.repeats = repeats;
    }

    /** Writes the service and returns its source files. */
    static List<Path> generate(Path root, int resources, Repeats repeats) throws IOException {
        ServiceGenerator generator = new ServiceGenerator(root, repeats);
        generator.application();
        for (int i = 0; i < (resources + 2) / 3; i++) {
            generator.sharedTypes(i);
        }
        for (int i = 0; i < resources; i++) {
            generator.dtos(i);
            generator.service(i);
            generator.implementation(i);
            generator.resource(i);
        }
        return List.copyOf(generator.written);
    }

    private static String packageOf(int resource) {
        return "shop.area" + resource / PACKAGE_SIZE;
    }

    private void write(String packageName, String type, String source) throws IOException {
        Path file = root.resolve(packageName.replace('.', '/')).resolve(type + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "package " + packageName + ";\n\n" + source);
        written.add(file);
    }

    private void application() throws IOException {
        write("shop", "Shop", """
                import dev.edict.annotations.ApiService;
                import jakarta.ws.rs.ApplicationPath;
                import jakarta.ws.rs.core.Application;

                /** The shop's HTTP API. */
                @ApiService(title = "Shop", version = "1.0.0", errorBase = "https://api.example.com/errors/",
                        ownership = ApiService.Ownership.HIDE_404, errors = ApiService.Errors.PROBLEM)
                @ApplicationPath("/v1")
                public class Shop extends Application {}
                """);
        write("shop.common", "Page", """
                import java.util.List;

                /**
                 * One page of a list.
                 *
                 * @param items what is on it
                 * @param nextCursor where the next page starts; null on the last
                 */
                public record Page<T>(List<T> items, String nextCursor) {}
                """);
        write("shop.common", "PageQuery", """
                import jakarta.validation.constraints.Max;
                import jakarta.validation.constraints.Min;
                import jakarta.ws.rs.DefaultValue;
                import jakarta.ws.rs.QueryParam;

                /** Where a list goes on, and how much of it is asked for. */
                public class PageQuery {
                    @QueryParam("cursor")
                    private String cursor;

                    @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(1)
                    @Max(200)
                    private int limit;

                    public String cursor() {
                        return cursor;
                    }

                    public int limit() {
                        return limit;
                    }
                }
                """);
        write("shop.common", "Missing", """
                import dev.edict.annotations.ApiError;

                /** What was asked for does not exist. */
                @ApiError(status = 404, title = "Not found")
                public class Missing extends RuntimeException {
                    public Missing(Object id) {
                        super("nothing has the id " + id);
                    }
                }
                """);
    }

    private void sharedTypes(int i) throws IOException {
        write("shop.shared", "Party" + i, """
                import jakarta.validation.constraints.Email;
                import jakarta.validation.constraints.NotBlank;
                import jakarta.validation.constraints.Size;
                import java.time.LocalDate;
                import java.util.List;
                import java.util.UUID;

                /**
                 * Somebody who takes part, kind %1$d.
                 *
                 * @param id the account
                 * @param name as it is printed
                 * @param mail where notices go
                 * @param phone international form
                 * @param country two letters
                 * @param since the first contract
                 * @param tags free words
                 * @param active whether there is a contract today
                 */
                public record Party%1$d(UUID id, @NotBlank String name, @Email String mail, @Size(max = 20) String phone,
                        @Size(min = 2, max = 2) String country, LocalDate since, List<@NotBlank String> tags, boolean active) {}
                """.formatted(i));
        write("shop.shared", "Change" + i, """
                import jakarta.validation.Valid;
                import jakarta.validation.constraints.NotBlank;
                import jakarta.validation.constraints.NotNull;
                import jakarta.validation.constraints.Positive;
                import java.math.BigDecimal;
                import java.time.Instant;
                import java.util.Map;

                /**
                 * A whole new state, kind %1$d.
                 *
                 * @param name as it is printed
                 * @param amount in the account's currency
                 * @param due the last day
                 * @param owner who answers for it
                 * @param labels by key
                 * @param quantity how many
                 * @param note for people
                 * @param urgent first in line
                 */
                public record Change%1$d(@NotBlank String name, @NotNull @Positive BigDecimal amount, Instant due,
                        @Valid Party%1$d owner, Map<String, String> labels, int quantity, String note, boolean urgent) {}
                """.formatted(i));
    }

    /** One resource in three takes its change type from the shared ones instead of having its own. */
    private static boolean sharesChange(int i) {
        return i % 3 == 0;
    }

    private static String changeType(int i) {
        return sharesChange(i) ? "Change" + i / 3 : "ReplaceItem" + i;
    }

    private void dtos(int i) throws IOException {
        String fields = "@NotBlank String name, @NotNull @Positive BigDecimal amount, @Size(max = 3) String currency,\n"
                + "        Instant due, @Valid Party" + i / 3
                + " owner, List<@NotBlank String> tags, int quantity, State%1$d state";
        String imports = """
                import jakarta.validation.Valid;
                import jakarta.validation.constraints.NotBlank;
                import jakarta.validation.constraints.NotNull;
                import jakarta.validation.constraints.Positive;
                import jakarta.validation.constraints.Size;
                import java.math.BigDecimal;
                import java.time.Instant;
                import java.util.List;
                import java.util.UUID;
                import shop.shared.Party%d;

                """.formatted(i / 3);
        String params = """
                 * @param name as it is printed
                 * @param amount in the account's currency
                 * @param currency three letters
                 * @param due the last day
                 * @param owner who answers for it
                 * @param tags free words
                 * @param quantity how many
                 * @param state where it stands
                 */
                """;
        write(
                packageOf(i),
                "State" + i,
                "/** Where an item stands. */\npublic enum State" + i + " { OPEN, PAID, SENT, DONE }\n");
        write(
                packageOf(i),
                "ItemView" + i,
                imports + "/**\n * An item as clients see it.\n *\n * @param id of the item\n" + params
                        + ("public record ItemView%1$d(UUID id, " + fields + ") {}\n").formatted(i));
        write(
                packageOf(i),
                "CreateItem" + i,
                imports + "/**\n * What it takes to create an item.\n *\n" + params
                        + ("public record CreateItem%1$d(" + fields + ") {}\n").formatted(i));
        if (!sharesChange(i)) {
            write(
                    packageOf(i),
                    "ReplaceItem" + i,
                    imports + "/**\n * An item's whole new state.\n *\n" + params
                            + ("public record ReplaceItem%1$d(" + fields + ") {}\n").formatted(i));
        }
    }

    private void service(int i) throws IOException {
        write(packageOf(i), "Items" + i, """
                import java.util.UUID;
                import shop.common.Page;
                import shop.shared.*;

                /** Keeps items. */
                public interface Items%1$d {
                    Page<ItemView%1$d> list(State%1$d state, String cursor, int limit);

                    ItemView%1$d get(UUID id);

                    ItemView%1$d create(CreateItem%1$d item);

                    ItemView%1$d replace(UUID id, %2$s item);

                    void delete(UUID id);

                    ItemView%1$d archive(UUID id);
                }
                """.formatted(i, changeType(i)));
    }

    private void implementation(int i) throws IOException {
        String state = sharesChange(i) ? "State%d.OPEN".formatted(i) : "item.state()";
        String currency = sharesChange(i) ? "\"EUR\"" : "item.currency()";
        String tags = sharesChange(i) ? "List.copyOf(item.labels().keySet())" : "item.tags()";
        write(packageOf(i), "StoredItems" + i, """
                import java.util.ArrayList;
                import java.util.List;
                import java.util.Map;
                import java.util.UUID;
                import java.util.concurrent.ConcurrentSkipListMap;
                import shop.common.Missing;
                import shop.common.Page;
                import shop.shared.*;

                final class StoredItems%1$d implements Items%1$d {
                    private final Map<UUID, ItemView%1$d> stored = new ConcurrentSkipListMap<>();

                    @Override
                    public Page<ItemView%1$d> list(State%1$d state, String cursor, int limit) {
                        List<ItemView%1$d> found = new ArrayList<>();
                        UUID after = cursor == null ? null : UUID.fromString(cursor);
                        for (ItemView%1$d item : stored.values()) {
                            if ((state == null || item.state() == state) && (after == null || item.id().compareTo(after) > 0)) {
                                found.add(item);
                            }
                            if (found.size() > limit) {
                                break;
                            }
                        }
                        String next = found.size() > limit ? found.remove(limit).id().toString() : null;
                        return new Page<>(List.copyOf(found), next);
                    }

                    @Override
                    public ItemView%1$d get(UUID id) {
                        ItemView%1$d item = stored.get(id);
                        if (item == null) {
                            throw new Missing(id);
                        }
                        return item;
                    }

                    @Override
                    public ItemView%1$d create(CreateItem%1$d item) {
                        ItemView%1$d created = new ItemView%1$d(UUID.randomUUID(), item.name(), item.amount(), item.currency(),
                                item.due(), item.owner(), item.tags().stream().map(String::strip).toList(), item.quantity(), State%1$d.OPEN);
                        stored.put(created.id(), created);
                        return created;
                    }

                    @Override
                    public ItemView%1$d replace(UUID id, %2$s item) {
                        get(id);
                        ItemView%1$d replaced = new ItemView%1$d(id, item.name(), item.amount(), %4$s, item.due(), item.owner(),
                                %5$s, item.quantity(), %3$s);
                        stored.put(id, replaced);
                        return replaced;
                    }

                    @Override
                    public void delete(UUID id) {
                        if (stored.remove(id) == null) {
                            throw new Missing(id);
                        }
                    }

                    @Override
                    public ItemView%1$d archive(UUID id) {
                        ItemView%1$d item = get(id);
                        ItemView%1$d archived = new ItemView%1$d(item.id(), item.name(), item.amount(), item.currency(), item.due(),
                                item.owner(), item.tags(), item.quantity(), State%1$d.DONE);
                        stored.put(id, archived);
                        return archived;
                    }
                }
                """.formatted(i, changeType(i), state, currency, tags));
    }

    private void resource(int i) throws IOException {
        write(packageOf(i), "ItemResource" + i, """
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
                        i, repeats.create.formatted(i), changeType(i), repeats.command));
    }
}
