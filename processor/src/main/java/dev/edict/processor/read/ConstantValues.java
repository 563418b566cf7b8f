package dev.edict.processor.read;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** The values of constants in comments: {@code {@value}}, {@code {@value #MAX}}, {@code {@value Limits#MAX}}. */
final class ConstantValues {
    private static final Pattern VALUE = Pattern.compile("\\{@value(?:\\s+(?:([\\w.$]*)#)?([\\w$]+))?\\s*}");

    private final Elements elements;

    ConstantValues(Elements elements) {
        this.elements = elements;
    }

    /** The comment with values in place of the tags; a tag whose constant is not found stays. */
    String in(String comment, Element commented) {
        return comment.contains("{@value")
                ? VALUE.matcher(comment)
                        .replaceAll(tag -> Matcher.quoteReplacement(constant(tag.group(1), tag.group(2), commented)
                                .map(value -> "{@code " + value + "}")
                                .orElse(tag.group())))
                : comment;
    }

    private Optional<Object> constant(String type, String name, Element commented) {
        if (name == null) {
            return value(commented);
        }
        if (type != null && !type.isEmpty()) {
            return type(type, commented).flatMap(found -> field(found, name));
        }
        for (Element around = commented; around != null; around = around.getEnclosingElement()) {
            Optional<Object> found = around instanceof TypeElement owner ? field(owner, name) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** By its full name, beside the type, or inside it; what is imported no compiler tells. */
    private Optional<TypeElement> type(String name, Element commented) {
        for (Element around = commented; around != null; around = around.getEnclosingElement()) {
            String prefix = around instanceof TypeElement owner
                    ? owner.getQualifiedName() + "."
                    : around instanceof PackageElement owner && !owner.isUnnamed()
                            ? owner.getQualifiedName() + "."
                            : "";
            TypeElement found = prefix.isEmpty() ? null : elements.getTypeElement(prefix + name);
            if (found != null) {
                return Optional.of(found);
            }
            if (around instanceof TypeElement owner && owner.getSimpleName().contentEquals(name)) {
                return Optional.of(owner);
            }
        }
        return Optional.ofNullable(elements.getTypeElement(name));
    }

    private Optional<Object> field(TypeElement owner, String name) {
        return ElementFilter.fieldsIn(elements.getAllMembers(owner)).stream()
                .filter(field -> field.getSimpleName().contentEquals(name))
                .findFirst()
                .flatMap(ConstantValues::value);
    }

    private static Optional<Object> value(Element element) {
        return element instanceof VariableElement field
                ? Optional.ofNullable(field.getConstantValue())
                : Optional.empty();
    }
}
