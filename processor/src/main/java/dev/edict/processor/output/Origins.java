package dev.edict.processor.output;

import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** The elements that written files are made from, so that build tools delete the ones with the others. */
public final class Origins {
    private static final String PACKAGE = ".package-info";

    private final Elements elements;

    public Origins(Elements elements) {
        this.elements = elements;
    }

    /** A type, or the package of a {@code com.acme.package-info}. */
    @Nullable
    public Element of(String binaryName) {
        return binaryName.endsWith(PACKAGE)
                ? elements.getPackageElement(binaryName.substring(0, binaryName.length() - PACKAGE.length()))
                : type(binaryName);
    }

    /** Where several modules are compiled at once, each has its own output: the name that tells it, {@code com.acme/}. */
    String module(@Nullable Element origin) {
        ModuleElement module = origin == null ? null : elements.getModuleOf(origin);
        return module == null || module.isUnnamed() ? "" : module.getQualifiedName() + "/";
    }

    /** A dollar in a binary name is a nested class more often than a part of a name. */
    @Nullable
    TypeElement type(String binaryName) {
        TypeElement nested = elements.getTypeElement(binaryName.replace('$', '.'));
        return nested == null ? elements.getTypeElement(binaryName) : nested;
    }
}
