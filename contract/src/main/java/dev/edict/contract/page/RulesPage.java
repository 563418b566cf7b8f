package dev.edict.contract.page;

import static dev.edict.contract.page.Cells.code;
import static dev.edict.contract.page.Cells.pill;
import static dev.edict.contract.page.Cells.span;
import static dev.edict.contract.page.Cells.words;

import dev.edict.contract.html.Element;
import dev.edict.contract.html.Node;
import dev.edict.contract.page.RulesKept.RuleResult;
import dev.edict.contract.page.RulesKept.State;
import dev.edict.contract.page.RulesKept.Waived;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which rules the service keeps, which it does not, and which it has decided to live without, with the reasons. */
final class RulesPage {

    private final Facts facts;
    private final RulesKept kept;
    private final Anchors anchors = new Anchors();

    RulesPage(Facts facts, RulesKept kept) {
        this.facts = facts;
        this.kept = kept;
    }

    String write(Layout layout) {
        List<Node> content = new ArrayList<>();
        content.add(Element.of("h1").text("Rules"));
        content.add(Element.of("p", "lead").text(summary()));
        Element list = Element.of("ul");
        List<Node> chapters = new ArrayList<>();
        open(chapters, list);
        waivers(chapters, list);
        byTheme().forEach((theme, rules) -> chapters.add(chapter(theme, rules, list)));
        content.addAll(chapters);
        return layout.page(Tab.RULES, List.of(Element.of("div", "group").add(list)), content);
    }

    private String summary() {
        long keeps = kept.rules().stream().filter(RulesPage::isKept).count();
        long heard = kept.rules().stream()
                .filter(rule -> rule.state() == State.HEARD)
                .count();
        int open = kept.rules().stream().mapToInt(RuleResult::open).sum();
        int ratcheted = kept.rules().stream().mapToInt(RuleResult::ratcheted).sum();
        return facts.title() + " keeps " + keeps + " of the " + heard + " rules that were heard. " + findings(open)
                + " open, " + kept.waived().size() + " waived"
                + (ratcheted == 0 ? "" : ", " + ratcheted + " from before")
                + ".";
    }

    private static String findings(int number) {
        return number == 1 ? "1 finding is" : number + " findings are";
    }

    private static boolean isKept(RuleResult rule) {
        return rule.state() == State.HEARD && rule.open() == 0 && rule.waived() == 0 && rule.ratcheted() == 0;
    }

    private Element title(String text, Element list) {
        String anchor = anchors.of(text);
        list.add(Element.of("li").add(Element.of("a").to("#" + anchor).text(text)));
        return Element.of("h2").with("id", anchor).text(text);
    }

    private void open(List<Node> content, Element list) {
        Cells table = new Cells("Rules with open findings", "Rule", "Findings", "What it asks");
        kept.rules().stream()
                .filter(rule -> rule.open() > 0)
                .forEach(rule -> table.row(name(rule), pill("bad", String.valueOf(rule.open())), asked(rule)));
        if (!table.isEmpty()) {
            content.add(title("Open", list));
            content.add(table.table());
        }
    }

    private void waivers(List<Node> content, Element list) {
        Cells table = new Cells("Waivers and their reasons", "Where", "Rule", "Reason");
        for (Waived waived : kept.waived()) {
            table.row(signature(waived.subject()), code(waived.rule()), reason(waived));
        }
        if (!table.isEmpty()) {
            content.add(title("Waived", list));
            content.add(table.table());
        }
    }

    private static Element reason(Waived waived) {
        Element reason = Element.of("div").add(Element.of("p").text(waived.reason()));
        return waived.at().equals(waived.subject())
                ? reason
                : reason.add(Element.of("p", "source").text("for all of ").add(signature(waived.at())));
    }

    /** Without the packages, and broken where it may be. */
    private static Element signature(String signature) {
        String member = signature.substring(signature.indexOf('#') + 1);
        String type = signature.contains("#") ? signature.substring(0, signature.indexOf('#')) : signature;
        Element code = Element.of("code").text(type.substring(type.lastIndexOf('.') + 1));
        return signature.contains("#")
                ? code.add(Element.of("wbr")).text("#" + member.replaceAll("[\\w$]+\\.", ""))
                : code;
    }

    private Map<String, List<RuleResult>> byTheme() {
        Map<String, List<RuleResult>> themes = new LinkedHashMap<>();
        kept.rules()
                .forEach(rule -> themes.computeIfAbsent(rule.theme(), theme -> new ArrayList<>())
                        .add(rule));
        return themes;
    }

    private Element chapter(String theme, List<RuleResult> rules, Element list) {
        Cells table = new Cells("Rules about " + theme, "Rule", "State", "What it asks");
        rules.forEach(rule -> table.row(name(rule), state(rule), asked(rule)));
        return Element.of("section").add(title(capital(theme), list)).add(table.table());
    }

    private static String capital(String theme) {
        return theme.isEmpty() ? theme : Character.toUpperCase(theme.charAt(0)) + theme.substring(1);
    }

    private static Element name(RuleResult rule) {
        Element name = code(rule.id());
        return rule.page().isEmpty() ? name : Element.of("a").to(rule.page()).add(name);
    }

    private static Element asked(RuleResult rule) {
        return words("").addAll(Spans.of(rule.summary()));
    }

    private static Element state(RuleResult rule) {
        switch (rule.state()) {
            case OFF -> {
                return pill("plain", "off");
            }
            case BLIND -> {
                return pill("plain", "bodies not shown");
            }
            case HEARD -> {}
        }
        if (isKept(rule)) {
            return pill("good", "kept");
        }
        List<Element> pills = new ArrayList<>();
        add("bad", rule.open(), "open", pills);
        add("warn", rule.waived(), "waived", pills);
        add("plain", rule.ratcheted(), "from before", pills);
        return span().addAll(Cells.joined(pills, " "));
    }

    private static void add(String kind, int number, String what, List<Element> pills) {
        if (number > 0) {
            pills.add(pill(kind, number + " " + what));
        }
    }
}
