package dev.edict.processor.lifecycle;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.edict.processor.body.TreeWhere;
import dev.edict.processor.model.Where;
import dev.edict.processor.read.ElementWhere;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Keeps the trees of places: javac replaces its elements between rounds and before attribution, but never its trees. */
final class TreePlaces {
    private final Trees trees;
    private final Map<Where, TreeWhere> kept = new IdentityHashMap<>();
    private final Map<String, CompilationUnitTree> units = new HashMap<>();

    TreePlaces(Trees trees) {
        this.trees = trees;
    }

    /** Valid for a place of the round that is under way. What stands in a class file has no tree and is not kept. */
    void keep(Where where) {
        if (where instanceof ElementWhere place && !place.isForgotten() && !kept.containsKey(place)) {
            Tree tree = tree(place);
            CompilationUnitTree unit = tree == null ? null : unit(place.element());
            if (tree != null && unit != null) {
                kept.put(place, new TreeWhere(place.signature(), unit, tree));
            }
        }
    }

    Optional<TreeWhere> find(Where where) {
        return where instanceof TreeWhere tree ? Optional.of(tree) : Optional.ofNullable(kept.get(where));
    }

    private @Nullable Tree tree(ElementWhere place) {
        Element element = place.element();
        Tree declaration = declaration(element);
        if (place.mirror() == null) {
            return declaration;
        }
        Tree tree = trees.getTree(element, place.mirror(), place.value());
        if (tree == null || tree == declaration) {
            tree = RepeatedTrees.find(place, declaration);
        }
        return tree == null ? declaration : tree;
    }

    /** A package has no tree of its own in this API; its file begins with it. */
    private @Nullable Tree declaration(Element element) {
        if (element.getKind() != ElementKind.PACKAGE) {
            return trees.getTree(element);
        }
        CompilationUnitTree unit = unit(element);
        return unit == null || unit.getPackage() == null ? unit : unit.getPackage();
    }

    /** The file; found through the top-level type, which stands so high in its tree that the search is short. */
    private @Nullable CompilationUnitTree unit(Element element) {
        Element top = element;
        while (top.getEnclosingElement() != null
                && !(top instanceof PackageElement)
                && !(top.getEnclosingElement() instanceof PackageElement)) {
            top = top.getEnclosingElement();
        }
        String name =
                top instanceof TypeElement type ? type.getQualifiedName().toString() : top.toString() + ".package-info";
        CompilationUnitTree known = units.get(name);
        if (known == null) {
            TreePath path = trees.getPath(top);
            if (path == null) {
                return null;
            }
            known = path.getCompilationUnit();
            units.put(name, known);
        }
        return known;
    }
}
