package dev.edict.processor.body;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.nio.file.Path;
import java.util.Collection;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads the bodies of a compilation while the compiler goes through them: one pass a class, after its attribution. */
public final class BodyReader {
    private final Trees trees;
    private final Elements elements;
    private final Symbols symbols;
    private final Sinks sinks;
    private final Receivers receivers = new Receivers();
    private final Collected collected = new Collected();

    /** @param moreSinks methods that write, {@code com.acme.Dao#write*}, beside those that are known */
    public BodyReader(Trees trees, Elements elements, Types types, Collection<String> moreSinks) {
        this.trees = trees;
        this.elements = elements;
        this.symbols = new Symbols(trees, elements, types);
        this.sinks = new Sinks(moreSinks);
    }

    /** A folder where sources may lie that nobody asked to compile, such as the one that processors write to. */
    public void sourceFolder(Path folder) {
        collected.folders.add(folder);
    }

    /**
     * Reads a top-level class, its nested ones included. To be called when its ANALYZE has finished, before the compiler
     * goes on to rewrite its tree.
     */
    public void analyzed(TypeElement type, CompilationUnitTree unit) {
        TreePath root = new TreePath(unit);
        for (Tree declaration : unit.getTypeDecls()) {
            TreePath path = new TreePath(root, declaration);
            if (type.equals(trees.getElement(path))) {
                collected.addPackage(
                        elements.getPackageOf(type), unit.getSourceFile().toUri());
                new BodyScanner(symbols, collected, sinks, receivers).scan(path, null);
            }
        }
    }

    /** What was read, to be asked for when every class has been. */
    public Bodies bodies() {
        return new CompiledBodies(collected, collected.isPartial(symbols));
    }
}
