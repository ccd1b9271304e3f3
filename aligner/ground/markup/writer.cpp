// libxml2's writer on top of a stream; the results it returns become Errors.

#include "ground/markup/writer.h"

#include <libxml/xmlwriter.h>
#include <sejajar/error.h>

#include "ground/markup/libxml2.h"

namespace sejajar::markup {
namespace {

const xmlChar* xml_chars(const char* s) {
  return reinterpret_cast<const xmlChar*>(s);
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

void Writer::Free::operator()(xmlTextWriterPtr writer) const {
  xmlFreeTextWriter(writer);
}

Writer::Writer(std::ostream& out) {
  begin_libxml2();
  xmlOutputBufferPtr buffer = xmlOutputBufferCreateIO(write_to_stream, nullptr, &out, nullptr);
  writer_.reset(buffer == nullptr ? nullptr : xmlNewTextWriter(buffer));
  if (writer_ == nullptr) throw std::bad_alloc();
  check(xmlTextWriterStartDocument(writer_.get(), "1.0", "UTF-8", nullptr));
  check(xmlTextWriterSetIndentString(writer_.get(), xml_chars("  ")));
}

void Writer::doctype(const char* name, const char* system) {
  check(xmlTextWriterWriteDTD(writer_.get(), xml_chars(name), nullptr, xml_chars(system), nullptr));
  check(xmlTextWriterWriteRaw(writer_.get(), xml_chars("\n")));
}

void Writer::indent() {
  check(xmlTextWriterSetIndent(writer_.get(), 1));
}

void Writer::open(const char* element, const Attributes& attributes) {
  check(xmlTextWriterStartElement(writer_.get(), xml_chars(element)));
  for (const auto& [name, value] : attributes) {
    check(xmlTextWriterWriteAttribute(writer_.get(), xml_chars(name), xml_chars(value.c_str())));
  }
}

void Writer::close() {
  check(xmlTextWriterEndElement(writer_.get()));
}

void Writer::leaf(const char* element, const std::string& text, const Attributes& attributes) {
  open(element, attributes);
  check(xmlTextWriterWriteString(writer_.get(), xml_chars(text.c_str())));
  close();
}

void Writer::finish() {
  check(xmlTextWriterEndDocument(writer_.get()));
}

}  // namespace sejajar::markup
