package dev.edict.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ErrorReaderTest {

    @Test
    void readsErrorsFromMethodClassExceptionsAndDocumentation() {
        Reading reading = Reading.of(
                        "shop.package-info",
                        "@dev.edict.annotations.ApiService(errorBase = \"https://e.example/\") package shop;")
                .and("shop.R", """
                @Path("/r") @ApiError(status = 429, when = "too often") public class R {
                  @GET @ApiError(status = 404, type = "gone", title = "Gone") @ApiError(status = 410, type = "urn:x")
                  @org.eclipse.microprofile.openapi.annotations.responses.APIResponse(responseCode = "409", description = "clash")
                  @org.eclipse.microprofile.openapi.annotations.responses.APIResponse(responseCode = "200")
                  public void a() throws OutOfStockException, Sub, NotFoundException, java.io.IOException {}
                }
                """)
                .and(
                        "shop.OutOfStockException",
                        "@ApiError(status = 409) public class OutOfStockException extends Exception {}")
                .and("shop.Sub", "public class Sub extends OutOfStockException {}");
        assertThat(reading.agreed(s -> {
                    var operation = s.resources().get(0).operations().get(0);
                    return operation.errors().stream()
                                    .map(e -> Snapshot.error(e) + "\n")
                                    .collect(Collectors.joining())
                            + operation.thrown().stream()
                                    .map(t -> Snapshot.ref(t.type()) + " " + t.status() + " "
                                            + t.declared().stream()
                                                    .map(Snapshot::error)
                                                    .toList() + "\n")
                                    .collect(Collectors.joining());
                }))
                .isEqualTo("""
                404 gone Gone METHOD
                410 urn:x  METHOD
                409   DOCUMENTED
                429   CLASS
                OutOfStockException 0 [409 out-of-stock Out of stock EXCEPTION]
                Sub 0 [409 out-of-stock Out of stock EXCEPTION]
                NotFoundException 404 []
                IOException 0 []
                """);
    }
}
