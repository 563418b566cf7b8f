"use strict";

// The viewer has a dark form of its own, which it puts on with a class.
const dark = matchMedia("(prefers-color-scheme: dark)");
const wear = () => document.documentElement.classList.toggle("dark-mode", dark.matches);
dark.addEventListener("change", wear);
wear();

// A button that opens an operation holds no link, which nobody could reach inside it (WCAG 2.2, 4.1.2). The address of the page follows
// what is opened without one.
const withoutLinksInButtons = ({ React }) => ({
  components: {
    DeepLink: ({ enabled, path, text }) =>
      enabled && !path.includes("/")
        ? React.createElement("a", { className: "nostyle", href: "#/" + path, onClick: (event) => event.preventDefault() }, text)
        : React.createElement("span", null, text),
  },
});

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
  plugins: [withoutLinksInButtons],
});

// Lists, buttons and parts of it have no names, which those who do not see them need (WCAG 2.2, 4.1.2), its headings leave levels out, and
// its tables are called something else.
const name = (root) => {
  for (const list of root.querySelectorAll("select:not([aria-label])")) {
    list.setAttribute("aria-label", list.id === "servers" ? "Server" : list.matches(".examples-select-element") ? "Example" : "Media type");
  }
  for (const button of root.querySelectorAll(".json-schema-2020-12-accordion:not([aria-label])")) {
    if (button.textContent.trim() === "") {
      button.setAttribute("aria-label", "Members");
    }
  }
  root.querySelectorAll("table[role]").forEach((table) => table.removeAttribute("role"));
  root.querySelector(".information-container > section")?.setAttribute("aria-label", "About the service");
  root.querySelector(".scheme-container > section")?.setAttribute("aria-label", "Servers and authorization");
  for (const heading of root.querySelectorAll("h3:not([aria-level]), h4:not([aria-level]), h5:not([aria-level])")) {
    heading.setAttribute("aria-level", heading.matches(".models > h4") ? 2 : Number(heading.localName[1]) - 1);
  }
};
const root = document.getElementById("viewer");
new MutationObserver(() => name(root)).observe(root, { childList: true, subtree: true });

// The viewer finds no reference within a document that lies at a file: URL. Nothing is loaded from the one that it gets instead: the
// policy of the page forbids it.
if (location.protocol === "file:") {
  viewer.specActions.updateUrl("http://localhost/openapi.json");
}
