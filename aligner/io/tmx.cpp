// TMX 1.4, level 1: plain text in `seg`, all required attributes, properties before the first
// `tuv`, the source first and the same language tag everywhere, no namespace.

#include <libxml/xmlwriter.h>
#include <sejajar/error.h>

#include <chrono>
#include <memory>
#include <ostream>

#include "io/bead_text.h"
#include "io/formats.h"
#include "io/xml.h"
#include "text/number_format.h"
#include "text/versions.h"
#include "text/white_space.h"

namespace sejajar::io {

Writer write_tmx;

namespace {

const xmlChar* xml_chars(const std::string& s) {
  return reinterpret_cast<const xmlChar*>(s.c_str());
}

int write_to_stream(void* context, const char* bytes, int size) {
  auto& out = *static_cast<std::ostream*>(context);
  out.write(bytes, size);
  return out ? size : -1;
}

/// Writes elements to a stream; throws when libxml2 says that it could not.
class XmlWriter {
 public:
  explicit XmlWriter(std::ostream& out) {
    xmlOutputBufferPtr buffer = xmlOutputBufferCreateIO(write_to_stream, nullptr, &out, nullptr);
    writer_.reset(buffer == nullptr ? nullptr : xmlNewTextWriter(buffer));
    if (writer_ == nullptr) throw Error(ErrorKind::kOutput, "no memory for the XML writer");
    check(xmlTextWriterStartDocument(get(), "1.0", "UTF-8", nullptr));
    check(xmlTextWriterSetIndentString(get(), xml_chars("  ")));
  }

  /// Writes the document type on one line; what follows is indented, which would break that line.
  void doctype(const std::string& name, const std::string& system) {
    check(xmlTextWriterWriteDTD(get(), xml_chars(name), nullptr, xml_chars(system), nullptr));
    check(xmlTextWriterWriteRaw(get(), xml_chars("\n")));
    check(xmlTextWriterSetIndent(get(), 1));
  }
  void open(const std::string& element) {
    check(xmlTextWriterStartElement(get(), xml_chars(element)));
  }
  void close() { check(xmlTextWriterEndElement(get())); }
  void attribute(const std::string& name, const std::string& value) {
    check(xmlTextWriterWriteAttribute(get(), xml_chars(name), xml_chars(value)));
  }
  void text(const std::string& text) { check(xmlTextWriterWriteString(get(), xml_chars(text))); }
  void finish() { check(xmlTextWriterEndDocument(get())); }

 private:
  struct Free {
    void operator()(xmlTextWriterPtr writer) const { xmlFreeTextWriter(writer); }
  };

  xmlTextWriterPtr get() { return writer_.get(); }
  static void check(int result) {
    if (result < 0) throw Error(ErrorKind::kOutput, "TMX: the output could not be written");
  }

  std::unique_ptr<xmlTextWriter, Free> writer_;
};

/// `seconds` since 1970 in the form that the TMX specification recommends, YYYYMMDDThhmmssZ.
std::string tmx_date(std::int64_t seconds) {
  using std::chrono::days, std::chrono::sys_seconds;
  const sys_seconds time{std::chrono::seconds{seconds}};
  const auto day = std::chrono::floor<days>(time);
  const std::chrono::year_month_day date{day};
  const auto second_of_day = (time - day).count();
  const auto digits = [](auto value, std::size_t width) {
    const std::string number = std::to_string(value);
    return std::string(width > number.size() ? width - number.size() : 0, '0') + number;
  };
  return digits(static_cast<int>(date.year()), 4) + digits(unsigned{date.month()}, 2) +
         digits(unsigned{date.day()}, 2) + "T" + digits(second_of_day / 3600, 2) +
         digits(second_of_day / 60 % 60, 2) + digits(second_of_day % 60, 2) + "Z";
}

void write_header(XmlWriter& xml, const std::string& source_language, const WriteOptions& options) {
  xml.open("header");
  xml.attribute("creationtool", "sejajar");
  xml.attribute("creationtoolversion", text::program_version());
  xml.attribute("segtype", "sentence");
  xml.attribute("o-tmf", "sejajar");
  xml.attribute("adminlang", "en");
  xml.attribute("srclang", source_language);
  xml.attribute("datatype", "plaintext");
  if (options.creation_time) xml.attribute("creationdate", tmx_date(*options.creation_time));
  xml.close();
}

void write_property(XmlWriter& xml, const std::string& type, const std::string& value) {
  xml.open("prop");
  xml.attribute("type", type);
  xml.text(value);
  xml.close();
}

void write_variant(XmlWriter& xml, const std::string& language, const std::string& text) {
  xml.open("tuv");
  xml.attribute("xml:lang", language);
  xml.open("seg");
  xml.text(text);
  xml.close();
  xml.close();
}

/// `text` as `seg` may hold it; counts what was replaced.
std::string segment(const std::string& text, WriteReport& report) {
  const LegalText legal = legal_xml(text);
  report.replaced_characters += legal.replaced;
  const ByteRange whole = {0, static_cast<std::uint32_t>(legal.text.size())};
  const ByteRange inside = text::trim(legal.text, whole);
  return legal.text.substr(inside.begin, inside.end - inside.begin);
}

}  // namespace

WriteReport write_tmx(std::ostream& out, const DocumentPair& pair, const Alignment& alignment,
                      const WriteOptions& options) {
  WriteReport report;
  XmlWriter xml(out);
  xml.doctype("tmx", "tmx14.dtd");
  xml.open("tmx");
  xml.attribute("version", "1.4");
  write_header(xml, pair.source.language, options);
  xml.open("body");
  for (const Bead& bead : alignment.beads) {
    if (is_dropped(bead, options)) continue;
    const BeadText texts = text_of(pair, bead, options);
    const std::string source = segment(texts.source, report);
    const std::string target = segment(texts.target, report);
    if (source.empty() && target.empty()) continue;
    if (options.nulls == "drop" && (source.empty() || target.empty())) continue;
    xml.open("tu");
    write_property(xml, "x-score", text::format_fixed(bead.posterior, kDecimals));
    write_property(xml, "x-bead", shape_of(bead));
    write_property(xml, "x-ids", index_list(bead.source, " ") + ";" + index_list(bead.target, " "));
    if (!source.empty()) write_variant(xml, pair.source.language, source);
    if (!target.empty()) write_variant(xml, pair.target.language, target);
    xml.close();
  }
  xml.finish();
  return report;
}

}  // namespace sejajar::io
