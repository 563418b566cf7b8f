package dev.edict.processor.model;

/**
 * A method that carries an annotation about requests and that none reaches, as far as the compilation shows: neither it nor
 * a method that it overrides, or that overrides it, names an HTTP method.
 *
 * @param annotation what speaks of requests
 * @param type binary name of the class that declares the method
 * @param name the method's
 * @param locator whether it leads to a sub-resource
 */
public record UnreachedMethod(AnnotationUse annotation, String type, String name, boolean locator) {

    /** How messages name it: {@code OrderService.pay}. */
    public String display() {
        return BinaryName.simple(type) + "." + name;
    }
}
