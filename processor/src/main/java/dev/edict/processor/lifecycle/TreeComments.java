package dev.edict.processor.lifecycle;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.edict.processor.read.Comments;
import dev.edict.processor.read.ElementComments;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Reads the comments of a class in one look at it. Asked for the comment of one member, javac searches the whole class for it, bodies
 * included: of generated classes with thousands of members that is most of a compilation.
 */
final class TreeComments implements Comments {
    private static final @Nullable Method KIND = commentKind();

    private final Trees trees;
    private final ElementComments others;
    private final Map<Element, Map<Element, Comment>> known = new HashMap<>();

    TreeComments(Trees trees, Elements elements) {
        this.trees = trees;
        others = new ElementComments(elements);
    }

    @Override
    public @Nullable Comment of(Element element) {
        if (element.getKind() == ElementKind.RECORD_COMPONENT
                || element instanceof TypeElement
                || !(element.getEnclosingElement() instanceof TypeElement owner)) {
            return others.of(element);
        }
        Map<Element, Comment> comments = known.get(owner);
        if (comments == null) {
            comments = ofMembers(owner);
            known.put(owner, comments);
        }
        return comments.get(element);
    }

    private Map<Element, Comment> ofMembers(TypeElement owner) {
        ClassTree tree = trees.getTree(owner);
        if (tree == null) {
            return Map.of();
        }
        TreePath unit = new TreePath(unitOf(owner));
        Map<Element, Comment> found = new HashMap<>();
        for (Tree member : tree.getMembers()) {
            // nested classes are no members here: javac would attribute the whole class to tell which they are
            if (!(member instanceof ClassTree)) {
                TreePath path = new TreePath(unit, member);
                String text = trees.getDocComment(path);
                if (text != null && !text.isBlank()) {
                    found.put(trees.getElement(path), new Comment(text, isMarkdown(path)));
                }
            }
        }
        return found;
    }

    private CompilationUnitTree unitOf(TypeElement type) {
        Element top = type;
        while (top.getEnclosingElement() instanceof TypeElement outer) {
            top = outer;
        }
        return trees.getPath(top).getCompilationUnit();
    }

    /** As {@link ElementComments} asks it of an element. */
    private boolean isMarkdown(TreePath path) {
        if (KIND == null) {
            return false;
        }
        try {
            return KIND.invoke(trees, path) instanceof Enum<?> answer
                    && answer.name().equals("END_OF_LINE");
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private static @Nullable Method commentKind() {
        try {
            return DocTrees.class.getMethod("getDocCommentKind", TreePath.class);
        } catch (NoSuchMethodException e) {
            return null;
        }
    }
}
