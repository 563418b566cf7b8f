package dev.edict.benchmarks.http;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Asks all endpoints in turn, in rounds, and prints the medians of what a POST costs the server. */
public final class HttpBenchmark {

    private static final int WARM_UP = 40_000;
    private static final int ROUNDS = 9;
    private static final int REQUESTS = 20_000;

    private HttpBenchmark() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Map<Endpoint, Subject> subjects = new EnumMap<>(Endpoint.class);
        try {
            for (Endpoint endpoint : Endpoint.values()) {
                Subject subject = new Subject(endpoint);
                subjects.put(endpoint, subject);
                subject.firstCalls(WARM_UP);
                subject.repeats(WARM_UP / 2);
            }
            measure(subjects);
        } finally {
            subjects.values().forEach(Subject::close);
        }
    }

    private static void measure(Map<Endpoint, Subject> subjects) throws IOException, InterruptedException {
        Map<Endpoint, List<Duration>> first = new EnumMap<>(Endpoint.class);
        Map<Endpoint, List<Duration>> repeats = new EnumMap<>(Endpoint.class);
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<Endpoint, Subject> subject : subjects.entrySet()) {
                first.computeIfAbsent(subject.getKey(), endpoint -> new ArrayList<>())
                        .add(subject.getValue().firstCalls(REQUESTS));
                repeats.computeIfAbsent(subject.getKey(), endpoint -> new ArrayList<>())
                        .add(subject.getValue().repeats(REQUESTS));
            }
        }
        print("first calls", first);
        print("repeats", repeats);
    }

    private static void print(String what, Map<Endpoint, List<Duration>> times) {
        System.out.println(what);
        double plain = micros(Objects.requireNonNull(times.get(Endpoint.PLAIN)));
        times.forEach((endpoint, all) -> System.out.printf(
                Locale.ROOT, "  %-18s %6.1f µs  %.2f%n", endpoint.title(), micros(all), micros(all) / plain));
    }

    private static double micros(List<Duration> rounds) {
        List<Duration> sorted = rounds.stream().sorted().toList();
        return sorted.get(sorted.size() / 2).toNanos() / 1_000.0 / REQUESTS;
    }
}
