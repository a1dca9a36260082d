package io.github.socialprescribing.dmi.fhir;

import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.utilities.xhtml.NodeType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;

/** What FHIR asks of texts. */
final class FhirText {

    private FhirText() {}

    /** {@return whether FHIR has no place for a character: controls other than tab and line ends} */
    static boolean isLost(int character) {
        return character < ' ' && character != '\t' && character != '\n' && character != '\r';
    }

    /** {@return the text with U+FFFD in place of each character that FHIR has no place for} */
    static String clean(String text) {
        return text.chars().noneMatch(FhirText::isLost)
                ? text
                : text.chars()
                        .mapToObj(c -> isLost(c) ? "\uFFFD" : Character.toString((char) c))
                        .collect(Collectors.joining());
    }

    /** Gives a resource the narrative that FHIR recommends every resource to have: one paragraph for each line. */
    static void narrate(DomainResource resource, List<String> lines) {
        XhtmlNode div = new XhtmlNode(NodeType.Element, "div");
        div.attribute("xmlns", "http://www.w3.org/1999/xhtml");
        if (resource.hasLanguage()) {
            div.attribute("lang", resource.getLanguage()).attribute("xml:lang", resource.getLanguage());
        }
        lines.forEach(line -> div.addTag("p").addText(clean(line)));
        resource.getText().setStatus(Narrative.NarrativeStatus.GENERATED).setDiv(div);
    }
}
