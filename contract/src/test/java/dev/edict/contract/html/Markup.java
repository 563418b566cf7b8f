package dev.edict.contract.html;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A page as a parser sees it. */
public record Markup(Document document) {

    /** The text has to be well-formed: XML has no tolerance to hide behind. */
    public static Markup of(String page) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return new Markup(factory.newDocumentBuilder().parse(new InputSource(new StringReader(page))));
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + e.getMessage(), e);
        }
    }

    public List<Element> elements() {
        NodeList all = document.getElementsByTagName("*");
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            elements.add((Element) all.item(i));
        }
        return elements;
    }

    public List<Element> elements(String name) {
        return elements(element -> element.getTagName().equals(name));
    }

    public List<Element> elements(Predicate<Element> wanted) {
        return elements().stream().filter(wanted).toList();
    }

    public Element element(String id) {
        List<Element> found = elements(element -> element.getAttribute("id").equals(id));
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " elements have the id " + id);
        }
        return found.get(0);
    }

    /** All text of the element, each run of white space as one blank, and one between the cells of a table. */
    public static String text(Element element) {
        StringBuilder text = new StringBuilder();
        collect(element, text);
        return text.toString().replaceAll("\\s+", " ").strip();
    }

    private static void collect(Node node, StringBuilder text) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                collect(element, text);
                text.append(Set.of("th", "td", "dt", "dd", "caption").contains(element.getTagName()) ? " " : "");
            } else {
                text.append(child.getNodeValue());
            }
        }
    }

    public static List<String> attributes(Element element) {
        NamedNodeMap all = element.getAttributes();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            names.add(all.item(i).getNodeName());
        }
        return names;
    }

    /** Values of all links of this kind. */
    public List<String> values(String attribute) {
        return elements(element -> element.hasAttribute(attribute)).stream()
                .map(element -> element.getAttribute(attribute))
                .toList();
    }
}
