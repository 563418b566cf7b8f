package dev.edict.processor.output;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;

/**
 * An empty class by which the fragments of a jar or folder can be found: a compiler cannot list the class path, but it
 * lists the classes of a package. Its file is written as it is, for a class that goes through the compiler would cost
 * every module one more round.
 */
public final class Marker {
    static final String PACKAGE = "dev.edict.fragments";

    private static final int MAGIC = 0xCAFEBABE;
    private static final int JAVA_8 = 52;
    private static final int UTF8 = 1;
    private static final int CLASS = 7;
    private static final int PUBLIC_INTERFACE = 0x0001 | 0x0200 | 0x0400;

    private final Filer filer;
    private final ClassOutput output;
    private final Origins origins;
    private final Elements elements;

    public Marker(Filer filer, Elements elements, ClassOutput output) {
        this.filer = filer;
        this.output = output;
        origins = new Origins(elements);
        this.elements = elements;
    }

    /**
     * Writes the marker that goes by the name of a type, with the type as its only originating element; none in a named
     * module, where a package that two jars share keeps the program from starting, and none where there is no folder for it.
     *
     * @return why it was not written, if it should have been
     */
    public Optional<String> write(String binaryName) {
        TypeElement origin = origins.type(binaryName);
        ModuleElement module = origin == null ? null : elements.getModuleOf(origin);
        if (output.isNowhere() || origin == null || module != null && !module.isUnnamed()) {
            return Optional.empty();
        }
        String path = PACKAGE.replace('.', '/') + "/" + nameFor(binaryName);
        try (OutputStream out = filer.createResource(StandardLocation.CLASS_OUTPUT, "", path + ".class", origin)
                .openOutputStream()) {
            out.write(content(path));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(path + ".class could not be written: " + e.getMessage());
        }
    }

    /** A simple name for a binary one, never the same for two: mangled as the Java Native Interface does. */
    public static String nameFor(String binaryName) {
        StringBuilder name = new StringBuilder();
        for (char c : binaryName.toCharArray()) {
            if (c == '.') {
                name.append('_');
            } else if (c == '_') {
                name.append("_1");
            } else if (c < 128 && Character.isLetterOrDigit(c)) {
                name.append(c);
            } else {
                name.append("_0").append(String.format("%04x", (int) c));
            }
        }
        return name.toString();
    }

    /** A class file (JVMS §4.1) of an interface with no members. */
    private static byte[] content(String path) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeShort(0);
            out.writeShort(JAVA_8);
            out.writeShort(5); // one more than there are constants
            classConstant(out, 2, path);
            classConstant(out, 4, "java/lang/Object");
            out.writeShort(PUBLIC_INTERFACE);
            out.writeShort(1);
            out.writeShort(3);
            for (int empty = 0; empty < 4; empty++) { // interfaces, fields, methods, attributes
                out.writeShort(0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void classConstant(DataOutputStream out, int indexOfName, String name) throws IOException {
        out.writeByte(CLASS);
        out.writeShort(indexOfName);
        out.writeByte(UTF8);
        out.writeUTF(name);
    }
}
