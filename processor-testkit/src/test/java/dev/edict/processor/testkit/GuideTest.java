package dev.edict.processor.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The test that the guide shows passes. */
class GuideTest {
    private static final Path GUIDE = Path.of("../docs/guides/house-rules.md");

    @TempDir
    Path folder;

    @Test
    void theGuidesTestPasses() throws IOException, ReflectiveOperationException {
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none",
                "-classpath",
                System.getProperty("java.class.path"),
                "-d",
                folder.resolve("out").toString()));
        Matcher blocks = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(GUIDE));
        while (blocks.find()) {
            Matcher name = Pattern.compile("class (\\w+)").matcher(blocks.group(1));
            assertThat(name.find()).isTrue();
            arguments.add(Files.writeString(folder.resolve(name.group(1) + ".java"), blocks.group(1))
                    .toString());
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.resolve("out").toUri().toURL()}, GuideTest.class.getClassLoader())) {
            Class<?> test = loader.loadClass("com.acme.rules.TenantFromQueryTest");
            var constructor = test.getDeclaredConstructor();
            constructor.setAccessible(true);
            for (String method : List.of("aTenantInTheQueryIsFound", "otherParametersAreFine")) {
                var shown = test.getDeclaredMethod(method);
                shown.setAccessible(true);
                shown.invoke(constructor.newInstance());
            }
        }
    }
}
