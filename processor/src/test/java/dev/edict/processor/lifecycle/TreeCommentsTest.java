package dev.edict.processor.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import dev.edict.processor.read.ElementComments;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

class TreeCommentsTest {
    private static final String SOURCE = """
            package com.acme;

            /** An order. */
            public class Order {
              /** The number. */
              private int number;
              private int other;
              /** Made anew. */
              public Order() {}
              {
                /** of a block */
                other = 1;
              }
              /** What it costs. */
              public int price() {
                /** of a local */
                class Local { /** deep */ int deep; }
                return new Object() { /** deeper */ int deeper = 1; }.deeper;
              }
              public int plain() { return 1; }
              /// The last change.
              public int changed() { return 1; }
              /** A line. */
              record Line(/** how many */ int count) {
                /** None. */
                static Line none() { return new Line(0); }
              }
              enum State { /** Begun. */ OPEN, SHUT { /** inner */ int inner; } }
            }
            """;

    @Test
    void saysOfEveryElementWhatTheCompilerSays() throws Exception {
        JavacTask task = task();
        ElementComments one = new ElementComments(task.getElements());
        TreeComments comments = new TreeComments(Trees.instance(task), task.getElements());

        List<Element> elements = elements(task);

        assertThat(elements).hasSizeGreaterThan(20);
        assertThat(elements.stream().map(comments::of))
                .containsExactlyElementsOf(elements.stream().map(one::of).toList());
        assertThat(elements.stream()
                        .filter(e -> comments.of(e) != null)
                        .map(e -> e.getSimpleName().toString()))
                .contains("Order", "number", "<init>", "price", "Line", "none", "OPEN")
                .doesNotContain("other", "plain", "SHUT");
    }

    @Test
    void searchesAClassForNoMember() throws Exception {
        JavacTask task = task();
        List<String> asked = new ArrayList<>();
        TreeComments comments = new TreeComments(Trees.instance(task), noting(task.getElements(), asked));

        elements(task).forEach(comments::of);

        assertThat(asked).containsExactlyInAnyOrder("Order", "Line", "State");
    }

    @Test
    void knowsNoCommentsOfClassFiles() throws Exception {
        JavacTask task = task();
        TreeComments comments = new TreeComments(Trees.instance(task), task.getElements());

        TypeElement text = task.getElements().getTypeElement("java.lang.String");

        assertThat(text.getEnclosedElements())
                .allSatisfy(member -> assertThat(comments.of(member)).isNull());
    }

    private static JavacTask task() throws Exception {
        JavaFileObject source =
                new SimpleJavaFileObject(URI.create("mem:///com/acme/Order.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return SOURCE;
                    }
                };
        JavacTask task = (JavacTask)
                ToolProvider.getSystemJavaCompiler().getTask(null, null, null, List.of(), null, List.of(source));
        task.parse();
        task.analyze();
        return task;
    }

    private static List<Element> elements(JavacTask task) {
        List<Element> found = new ArrayList<>();
        collect(task.getElements().getTypeElement("com.acme.Order"), found);
        return found;
    }

    private static void collect(Element element, List<Element> found) {
        found.add(element);
        element.getEnclosedElements().forEach(inner -> collect(inner, found));
    }

    private static Elements noting(Elements elements, List<String> asked) {
        return (Elements) Proxy.newProxyInstance(
                Elements.class.getClassLoader(), new Class<?>[] {Elements.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getDocComment")) {
                        asked.add(((Element) arguments[0]).getSimpleName().toString());
                    }
                    try {
                        return method.invoke(elements, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
