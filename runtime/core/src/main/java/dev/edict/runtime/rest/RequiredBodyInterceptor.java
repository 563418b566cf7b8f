package dev.edict.runtime.rest;

import dev.edict.runtime.problem.EdictProblem;
import dev.edict.runtime.rest.error.ErrorFeature;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Refuses a body of one operation that turns out to be nothing. */
final class RequiredBodyInterceptor implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        @Nullable Object body = context.proceed();
        if (body == null) {
            context.setProperty(ErrorFeature.BODY_REFUSED, true);
            throw EdictProblem.MALFORMED_BODY
                    .problem()
                    .detail("The body is empty or null, and the operation needs one.")
                    .exception();
        }
        return body;
    }
}
