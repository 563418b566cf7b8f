package dev.edict.processor.rule.wiring;

import dev.edict.processor.body.Bodies;
import dev.edict.processor.body.Call;
import dev.edict.processor.body.Registrations;
import dev.edict.processor.model.ApiResource;
import dev.edict.processor.model.BinaryName;
import dev.edict.processor.model.DtoType;
import dev.edict.processor.model.Locator;
import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.model.Where;
import dev.edict.processor.rule.Findings;
import dev.edict.processor.rule.Kind;
import dev.edict.processor.rule.PlainFeatures;
import dev.edict.processor.rule.RuleInfo;
import dev.edict.processor.rule.Severity;
import dev.edict.processor.rule.Theme;
import dev.edict.processor.rule.WholeModuleRule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A resource that the application does not list is never asked. */
public final class ResourceUnregistered implements WholeModuleRule {
    private static final RuleInfo INFO = RuleInfo.rule(
                    "resource-unregistered", Kind.CONTRADICTION, Theme.WIRING, Severity.WARN)
            .everyPathClass()
            .needsBodies()
            .summary("An Application that lists its classes lists every resource.")
            .source("Jakarta REST 3.1 §2.3.2")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void checkModule(List<ApiResource> apis, Bodies bodies, TypeGraph types, Where service, Findings findings) {
        Registrations registrations = bodies.registrations();
        if (registrations.applications().isEmpty()) {
            return;
        }
        if (registrations.isOpen()) {
            return;
        }
        Set<String> listed = new TreeSet<>(registrations.registered());
        for (Registrations.Application application : registrations.applications()) {
            if (!application.isClosed()) {
                return;
            }
            listed.addAll(application.classes());
        }
        if (!listsSomeResource(apis, listed) || registersMore(listed, types)) {
            return;
        }
        String application =
                BinaryName.simple(registrations.applications().get(0).name());
        for (ApiResource api : apis) {
            if (!api.isInterface()
                    && !api.operations().isEmpty()
                    && !isListed(api, listed, types)
                    && !isReturned(api, apis)
                    && !bodies.calls(call -> makes(call, api))) {
                findings.add(
                        api.where(),
                        Severity.WARN,
                        api.simpleName() + " is in no list of " + application
                                + ", which names its classes itself, so that the runtime looks for no others: every request"
                                + " to it is answered 404, and the document promises more. Add " + api.simpleName()
                                + ".class to the list, or list nothing.");
            }
        }
    }

    /** One that lists only providers leaves resources to be found: it says nothing about them that can be compared. */
    private static boolean listsSomeResource(List<ApiResource> apis, Set<String> listed) {
        for (ApiResource api : apis) {
            if (listed.contains(api.binaryName())) {
                return true;
            }
        }
        return false;
    }

    /** A feature may register what it likes; what one of the module's own does is seen. */
    private static boolean registersMore(Set<String> listed, TypeGraph types) {
        for (String name : listed) {
            boolean isFeature = types.isSubtype(name, "jakarta.ws.rs.core.Feature")
                    || types.isSubtype(name, "javax.ws.rs.core.Feature");
            if (isFeature
                    && !PlainFeatures.include(name)
                    && types.find(name).filter(DtoType::fromSource).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isListed(ApiResource api, Set<String> listed, TypeGraph types) {
        if (listed.contains(api.binaryName())) {
            return true;
        }
        for (String name : listed) {
            if (types.isSubtype(name, api.binaryName())) {
                return true;
            }
        }
        return false;
    }

    /** What a locator returns needs no registration, whatever path stands on it. */
    private static boolean isReturned(ApiResource api, List<ApiResource> apis) {
        for (ApiResource other : apis) {
            for (Locator locator : other.locators()) {
                if (locator.returns().is(api.binaryName()) || !locator.resolved()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean makes(Call call, ApiResource api) {
        return call.target().owner().equals(api.binaryName())
                && call.target().name().equals("<init>");
    }
}
