package com.example.shop;

import org.glassfish.grizzly.http.server.CLStaticHttpHandler;
import org.glassfish.grizzly.http.server.HttpHandler;

/** Serves the pages that are written while the shop is compiled. A servlet container would do so without being told. */
final class ReferencePage {
    static final String PATH = "/api";

    /** Where a reader begins, relative to the shop. */
    static final String START = PATH + "/index.html";

    private ReferencePage() {}

    static HttpHandler handler() {
        return new CLStaticHttpHandler(ReferencePage.class.getClassLoader(), "META-INF/resources" + PATH + "/");
    }
}
