package dev.edict.processor.body;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.ExecutableElement;

/** Reads what only calls of few names tell; all others are done with by their name. */
final class DetailReader {
    private static final Set<String> NAMES = Set.of(
            "build",
            "with",
            "setProperty",
            "execute",
            "submit",
            "schedule",
            "runAsync",
            "supplyAsync",
            "start",
            "startVirtualThread",
            "parseInt",
            "parseLong",
            "valueOf",
            "setMaxResults",
            "limit",
            "of",
            "register",
            "registerClasses",
            "registerInstances",
            "property",
            "addProperties",
            "getAnnotation",
            "getAnnotations",
            "isAnnotationPresent",
            "forApplication",
            "forApplicationClass");

    private final CookieReader cookies;
    private final ExtensionReader extensions;
    private final HandOffReader handOffs;
    private final PageReader pages;
    private final LimitReader limits;
    private final RegistrationReader registrations;

    DetailReader(Symbols symbols, Constants constants, RegistrationReader registrations) {
        this.cookies = new CookieReader(symbols, constants);
        this.extensions = new ExtensionReader(symbols, constants);
        this.handOffs = new HandOffReader(symbols);
        this.pages = new PageReader(symbols, constants);
        this.limits = new LimitReader(symbols);
        this.registrations = registrations;
    }

    void invocation(TreePath call, ExecutableElement method, Frame frame, Function<Tree, TreeWhere> place) {
        if (NAMES.contains(method.getSimpleName().toString())) {
            cookies.built(call, method, place).ifPresent(frame.details::add);
            extensions.read(call, method, place).ifPresent(frame.details::add);
            handOffs.read(call, method, place).ifPresent(frame.details::add);
            pages.number(call, method, place).ifPresent(frame.details::add);
            limits.read(call, method).ifPresent(frame.details::addLimit);
            registrations.invoked(call, method, place);
            pages.unordered(call, method, place).ifPresent(frame.details::addUnordered);
        }
    }

    void creation(TreePath path, ExecutableElement constructor, Frame frame, Function<Tree, TreeWhere> place) {
        cookies.created(path, constructor, place).ifPresent(frame.details::add);
    }
}
