package dev.edict.processor.read;

import java.util.Locale;

/** Property names as accessors imply them. */
final class BeanNames {
    private BeanNames() {}

    /** JavaBeans 8.8: {@code FooBar} is {@code fooBar}, {@code URL} stays. */
    static String decapitalize(String name) {
        return name.length() > 1 && Character.isUpperCase(name.charAt(0)) && Character.isUpperCase(name.charAt(1))
                ? name
                : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** Jackson lowers all leading capitals: {@code URL} is {@code url}, {@code URLPath} is {@code urlpath}. */
    static String jackson(String name) {
        int end = 0;
        while (end < name.length() && Character.isUpperCase(name.charAt(end))) {
            end++;
        }
        return name.substring(0, end).toLowerCase(Locale.ROOT) + name.substring(end);
    }

    /** Whether the first or second character is no small letter. */
    static boolean hasEarlyCapital(String name) {
        return !Character.isLowerCase(name.charAt(0)) || name.length() > 1 && !Character.isLowerCase(name.charAt(1));
    }
}
