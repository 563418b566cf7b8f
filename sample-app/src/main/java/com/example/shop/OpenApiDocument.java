package com.example.shop;

import java.io.IOException;
import java.io.InputStream;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.http.util.HttpStatus;

/** Serves the document that is written while the shop is compiled; 404 in a shop that was compiled without. */
final class OpenApiDocument extends HttpHandler {
    static final String PATH = "/openapi.json";
    private static final String RESOURCE = "META-INF/openapi.json";

    @Override
    public void service(Request request, Response response) throws IOException {
        if (request.getMethod() != Method.GET && request.getMethod() != Method.HEAD) {
            response.setHeader("Allow", "GET, HEAD");
            response.setStatus(HttpStatus.METHOD_NOT_ALLOWED_405);
            return;
        }
        try (InputStream document = OpenApiDocument.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (document == null) {
                response.setStatus(HttpStatus.NOT_FOUND_404);
                return;
            }
            response.setContentType("application/json");
            document.transferTo(response.getOutputStream());
        }
    }
}
