"use strict";

const viewer = SwaggerUIBundle({
  spec: JSON.parse(document.getElementById("document").textContent),
  dom_id: "#viewer",
  deepLinking: true,
  docExpansion: "list",
  defaultModelRendering: "model",
  defaultModelsExpandDepth: 1,
  showExtensions: false,
  supportedSubmitMethods: [],
  validatorUrl: null,
});

// The viewer finds no reference within a document that lies at a file: URL. Nothing is loaded from the one that it gets instead: the
// policy of the page forbids it.
if (location.protocol === "file:") {
  viewer.specActions.updateUrl("http://localhost/openapi.json");
}
