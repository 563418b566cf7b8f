"use strict";

SwaggerUIBundle({
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
