package dev.edict.processor.rule.auth;

import dev.edict.processor.body.Details.SetCookie;
import dev.edict.processor.body.Details.SetCookie.Flag;
import dev.edict.processor.rule.Edit;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.RequestRule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Served;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.rule.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A cookie is set without saying who may see it. */
public final class CookieFlags implements RequestRule {
    private static final RuleInfo INFO = RuleInfo.rule("cookie-flags", Kind.CONVENTION, Theme.AUTH, Severity.ERROR)
            .needsBodies()
            .fixes()
            .summary("A cookie says whether it is Secure, HttpOnly and SameSite.")
            .source(
                    "RFC 6265 §4.1.2.5, §4.1.2.6 and §8.3; draft-ietf-httpbis-rfc6265bis §5.7; OWASP Session Management Cheat Sheet")
            .build();

    private static final Set<String> SESSION = Set.of(
            "sess",
            "session",
            "sessionid",
            "sid",
            "jsessionid",
            "phpsessid",
            "auth",
            "token",
            "jwt",
            "remember",
            "rememberme");

    /** Tokens against forged requests, which scripts must read to send them back. */
    private static final Set<String> READABLE = Set.of("xsrf", "csrf");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Served served, Findings findings) {
        for (SetCookie cookie : served.body().details().cookies()) {
            if (cookie.name().isPresent() && !cookie.removal()) {
                judge(served, cookie, Words.of(cookie.name().get()), findings);
            }
        }
    }

    private static void judge(Served served, SetCookie cookie, List<String> words, Findings findings) {
        boolean readable = words.stream().anyMatch(READABLE::contains);
        boolean session = words.stream().anyMatch(SESSION::contains);
        List<String> missing = new ArrayList<>();
        if (cookie.secure().isMissing()) {
            missing.add("Secure");
        }
        if (!readable && cookie.httpOnly().isMissing()) {
            missing.add("HttpOnly");
        }
        if (cookie.sameSite().isMissing()) {
            missing.add("SameSite");
        }
        if (missing.isEmpty() || !session && saysSomething(cookie)) {
            if (cookie.crossSite() && cookie.secure().isMissing()) {
                served.report(findings, cookie.where(), Severity.WARN, refused(served, cookie));
            }
            return;
        }
        boolean off = cookie.secure() == Flag.OFF || !readable && cookie.httpOnly() == Flag.OFF;
        served.report(
                findings,
                cookie.where(),
                session && !readable && off ? Severity.ERROR : Severity.WARN,
                message(served, cookie, missing, session),
                fix(cookie, session && off && !(readable && cookie.httpOnly() == Flag.OFF)));
    }

    /** Whoever says something of another cookie has thought of it. */
    private static boolean saysSomething(SetCookie cookie) {
        return cookie.secure() != Flag.LEFT_OUT
                || cookie.httpOnly() != Flag.LEFT_OUT
                || cookie.builder() && cookie.sameSite() != Flag.LEFT_OUT;
    }

    private static String refused(Served served, SetCookie cookie) {
        return served.display() + " sets the cookie '" + cookie.name().orElseThrow()
                + "' with SameSite=None and without Secure: browsers refuse such a cookie. Add secure(true), or say LAX or"
                + " STRICT when no other site needs it.";
    }

    private static Edit[] fix(SetCookie cookie, boolean applies) {
        Optional<Edit> edit = applies
                ? cookie.constant().map(where -> new Edit(where, Edit.Action.REPLACE, "true"))
                : Optional.empty();
        return edit.stream().toArray(Edit[]::new);
    }

    private static String message(Served served, SetCookie cookie, List<String> missing, boolean session) {
        String flags = String.join(" and ", missing);
        return served.display() + " sets the cookie '" + cookie.name().orElseThrow() + "' without " + flags + ": "
                + (session
                        ? "whoever gets hold of it is the user, by a request in clear text, a script in the page or another site."
                        : "the defaults send it in clear text, to scripts and from other sites.")
                + (cookie.builder()
                        ? " Say it in the builder."
                        : " Use new NewCookie.Builder(…) with secure(true), httpOnly(true) and sameSite(…); before Jakarta REST"
                                + " 3.1, the constructor that takes secure and httpOnly.");
    }
}
