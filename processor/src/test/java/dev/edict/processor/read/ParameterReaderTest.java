package dev.edict.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.model.Parameter;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ParameterReaderTest {

    @Test
    void readsEverySourceOfJakartaRest() {
        Reading reading = Reading.of("shop.R", """
                @Path("/r/{p}") public class R {
                  @POST public void all(@PathParam("p") String p, @QueryParam("q") List<String> q, @HeaderParam("If-Match") String h,
                      @CookieParam("c") Cookie c, @MatrixParam("m") int m, @FormParam("f") @Encoded String f, @Context UriInfo u) {}
                  @GET public void later(@jakarta.ws.rs.container.Suspended jakarta.ws.rs.container.AsyncResponse a) {}
                  @GET public void events(@Context jakarta.ws.rs.sse.SseEventSink s, @Context jakarta.ws.rs.sse.Sse e) {}
                }
                """);
        assertThat(reading.operations()).isEqualTo("""
                POST /r/{p}(PATH p: String, QUERY q: List<String>, HEADER If-Match: String, COOKIE c: Cookie, MATRIX m: int, FORM f: String, CONTEXT u: UriInfo) -> VOID
                GET /r/{p}(CONTEXT a: AsyncResponse) -> DEFERRED
                GET /r/{p}(CONTEXT s: SseEventSink, CONTEXT e: Sse) -> DEFERRED
                """);
        assertThat(reading.agreed(s -> s.resources().get(0).operations().get(0).parameters().stream()
                        .filter(Parameter::encoded)
                        .map(Parameter::name)
                        .collect(Collectors.joining())))
                .isEqualTo("f");
    }

    @Test
    void flattensBeanParameters() {
        Reading reading = Reading.of("shop.Query", """
                public class Query extends Paging {
                  @QueryParam("status") @NotNull String status;
                  @BeanParam Inner inner;
                  private String sort;
                  @QueryParam("sort") @DefaultValue("id") public void setSort(String sort) { this.sort = sort; }
                  public Query(@HeaderParam("X-Tenant") String tenant) {}
                  String notSupplied;
                  @Context UriInfo uri;
                }
                """)
                .and("shop.Paging", "public class Paging { @QueryParam(\"limit\") int limit; }")
                .and(
                        "shop.Inner",
                        "/** @param from the start */ public record Inner(@QueryParam(\"from\") @Min(0) int from, @BeanParam Query again) {}")
                .and(
                        "shop.R",
                        "@Path(\"/r\") public class R { @GET public void list(@BeanParam @Valid Query query) {} }");
        assertThat(reading.operations().replace(", ", ",\n  ")).isEqualTo("""
                GET /r(BEAN query: @Valid Query,
                  QUERY status: @NotNull String via query,
                  BEAN inner: Inner via query,
                  QUERY from: @Min(value=0) int via query.inner,
                  BEAN again: Query via query.inner,
                  QUERY sort: String = id via query,
                  HEADER X-Tenant: String via query,
                  QUERY limit: int via query) -> VOID
                """);
    }

    @Test
    void readsMembersOfTheResourceClassItself() {
        Reading reading =
                Reading.of("shop.R", """
                @Path("/orgs/{org}") public class R extends Base {
                  @PathParam("org") String org;
                  public R(@QueryParam("trace") boolean trace) {}
                  @HeaderParam("Accept-Language") public void setLanguage(String language) {}
                  @GET public void setNothing(@QueryParam("x") int x) {}
                }
                """).and("shop.Base", "public class Base { @Context protected UriInfo uri; }");
        assertThat(reading.all()).isEqualTo("""
                shop.R PRIVATE_APP shop/R.java
                  member PATH org: String
                  member HEADER Accept-Language: String
                  member QUERY trace: boolean
                  member CONTEXT uri: UriInfo
                  GET /orgs/{org}(QUERY x: int) -> VOID
                """);
        assertThat(reading.agreed(
                        s -> "" + s.resources().get(0).operations().get(0).contextual()))
                .isEqualTo("true");
    }

    @Test
    void neverTakesWhatARuntimeMaySupplyForTheEntity() {
        Reading reading = Reading.of("shop.R", """
                @Path("/r") public class R {
                  @GET public void known(UriInfo u, SecurityContext s) {}
                  @GET public void auth(@io.dropwizard.auth.Auth java.security.Principal user, @Mine String mine) {}
                  @GET public Object suspend(kotlin.coroutines.Continuation<String> c) { return null; }
                  @GET public void servlet(jakarta.servlet.http.HttpServletRequest r) {}
                  @POST public void body(@Valid @NotNull @org.eclipse.microprofile.openapi.annotations.parameters.RequestBody String s) {}
                  @POST public void nullable(@shop.Nullable String s) {}
                }
                @interface Mine {}
                @interface Nullable {}
                """)
                .and("io.dropwizard.auth.Auth", "public @interface Auth {}")
                .and("kotlin.coroutines.Continuation", "public interface Continuation<T> {}")
                .and("jakarta.servlet.http.HttpServletRequest", "public interface HttpServletRequest {}");
        assertThat(reading.operations()).isEqualTo("""
                GET /r(CONTEXT u: UriInfo, CONTEXT s: SecurityContext) -> VOID
                GET /r(CONTEXT user: Principal, UNKNOWN mine: String) -> VOID
                GET /r(CONTEXT c: Continuation<String>) -> ENTITY Object
                GET /r(CONTEXT r: HttpServletRequest) -> VOID
                POST /r(ENTITY s: @NotNull @Valid String) -> VOID
                POST /r(ENTITY s: String) -> VOID
                """);
    }

    @Test
    void namesParametersOfResteasyReactiveByTheirJavaNames() {
        String source =
                "@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME) public @interface %s"
                        + " { String value() default \"\"; }";
        Reading reading = Reading.of("shop.R", """
                import org.jboss.resteasy.reactive.*;
                @Path("/r/{id}/{tenant}") public class R {
                  @GET public void get(@RestPath String id, @RestQuery int limit, @RestQuery("page-token") String token,
                      @RestHeader String ifNoneMatch, String tenant, Filter filter) {}
                  public static class Filter { @RestQuery String from; public String other; }
                }
                """);
        for (String name : new String[] {"RestPath", "RestQuery", "RestHeader"}) {
            reading.and("org.jboss.resteasy.reactive." + name, source.formatted(name));
        }
        assertThat(reading.operations()).isEqualTo("""
                GET /r/{id}/{tenant}(PATH id: String, QUERY limit: int, QUERY page-token: String, HEADER If-None-Match: String, PATH tenant: String, BEAN filter: Filter, QUERY from: String via filter) -> VOID
                """);
    }
}
