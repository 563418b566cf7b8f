package dev.edict.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.annotations.ApiService;
import dev.edict.runtime.rest.declared.OfPackage;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclaredServiceTest {

    @ApiService(errorBase = "https://shop.example.com/errors/")
    static class Shop extends Application {}

    /** As containers make them. */
    static class Proxy extends Shop {}

    @ApiService(errors = ApiService.Errors.EXTERNAL)
    static class Elsewhere extends Application {}

    private final ClassLoader plain = DeclaredServiceTest.class.getClassLoader();

    @TempDir
    private Path jars;

    @Test
    void readsTheApplicationClass() {
        assertThat(errorBase(new Shop(), plain)).isEqualTo(URI.create("https://shop.example.com/errors/"));
        assertThat(errorBase(new Proxy(), plain)).isEqualTo(URI.create("https://shop.example.com/errors/"));
        assertThat(DeclaredService.of(new Elsewhere(), plain)).isEqualTo(new DeclaredService(null, true));
    }

    @Test
    void readsThePackagesAboveTheApplication() {
        assertThat(errorBase(new OfPackage(), plain)).isEqualTo(URI.create("https://package.example.com/errors/"));
    }

    @Test
    void knowsNothingWhereNothingIsDeclared() {
        assertThat(DeclaredService.of(new Application(), plain)).isEqualTo(new DeclaredService(null, false));
        assertThat(DeclaredService.of(null, plain)).isEqualTo(new DeclaredService(null, false));
    }

    @Test
    void takesWhatTheCompilerNoted() throws IOException {
        try (URLClassLoader loader = loader("https://noted.example.com/errors/")) {
            assertThat(errorBase(new Application(), loader)).isEqualTo(URI.create("https://noted.example.com/errors/"));
            assertThat(errorBase(new Shop(), loader)).isEqualTo(URI.create("https://shop.example.com/errors/"));
        }
    }

    @Test
    void takesNoNoteWhereServicesDiffer() throws IOException {
        try (URLClassLoader loader = loader("https://one.example.com/", "https://two.example.com/")) {
            assertThat(errorBase(new Application(), loader)).isNull();
        }
        try (URLClassLoader loader = loader("https://one.example.com/", "https://one.example.com/")) {
            assertThat(errorBase(new Application(), loader)).isEqualTo(URI.create("https://one.example.com/"));
        }
    }

    private static URI errorBase(Application application, ClassLoader loader) {
        return DeclaredService.of(application, loader).errorBase();
    }

    /** A class path with a jar for each note. */
    private URLClassLoader loader(String... errorBases) throws IOException {
        URL[] roots = new URL[errorBases.length];
        for (int i = 0; i < errorBases.length; i++) {
            Path root = Files.createTempDirectory(jars, "jar");
            Path note = root.resolve(DeclaredService.NOTE);
            Files.createDirectories(note.getParent());
            Files.writeString(note, "errorBase=" + errorBases[i] + "\nerrors=PROBLEM\n");
            roots[i] = root.toUri().toURL();
        }
        return new URLClassLoader(roots, plain);
    }
}
