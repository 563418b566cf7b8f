package dev.edict.runtime.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service without a validator and without a JSON library: what the runtime does for them is left out, all else stays. */
class BareClassPathTest {

    private static final List<String> MISSING = List.of(
            "hibernate-validator",
            "jersey-bean-validation",
            "jakarta.json.bind",
            "jackson-databind",
            "jackson-core-2",
            "jackson-annotations",
            "jersey-media-json-jackson");

    @Path("/plain")
    public static class Plain {

        @GET
        public String get(@QueryParam("n") int n) {
            if (n == 1) {
                throw new IllegalStateException("secret");
            }
            return "plain";
        }

        @POST
        public String post(String body) {
            return body;
        }
    }

    @Test
    void theServiceStartsAndItsErrorsAreProblems(@TempDir java.nio.file.Path folder) throws Exception {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> MISSING.stream().noneMatch(new File(entry).getName()::startsWith))
                .collect(Collectors.joining(File.pathSeparator));
        java.nio.file.Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java", "-cp", classPath, Server.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(output)).isZero();
        assertThat(Files.readString(output, UTF_8))
                .contains(
                        "200 plain",
                        "404 {\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404}",
                        "500 {\"type\":\"about:blank\"")
                .doesNotContain("NoClassDefFoundError");
    }

    /** What the other process runs. */
    static final class Server {

        private Server() {}

        public static void main(String[] arguments) throws Exception {
            for (String missing : List.of(
                    "jakarta.json.bind.Jsonb",
                    "com.fasterxml.jackson.databind.ObjectMapper",
                    "tools.jackson.databind.ObjectMapper")) {
                try {
                    Class.forName(missing);
                    throw new AssertionError(missing + " is there");
                } catch (ClassNotFoundException expected) {
                    System.out.println("without " + missing);
                }
            }
            HttpServer server = GrizzlyHttpServerFactory.createHttpServer(
                    URI.create("http://localhost:0/"), new ResourceConfig(Plain.class));
            int port = server.getListener("grizzly").getPort();
            for (String path : List.of("/plain", "/nowhere", "/plain?n=1")) {
                HttpResponse<String> response = HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                        .version(HttpClient.Version.HTTP_1_1)
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
                System.out.println(response.statusCode() + " " + response.body());
            }
            server.shutdownNow();
        }
    }
}
