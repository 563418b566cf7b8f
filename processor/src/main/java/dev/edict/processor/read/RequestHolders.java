package dev.edict.processor.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Filters, interceptors, tenant resolvers: whatever holds the request or its URI and is no resource itself, so that it can
 * read any path variable of any resource. Told by the types of members alone.
 */
final class RequestHolders {
    /** Of each type that a member has; members have few types. */
    private final Map<Element, Boolean> whole = new HashMap<>();

    private RequestHolders() {}

    /** Binary names. */
    static Set<String> among(Round round, List<TypeElement> candidates, List<TypeElement> resources) {
        Set<String> ofResources = new HashSet<>();
        for (TypeElement resource : resources) {
            for (Hierarchy.Level level : round.hierarchy(resource).levels()) {
                ofResources.add(level.binaryName());
            }
        }
        RequestHolders request = new RequestHolders();
        Set<String> holders = new TreeSet<>();
        for (TypeElement candidate : candidates) {
            if (request.isHeldBy(round.enclosed(candidate))) {
                String name = round.signatures.binaryName(candidate);
                if (!ofResources.contains(name)) {
                    holders.add(name);
                }
            }
        }
        return holders;
    }

    private boolean isHeldBy(List<? extends Element> members) {
        for (Element member : members) {
            if (member instanceof ExecutableElement method) {
                for (VariableElement parameter : method.getParameters()) {
                    if (isHeldAs(parameter.asType())) {
                        return true;
                    }
                }
            } else if (member instanceof VariableElement field && isHeldAs(field.asType())) {
                return true;
            }
        }
        return false;
    }

    /** Itself, or something that supplies it: {@code Provider<UriInfo>}. */
    private boolean isHeldAs(TypeMirror type) {
        if (type.getKind() != TypeKind.DECLARED || !(type instanceof DeclaredType declared)) {
            return false;
        }
        if (isWhole(declared.asElement())) {
            return true;
        }
        for (TypeMirror argument : declared.getTypeArguments()) {
            if (isHeldAs(argument)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWhole(Element type) {
        Boolean known = whole.get(type);
        if (known == null) {
            known = type instanceof TypeElement element
                    && ContextTypes.isWholeRequest(element.getQualifiedName().toString());
            whole.put(type, known);
        }
        return known;
    }
}
