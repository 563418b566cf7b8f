package dev.edict.contract.fragment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A jar file. */
record JarSource(Path jar) implements FragmentSource {

    @Override
    public Contents contents(Predicate<String> wanted) {
        if (!Files.isRegularFile(jar)) {
            return new Gathering(jar, name -> false).contents();
        }
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            Gathering gathering = new Gathering(jar, name -> zip.getEntry(name) != null);
            zip.stream()
                    .map(ZipEntry::getName)
                    .filter(JarSource::isFragment)
                    .filter(name -> wanted.test(Gathering.type(name)))
                    .sorted()
                    .forEach(name -> gathering.add(jar + "!/" + name, () -> text(zip, name)));
            return gathering.contents();
        } catch (IOException e) {
            Gathering nothing = new Gathering(jar, name -> false);
            nothing.fail(e);
            return nothing.contents();
        }
    }

    private static boolean isFragment(String name) {
        return name.endsWith(".json")
                && (name.startsWith(ResourceFragment.FOLDER) || name.startsWith(TypeFragment.FOLDER));
    }

    private static String text(ZipFile zip, String name) throws IOException {
        try (InputStream content = zip.getInputStream(zip.getEntry(name))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
