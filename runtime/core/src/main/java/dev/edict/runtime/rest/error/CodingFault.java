package dev.edict.runtime.rest.error;

import dev.edict.runtime.problem.Problem;
import java.io.CharConversionException;
import java.io.EOFException;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.zip.ZipException;

/** The body is not what its content coding or its charset says it is; readers say so by these exceptions of the JDK. */
final class CodingFault implements BodyFault {

    @Override
    public Optional<Problem> of(Throwable failure) {
        return failure instanceof ZipException
                        || failure instanceof EOFException
                        || failure instanceof CharConversionException
                        || failure instanceof CharacterCodingException
                ? Optional.of(MalformedBody.somewhere())
                : Optional.empty();
    }
}
