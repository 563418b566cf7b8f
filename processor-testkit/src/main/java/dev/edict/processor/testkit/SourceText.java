package dev.edict.processor.testkit;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.SimpleJavaFileObject;

/** A source file that is only in memory; its name is that of the type it declares. */
final class SourceText extends SimpleJavaFileObject {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*(?:@.*\\s)?package\\s+([\\w.]+)\\s*;");
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "public\\s+(?:(?:abstract|final|sealed|non-sealed|strictfp)\\s+)*(?:class|interface|enum|record|@interface)\\s+(\\w+)");
    private static final Pattern ANY_TYPE = Pattern.compile("(?:class|interface|enum|record)\\s+(\\w+)");

    private final String text;

    SourceText(String text) {
        super(URI.create("memory:///" + path(text)), Kind.SOURCE);
        this.text = text;
    }

    private static String path(String text) {
        Matcher packaged = PACKAGE.matcher(text);
        String folder = packaged.find() ? packaged.group(1).replace('.', '/') + "/" : "";
        Matcher type = PUBLIC_TYPE.matcher(text);
        if (type.find()) {
            return folder + type.group(1) + ".java";
        }
        Matcher any = ANY_TYPE.matcher(text);
        return folder + (any.find() ? any.group(1) : "package-info") + ".java";
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }
}
