package io.github.socialprescribing.dmi.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** What the tests of all plots share: reading an SVG strictly, and comparing it with the one that is kept. */
final class Pictures {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/plot");

    private Pictures() {}

    /** {@return the document, which must be well formed} */
    static Document parse(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new InputSource(new StringReader(svg)));
        } catch (SAXException | ParserConfigurationException e) {
            throw new AssertionError(svg, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> tags(Document document) {
        NodeList all = document.getElementsByTagName("*");
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> ((Element) all.item(i)).getTagName())
                .toList();
    }

    /** {@return every text that is shown or stands in a title} */
    static List<String> texts(Document document) {
        NodeList all = document.getElementsByTagName("*");
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .filter(it -> it.getTagName().equals("text") || it.getTagName().equals("title"))
                .map(Element::getTextContent)
                .toList();
    }

    /**
     * Compares a plot with the file of that name. To write the file anew, after looking at the picture, run the test with
     * {@code -Ddmi.golden.write=true} among the arguments of its JVM ({@code -Dtest.jvm=…}).
     */
    static void assertGolden(String name, Plot plot) {
        compare(GOLDEN.resolve(name + ".svg"), plot.toSvg());
        compare(GOLDEN.resolve(name + ".txt"), plot.toText());
    }

    private static void compare(Path file, String drawn) {
        try {
            if (Boolean.getBoolean("dmi.golden.write")) {
                Files.createDirectories(GOLDEN);
                Files.writeString(file, drawn);
            }
            String kept = Files.exists(file) ? Files.readString(file) : "";
            List<String> before = kept.lines().toList();
            List<String> after = drawn.lines().toList();
            String difference = IntStream.range(0, Math.max(before.size(), after.size()))
                    .mapToObj(i -> i < before.size()
                                    && i < after.size()
                                    && before.get(i).equals(after.get(i))
                            ? ""
                            : (i < before.size() ? "-" + before.get(i) + "\n" : "")
                                    + (i < after.size() ? "+" + after.get(i) + "\n" : ""))
                    .reduce("", String::concat);
            assertThat(drawn)
                    .as("%s differs, line by line:%n%s%nThe whole:%n%s", file, difference, drawn)
                    .isEqualTo(kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
