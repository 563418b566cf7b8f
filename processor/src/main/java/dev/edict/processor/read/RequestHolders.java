package dev.edict.processor.read;

import java.util.HashSet;
import java.util.List;
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
    private RequestHolders() {}

    /** Binary names. */
    static Set<String> among(Round round, List<TypeElement> candidates, List<TypeElement> resources) {
        Set<String> ofResources = new HashSet<>();
        resources.forEach(resource -> round.hierarchy(resource).levels().forEach(l -> ofResources.add(l.binaryName())));
        Set<String> holders = new TreeSet<>();
        for (TypeElement candidate : candidates) {
            if (holdsRequest(round.enclosed(candidate))) {
                String name = round.signatures.binaryName(candidate);
                if (!ofResources.contains(name)) {
                    holders.add(name);
                }
            }
        }
        return holders;
    }

    private static boolean holdsRequest(List<? extends Element> members) {
        for (Element member : members) {
            if (holds(member)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(Element member) {
        if (member instanceof ExecutableElement method) {
            return holdsRequest(method.getParameters());
        }
        return member instanceof VariableElement field && holds(field.asType());
    }

    /** Itself, or something that supplies it: {@code Provider<UriInfo>}. */
    private static boolean holds(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                && type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && (ContextTypes.isWholeRequest(element.getQualifiedName().toString())
                        || suppliesRequest(declared.getTypeArguments()));
    }

    private static boolean suppliesRequest(List<? extends TypeMirror> arguments) {
        for (TypeMirror argument : arguments) {
            if (holds(argument)) {
                return true;
            }
        }
        return false;
    }
}
