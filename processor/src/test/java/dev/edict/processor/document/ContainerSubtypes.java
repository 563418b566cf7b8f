package dev.edict.processor.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;

/** Containers of which the type parameters are not those of what they extend; Yasson 3 writes none of them. */
public final class ContainerSubtypes {

    private ContainerSubtypes() {}

    static List<Object> samples() {
        return List.of(new Turned(), new Deep(), new Book());
    }

    public static class Flip<V, K> extends HashMap<K, V> {
        private static final long serialVersionUID = 1;
    }

    public static class Tagged<X> extends ArrayList<String> {
        private static final long serialVersionUID = 1;
    }

    public static class Second<A, B> extends ArrayList<B> {
        private static final long serialVersionUID = 1;
    }

    public static class Multi<V> extends TreeMap<String, List<V>> {
        private static final long serialVersionUID = 1;
    }

    public static class Third<A, B> extends Second<B, A> {
        private static final long serialVersionUID = 1;
    }

    public static class Turned {
        public Flip<Integer, String> flip = new Flip<>();
        public Tagged<Integer> tagged = new Tagged<>();
        public Second<Integer, String> second = new Second<>();
        public Third<Integer, String> third = new Third<>();
        public Multi<Integer> multi = new Multi<>();

        public Turned() {
            flip.put("a", 1);
            tagged.add("s");
            second.add("s");
            third.add(1);
            multi.put("k", List.of(1));
        }
    }

    public static class Holder<T> {
        public Multi<T> multi = new Multi<>();
        public Second<T, T[]> arrays = new Second<>();
    }

    public static class Deep {
        public Holder<Integer> holder = new Holder<>();

        public Deep() {
            holder.multi.put("k", List.of(1));
            holder.arrays.add(new Integer[] {1});
        }
    }

    /** Nothing but what it iterates over. */
    public static class Pages<X, T> implements Iterable<T> {
        private final List<T> all;

        public Pages(List<T> all) {
            this.all = all;
        }

        @Override
        public Iterator<T> iterator() {
            return all.iterator();
        }
    }

    public static class Book {
        public Pages<Integer, String> pages = new Pages<>(List.of("p"));
    }
}
