package dev.edict.contract.page;

/** The pages. */
enum Tab {
    OPERATIONS("index.html", "Operations", true),
    ERRORS("errors.html", "Errors", true),
    ACCESS("access.html", "Access", false),
    RULES("rules.html", "Rules", false),
    REFERENCE("reference.html", "Schemas", true);

    private final String file;
    private final String label;
    private final boolean forClients;

    Tab(String file, String label, boolean forClients) {
        this.file = file;
        this.label = label;
        this.forClients = forClients;
    }

    String file() {
        return file;
    }

    String label() {
        return label;
    }

    boolean forClients() {
        return forClients;
    }
}
