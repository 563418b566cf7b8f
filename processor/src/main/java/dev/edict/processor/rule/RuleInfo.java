package dev.edict.processor.rule;

import dev.edict.processor.model.ApiService.Audience;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * What is known of a rule without running it.
 *
 * @param id kebab-case; the class, the test and the page are named after it
 * @param severity in the profile {@code recommended}, for an operation whose audience has no entry in {@link #audiences}
 * @param strict what the profile {@code strict} makes of a rule that is off otherwise
 * @param audiences severities that depend on who calls
 * @param breaking whether the fix would break clients of an operation that is already published; then it is an error only
 *     for operations that are neither in the ratchet nor in the contract
 * @param scope every {@code @Path} class, or {@code @ApiResource} classes only
 * @param needsBodies whether it says nothing without attributed method bodies
 * @param summary one sentence
 * @param source RFC section, specification section, or the design guide's line
 * @param supersedes ids of rules that are silent where this one speaks
 * @param fixes whether some of its findings bring the edits that mend them
 * @param page where people read more; empty when nowhere
 */
public record RuleInfo(
        String id,
        Kind kind,
        Theme theme,
        Severity severity,
        Severity strict,
        Map<Audience, Severity> audiences,
        boolean breaking,
        Scope scope,
        boolean needsBodies,
        String summary,
        String source,
        Set<String> supersedes,
        boolean fixes,
        String page) {
    /** Where the reference of Edict's own rules can be read. */
    public static final String REFERENCE = "https://edict.dev/rules/";

    public RuleInfo {
        audiences = Map.copyOf(audiences);
        supersedes = Set.copyOf(supersedes);
    }

    /** Which classes a rule looks at. */
    public enum Scope {
        EVERY_PATH_CLASS,
        API_RESOURCE
    }

    public static Builder rule(String id, Kind kind, Theme theme, Severity severity) {
        return new Builder(id, kind, theme, severity);
    }

    /** The severity in the profile {@code recommended}. */
    public Severity severityFor(Audience audience) {
        return audiences.getOrDefault(audience, severity);
    }

    public static final class Builder {
        private final String id;
        private final Kind kind;
        private final Theme theme;
        private final Severity severity;
        private final Map<Audience, Severity> audiences = new EnumMap<>(Audience.class);
        private Severity strict = Severity.OFF;
        private boolean breaking;
        private Scope scope = Scope.API_RESOURCE;
        private boolean needsBodies;
        private String summary = "";
        private String source = "";
        private Set<String> supersedes = Set.of();
        private boolean fixes;
        private String page;

        private Builder(String id, Kind kind, Theme theme, Severity severity) {
            this.id = id;
            this.kind = kind;
            this.theme = theme;
            this.severity = severity;
            page = REFERENCE + id;
        }

        public Builder forAudience(Severity severity, Audience... audiences) {
            for (Audience audience : audiences) {
                this.audiences.put(audience, severity);
            }
            return this;
        }

        /** For a rule that is off: how loud it is in the profile {@code strict}. */
        public Builder strict(Severity severity) {
            strict = severity;
            return this;
        }

        public Builder breaking() {
            breaking = true;
            return this;
        }

        public Builder everyPathClass() {
            scope = Scope.EVERY_PATH_CLASS;
            return this;
        }

        public Builder needsBodies() {
            needsBodies = true;
            return this;
        }

        public Builder summary(String summary) {
            this.summary = summary;
            return this;
        }

        public Builder source(String source) {
            this.source = source;
            return this;
        }

        public Builder supersedes(String... ids) {
            supersedes = Set.of(ids);
            return this;
        }

        /** For a rule whose findings bring edits. */
        public Builder fixes() {
            fixes = true;
            return this;
        }

        /** Where people read more; of Edict's own rules, and by default, the reference. A rule of the house has a page of the house, or none. */
        public Builder page(String page) {
            this.page = page;
            return this;
        }

        public RuleInfo build() {
            return new RuleInfo(
                    id,
                    kind,
                    theme,
                    severity,
                    strict,
                    audiences,
                    breaking,
                    scope,
                    needsBodies,
                    summary,
                    source,
                    supersedes,
                    fixes,
                    page);
        }
    }
}
