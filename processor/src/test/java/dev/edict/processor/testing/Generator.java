package dev.edict.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import javax.annotation.processing.RoundEnvironment;

/** Another processor, which writes one class of the package {@code com.acme}. */
public final class Generator extends RoundProcessor {
    private final String name;
    private final String source;
    private boolean written;

    public Generator(String name, String source) {
        this.name = name;
        this.source = source;
    }

    @Override
    protected void look(RoundEnvironment round) {
        if (!written) {
            written = true;
            try (Writer file = processingEnv
                    .getFiler()
                    .createSourceFile("com.acme." + name)
                    .openWriter()) {
                file.write(source);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
