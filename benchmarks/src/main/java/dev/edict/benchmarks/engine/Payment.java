package dev.edict.benchmarks.engine;

import java.lang.reflect.Method;
import java.util.function.Supplier;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.reflect.MethodSignature;
import org.aspectj.lang.reflect.SourceLocation;
import org.aspectj.runtime.internal.AroundClosure;

/** A call of a method that returns a text, as an aspect sees it; what no aspect of the peer asks is not answered. */
final class Payment implements ProceedingJoinPoint, MethodSignature {
    private static final Object[] ARGUMENTS = {};

    private final Supplier<String> body;

    Payment(Supplier<String> body) {
        this.body = body;
    }

    @Override
    public Object proceed() {
        return body.get();
    }

    @Override
    public Object proceed(Object[] arguments) {
        return body.get();
    }

    @Override
    public Object[] getArgs() {
        return ARGUMENTS;
    }

    @Override
    public MethodSignature getSignature() {
        return this;
    }

    @Override
    public Class<?> getReturnType() {
        return String.class;
    }

    @Override
    public String getName() {
        return "pay";
    }

    @Override
    public Class<?> getDeclaringType() {
        return Payment.class;
    }

    @Override
    public String getDeclaringTypeName() {
        return Payment.class.getName();
    }

    @Override
    public Method getMethod() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getModifiers() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Class<?>[] getParameterTypes() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String[] getParameterNames() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Class<?>[] getExceptionTypes() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void set$AroundClosure(AroundClosure closure) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String toShortString() {
        return getName();
    }

    @Override
    public String toLongString() {
        return getName();
    }

    @Override
    public Object getThis() {
        return this;
    }

    @Override
    public Object getTarget() {
        return this;
    }

    @Override
    public SourceLocation getSourceLocation() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getKind() {
        return METHOD_EXECUTION;
    }

    @Override
    public StaticPart getStaticPart() {
        throw new UnsupportedOperationException();
    }
}
