package dev.edict.processor.output;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a class file (JVMS §4.1) tells without a compiler: the name of its source, and which names it mentions. */
public final class ClassFile {
    private static final int MAGIC = 0xCAFEBABE;
    private static final String SOURCE_FILE = "SourceFile";

    private final Map<Integer, String> texts = new HashMap<>();
    private String sourceFile = "";

    private ClassFile() {}

    /** Empty where there is none, and where it cannot be read. */
    public static Optional<ClassFile> read(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            if (in.readInt() != MAGIC) {
                return Optional.empty();
            }
            ClassFile read = new ClassFile();
            in.skipNBytes(4); // versions
            read.constants(in);
            read.members(in);
            return Optional.of(read);
        } catch (IOException noClassFile) {
            return Optional.empty();
        }
    }

    /** The simple name of the source ({@code SourceFile}, JVMS §4.7.10); empty where the compiler was told to leave it out. */
    public Optional<String> sourceFile() {
        return Optional.of(sourceFile).filter(name -> !name.isEmpty());
    }

    /** Whether a type stands in it: as that of an annotation, a member or a variable. */
    public boolean mentions(String typeName) {
        return texts.containsValue("L" + typeName.replace('.', '/') + ";");
    }

    /** JVMS §4.4. */
    private void constants(DataInputStream in) throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts.put(i, in.readUTF());
                case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++; // takes two places
                }
                default -> throw new IOException("constant of kind " + tag);
            }
        }
    }

    private void members(DataInputStream in) throws IOException {
        in.skipNBytes(6); // flags, class and superclass
        in.skipNBytes(2L * in.readUnsignedShort()); // interfaces
        for (int kind = 0; kind < 2; kind++) { // fields, methods
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                in.skipNBytes(6); // flags, name and descriptor
                attributes(in);
            }
        }
        attributes(in);
    }

    private void attributes(DataInputStream in) throws IOException {
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            String name = texts.getOrDefault(in.readUnsignedShort(), "");
            long length = Integer.toUnsignedLong(in.readInt());
            if (name.equals(SOURCE_FILE)) {
                sourceFile = texts.getOrDefault(in.readUnsignedShort(), "");
            } else {
                in.skipNBytes(length);
            }
        }
    }
}
