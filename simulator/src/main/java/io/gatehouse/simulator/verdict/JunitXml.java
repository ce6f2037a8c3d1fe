package io.gatehouse.simulator.verdict;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A run as a JUnit test suite, which pipelines know: a test case per expectation, and one for the ledger.
///
/// @param report of a finished run
record JunitXml(RunReport report) {

    String text() {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            suite(xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing into memory cannot fail", e);
        }
        return text.toString();
    }

    private void suite(XMLStreamWriter xml) throws XMLStreamException {
        var run = report.run();
        var unmet = run.checks().stream().filter(check -> !check.met()).count();
        var books = run.reasons().size() - unmet;
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", report.scenario());
        xml.writeAttribute("tests", String.valueOf(run.checks().size() + 1));
        xml.writeAttribute("failures", String.valueOf(unmet + (books > 0 ? 1 : 0)));
        xml.writeAttribute("time", String.format(Locale.ROOT, "%.3f", run.loadedSeconds()));
        var failed = run.reasons().stream().limit(books).toList();
        testCase(xml, "everybody is accounted for", String.join("; ", failed));
        for (var check : run.checks()) {
            testCase(
                    xml,
                    check.figure() + " " + check.bound() + " " + Check.number(check.expected()),
                    check.met() ? "" : check.words());
        }
        xml.writeEndElement();
    }

    private void testCase(XMLStreamWriter xml, String name, String failure) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", report.scenario());
        xml.writeAttribute("name", name);
        if (!failure.isEmpty()) {
            xml.writeStartElement("failure");
            xml.writeAttribute("message", failure);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
}
