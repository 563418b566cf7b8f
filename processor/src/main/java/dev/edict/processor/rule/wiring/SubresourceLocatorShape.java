package dev.edict.processor.rule.wiring;

import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.Locator;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.Rule;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;

/** A method with {@code @Path} and no HTTP method leads to the object that answers. */
public final class SubresourceLocatorShape implements Rule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "subresource-locator-shape", Kind.CONTRADICTION, Theme.WIRING, Severity.ERROR)
            .everyPathClass()
            .summary("A sub-resource locator returns an object and takes no request body.")
            .source("Jakarta REST 3.4.1, \"they MUST NOT have an entity parameter\"")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(ApiResource api, Findings findings) {
        for (Locator locator : api.locators()) {
            String name = name(locator);
            if (locator.returns().isVoid()) {
                findings.add(
                        locator.where(),
                        "Method '" + name + "' has @Path and no HTTP method annotation, which makes it a sub-resource"
                                + " locator, but it returns nothing: every request to its path gets 404. Add the HTTP"
                                + " method annotation that is missing, or return the sub-resource.");
            } else if (!locator.entities().isEmpty()) {
                findings.add(
                        locator.entities().get(0).where(),
                        "Sub-resource locator '" + name + "' takes '"
                                + locator.entities().get(0).javaName()
                                + "' from the request body, which belongs to the method that answers; a runtime refuses to"
                                + " start, or hands it null. Add the HTTP method annotation that is missing, or move the parameter to the"
                                + " methods of the sub-resource.");
            }
        }
    }

    private static String name(Locator locator) {
        String signature = locator.signature();
        return signature.substring(signature.indexOf('#') + 1, signature.indexOf('('));
    }
}
