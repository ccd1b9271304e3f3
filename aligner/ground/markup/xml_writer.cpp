// libxml2's writer with a stream under it; what it reports by return values becomes an Error.

#include "ground/markup/xml_writer.h"

#include <sejajar/error.h>

namespace sejajar::io {
namespace {

const xmlChar* xml_chars(const std::string& s) {
  return reinterpret_cast<const xmlChar*>(s.c_str());
}

int write_to_stream(void* context, const char* bytes, int size) {
  auto& out = *static_cast<std::ostream*>(context);
  out.write(bytes, size);
  return out ? size : -1;
}

void check(int result) {
  if (result < 0) throw Error(ErrorKind::kOutput, "XML: the output could not be written");
}

}  // namespace

XmlWriter::XmlWriter(std::ostream& out) {
  xmlOutputBufferPtr buffer = xmlOutputBufferCreateIO(write_to_stream, nullptr, &out, nullptr);
  writer_.reset(buffer == nullptr ? nullptr : xmlNewTextWriter(buffer));
  if (writer_ == nullptr) throw Error(ErrorKind::kOutput, "no memory for the XML writer");
  check(xmlTextWriterStartDocument(writer_.get(), "1.0", "UTF-8", nullptr));
  check(xmlTextWriterSetIndentString(writer_.get(), xml_chars("  ")));
}

void XmlWriter::doctype(const std::string& name, const std::string& system) {
  check(xmlTextWriterWriteDTD(writer_.get(), xml_chars(name), nullptr, xml_chars(system), nullptr));
  check(xmlTextWriterWriteRaw(writer_.get(), xml_chars("\n")));
}

void XmlWriter::indent() {
  check(xmlTextWriterSetIndent(writer_.get(), 1));
}

void XmlWriter::open(const std::string& element) {
  check(xmlTextWriterStartElement(writer_.get(), xml_chars(element)));
}

void XmlWriter::close() {
  check(xmlTextWriterEndElement(writer_.get()));
}

void XmlWriter::attribute(const std::string& name, const std::string& value) {
  check(xmlTextWriterWriteAttribute(writer_.get(), xml_chars(name), xml_chars(value)));
}

void XmlWriter::text(const std::string& text) {
  check(xmlTextWriterWriteString(writer_.get(), xml_chars(text)));
}

void XmlWriter::leaf(const std::string& element, const std::string& content) {
  open(element);
  text(content);
  close();
}

void XmlWriter::finish() {
  check(xmlTextWriterEndDocument(writer_.get()));
}

}  // namespace sejajar::io
