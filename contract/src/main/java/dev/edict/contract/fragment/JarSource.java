package dev.edict.contract.fragment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A jar file. */
record JarSource(Path jar) implements FragmentSource {

    @Override
    public List<Fragment> fragments(Predicate<String> beingCompiled) throws IOException {
        if (!Files.isRegularFile(jar)) {
            return List.of();
        }
        List<Fragment> fragments = new ArrayList<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (String name : zip.stream()
                    .map(ZipEntry::getName)
                    .filter(JarSource::isFragment)
                    .sorted()
                    .toList()) {
                Fragment fragment = FragmentCodec.read(text(zip, name), jar + "!/" + name);
                if (beingCompiled.test(fragment.type()) || zip.getEntry(ClassFiles.name(fragment)) != null) {
                    fragments.add(fragment);
                }
            }
        }
        return fragments;
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
