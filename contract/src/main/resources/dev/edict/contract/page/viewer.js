"use strict";

// The viewer has a dark form of its own, which it puts on with a class.
const dark = matchMedia("(prefers-color-scheme: dark)");
const wear = () => document.documentElement.classList.toggle("dark-mode", dark.matches);
dark.addEventListener("change", wear);
wear();

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

// Its lists have no names, which those who do not see them need (WCAG 2.2, 4.1.2).
const nameLists = () => {
  for (const list of document.querySelectorAll("#viewer select:not([aria-label])")) {
    list.setAttribute("aria-label", list.id === "servers" ? "Server" : list.matches(".examples-select-element") ? "Example" : "Media type");
  }
};
new MutationObserver(nameLists).observe(document.getElementById("viewer"), { childList: true, subtree: true });

// The viewer finds no reference within a document that lies at a file: URL. Nothing is loaded from the one that it gets instead: the
// policy of the page forbids it.
if (location.protocol === "file:") {
  viewer.specActions.updateUrl("http://localhost/openapi.json");
}
