package dev.edict.runtime.hash;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An application that leaves a server whose threads stay. */
@Timeout(60)
class UndeployedTest {

    @Test
    void aThreadThatHasDigestedKeepsNoClassLoader() throws Exception {
        WeakReference<ClassLoader> application = digestInAnApplication();
        while (application.get() != null) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private static WeakReference<ClassLoader> digestInAnApplication() throws Exception {
        URL classes =
                LengthPrefixedHash.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader application = new URLClassLoader(new URL[] {classes}, null)) {
            Class<?> hash = application.loadClass(LengthPrefixedHash.class.getName());
            assertThat(hash).isNotEqualTo(LengthPrefixedHash.class);
            Object digest =
                    hash.getMethod("digest").invoke(hash.getConstructor().newInstance());
            assertThat(digest).isEqualTo(new LengthPrefixedHash().digest());
            return new WeakReference<>(application);
        }
    }
}
