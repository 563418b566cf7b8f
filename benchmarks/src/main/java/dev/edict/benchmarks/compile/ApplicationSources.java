package dev.edict.benchmarks.compile;

import java.io.IOException;

/** What every resource of the service uses. */
final class ApplicationSources {
    private final SourceTree sources;

    ApplicationSources(SourceTree sources) {
        this.sources = sources;
    }

    void write() throws IOException {
        sources.write("shop", "Shop", """
                import dev.edict.annotations.ApiService;
                import jakarta.ws.rs.ApplicationPath;
                import jakarta.ws.rs.core.Application;

                /** The shop's HTTP API. */
                @ApiService(title = "Shop", version = "1.0.0", errorBase = "https://api.example.com/errors/",
                        ownership = ApiService.Ownership.HIDE_404, errors = ApiService.Errors.PROBLEM)
                @ApplicationPath("/v1")
                public class Shop extends Application {}
                """);
        sources.write("shop.common", "Page", """
                import java.util.List;

                /**
                 * One page of a list.
                 *
                 * @param items what is on it
                 * @param nextCursor where the next page starts; null on the last
                 */
                public record Page<T>(List<T> items, String nextCursor) {}
                """);
        sources.write("shop.common", "PageQuery", """
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
        sources.write("shop.common", "Missing", """
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
}
