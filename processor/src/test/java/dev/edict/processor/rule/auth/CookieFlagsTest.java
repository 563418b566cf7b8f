package dev.edict.processor.rule.auth;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import org.junit.jupiter.api.Test;

class CookieFlagsTest {

    private static RuleTest sources(String resource, String... more) {
        RuleTest test = RuleTest.of("cookie-flags").source("com.acme.OrderResource", IMPORTS + resource);
        int n = 0;
        for (String text : more) {
            test.source("com.acme.More" + n++, IMPORTS + text);
        }
        return test;
    }

    private static void check(String resource, String... more) {
        sources(resource, more).check(Compiler.JAVAC);
    }

    private static final String IMPORTS =
            "import jakarta.ws.rs.container.*; import jakarta.ws.rs.ext.*; import java.security.Principal;";

    @Test
    void aCookieIsBare() {
        check("""
                @ApiResource @Path("/sessions") public class OrderResource {
                  @POST public Response create(String in) {
                    if (in.isEmpty()) return Response.ok().cookie(new NewCookie("sid", in)).build(); // WARN: cookie-flags: POST /sessions sets the cookie 'sid' without Secure and HttpOnly
                    if (in.equals("a")) return Response.ok().cookie(new NewCookie("session", in, "/", null, null, 60, false, true)).build(); // ERROR: cookie-flags: without Secure
                    NewCookie built = new NewCookie.Builder("authToken").value(in).secure(true).build(); // WARN: cookie-flags: without HttpOnly and SameSite
                    NewCookie off = new NewCookie.Builder("jwt").secure(true).httpOnly(false).sameSite(NewCookie.SameSite.LAX).build(); // ERROR: cookie-flags: without HttpOnly
                    NewCookie theme = new NewCookie("theme", in); // WARN: cookie-flags: 'theme'
                    return Response.ok().cookie(built, off, theme).build();
                  }
                }
                """);
    }

    @Test
    void whatIsSaidDeletedOrNotToldIsSilent() {
        check("""
                @ApiResource @Path("/sessions") public class OrderResource {
                  boolean flag; String name; Cookie other;
                  @POST public Response create(String in) {
                    NewCookie good = new NewCookie.Builder("sid").value(in).httpOnly(true).secure(true).sameSite(NewCookie.SameSite.LAX).path("/").build();
                    NewCookie old = new NewCookie("sid", in, "/", null, null, 60, true, true);
                    NewCookie asked = new NewCookie("sid", in, "/", null, null, 60, flag, flag);
                    NewCookie gone = new NewCookie("sid", "", "/", null, null, 0, false);
                    NewCookie expired = new NewCookie.Builder("sid").maxAge(0).build();
                    NewCookie named = new NewCookie(name, in);
                    NewCookie copied = new NewCookie(other);
                    NewCookie forged = new NewCookie.Builder("XSRF-TOKEN").value(in).secure(true).sameSite(NewCookie.SameSite.STRICT).build();
                    NewCookie seen = new NewCookie.Builder("theme").httpOnly(false).build();
                    NewCookie outside = new NewCookie.Builder("sidecar").secure(true).build();
                    NewCookie.Builder kept = new NewCookie.Builder("sid");
                    kept.secure(true);
                    return Response.ok().cookie(good, old, asked, gone, expired, named, copied, forged, seen, outside, kept.build()).build();
                  }
                }
                """);
    }

    @Test
    void whatOtherSitesSendHasToBeSecure() {
        check("""
                @ApiResource @Path("/sessions") public class OrderResource {
                  boolean flag;
                  @POST public Response create(String in) {
                    NewCookie theme = new NewCookie.Builder("theme").sameSite(NewCookie.SameSite.NONE).build(); // WARN: cookie-flags: 'theme' with SameSite=None and without Secure: browsers refuse
                    NewCookie off = new NewCookie.Builder("theme").secure(false).sameSite(NewCookie.SameSite.NONE).build(); // WARN: cookie-flags: browsers refuse
                    NewCookie made = new NewCookie("theme", in, "/", null, 1, null, 60, null, false, true, NewCookie.SameSite.NONE); // WARN: cookie-flags: browsers refuse
                    NewCookie sid = new NewCookie.Builder("sid").httpOnly(true).sameSite(NewCookie.SameSite.NONE).build(); // WARN: cookie-flags: 'sid' without Secure: whoever
                    NewCookie good = new NewCookie.Builder("theme").secure(true).sameSite(NewCookie.SameSite.NONE).build();
                    NewCookie asked = new NewCookie.Builder("theme").secure(flag).sameSite(NewCookie.SameSite.NONE).build();
                    NewCookie lax = new NewCookie.Builder("theme").sameSite(NewCookie.SameSite.LAX).build();
                    NewCookie last = new NewCookie.Builder("theme").sameSite(NewCookie.SameSite.NONE).sameSite(NewCookie.SameSite.STRICT).build();
                    NewCookie gone = new NewCookie.Builder("theme").sameSite(NewCookie.SameSite.NONE).maxAge(0).build();
                    return Response.ok().cookie(theme, off, made, sid, good, asked, lax, last, gone).build();
                  }
                }
                """);
    }

    @Test
    void filtersAndInheritedHandlersAreLookedInto() {
        check("""
                @ApiResource @Path("/sessions") public class OrderResource extends Base<String> {}
                """, """
                abstract class Base<T> {
                  @POST public Response create() { return Response.ok().cookie(new NewCookie("sid", "x")).build(); } // WARN: cookie-flags: POST /sessions
                }
                """, """
                class Sessions implements ContainerResponseFilter {
                  public void filter(ContainerRequestContext in, ContainerResponseContext out) {
                    out.getHeaders().add("Set-Cookie", new NewCookie("sid", "x")); // WARN: cookie-flags: Sessions.filter
                  }
                }
                """);
    }

    @Test
    void waived() {
        sources("""
                @ApiResource @Path("/sessions") public class OrderResource {
                  @Waive(value = "cookie-flags", reason = "Of the development server only.")
                  @POST public Response create() { return Response.ok().cookie(new NewCookie("sid", "x")).build(); }
                }
                """).checkWaived(Compiler.JAVAC);
    }
}
