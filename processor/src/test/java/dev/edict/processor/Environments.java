package dev.edict.processor;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Environments as build tools put them around a compiler's own. */
final class Environments {
    private Environments() {}

    /** As Gradle does: in a field. */
    static ProcessingEnvironment inField(ProcessingEnvironment own) {
        return new InField(own);
    }

    /** As IntelliJ does: behind the handler of a proxy. */
    static ProcessingEnvironment behindProxy(ProcessingEnvironment own) {
        return (ProcessingEnvironment) Proxy.newProxyInstance(
                Environments.class.getClassLoader(),
                new Class<?>[] {ProcessingEnvironment.class},
                (self, method, args) -> {
                    try {
                        return method.invoke(own, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Where no reflection that respects modules gets at it. */
    static ProcessingEnvironment hidden(ProcessingEnvironment own) {
        return new Hidden(new AtomicReference<>(own));
    }

    /** Gives a processor another environment. */
    static final class Given extends AbstractProcessor {
        private final Processor inner;
        private final UnaryOperator<ProcessingEnvironment> wrapper;

        Given(Processor inner, UnaryOperator<ProcessingEnvironment> wrapper) {
            this.inner = inner;
            this.wrapper = wrapper;
        }

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            inner.init(wrapper.apply(environment));
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return inner.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return inner.process(annotations, round);
        }
    }

    /** Goes through all rounds a second time when they are over. */
    static final class Again extends AbstractProcessor {
        private final Processor inner;
        private final List<RoundEnvironment> rounds = new ArrayList<>();

        Again(Processor inner) {
            this.inner = inner;
        }

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            inner.init(environment);
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return inner.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            inner.process(annotations, round);
            rounds.add(round);
            if (round.processingOver()) {
                rounds.forEach(again -> inner.process(Set.of(), again));
            }
            return false;
        }
    }

    private static final class InField extends Wrapper {
        private final ProcessingEnvironment delegate;

        InField(ProcessingEnvironment delegate) {
            this.delegate = delegate;
        }

        @Override
        ProcessingEnvironment own() {
            return delegate;
        }
    }

    private static final class Hidden extends Wrapper {
        private final AtomicReference<ProcessingEnvironment> reference;

        Hidden(AtomicReference<ProcessingEnvironment> reference) {
            this.reference = reference;
        }

        @Override
        ProcessingEnvironment own() {
            return reference.get();
        }
    }

    private abstract static class Wrapper implements ProcessingEnvironment {
        abstract ProcessingEnvironment own();

        @Override
        public Map<String, String> getOptions() {
            return own().getOptions();
        }

        @Override
        public Messager getMessager() {
            return own().getMessager();
        }

        @Override
        public Filer getFiler() {
            return own().getFiler();
        }

        @Override
        public Elements getElementUtils() {
            return own().getElementUtils();
        }

        @Override
        public Types getTypeUtils() {
            return own().getTypeUtils();
        }

        @Override
        public SourceVersion getSourceVersion() {
            return own().getSourceVersion();
        }

        @Override
        public Locale getLocale() {
            return own().getLocale();
        }
    }
}
