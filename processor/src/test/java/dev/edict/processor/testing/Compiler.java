package dev.edict.processor.testing;

import java.util.List;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** The compilers that Edict runs in. Meant for {@code @ParameterizedTest @EnumSource}. */
public enum Compiler {
    JAVAC {
        @Override
        JavaCompiler tool() {
            return Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "needs a JDK");
        }

        @Override
        List<String> options() {
            return List.of("-parameters", "-Xmaxerrs", "1000", "-Xmaxwarns", "1000");
        }
    },
    ECJ {
        @Override
        JavaCompiler tool() {
            return new EclipseCompiler();
        }

        @Override
        List<String> options() {
            return List.of("-17", "-parameters");
        }
    };

    abstract JavaCompiler tool();

    abstract List<String> options();

    /** Whether it hands out syntax trees, so that body rules speak. */
    public boolean hasTrees() {
        return this == JAVAC;
    }
}
