// Reads an XLIFF file once and checks what translation tools need of it.

#include <sejajar/validate.h>

#include <set>

#include "exchange/bitext/xml_findings.h"
#include "ground/text/white_space.h"

namespace sejajar {
namespace bitext {
namespace {

bool is_version_1(std::string_view version) {
  return version.starts_with("1.");
}

class XliffValidator {
 public:
  explicit XliffValidator(std::istream& in) : file_(in) {}

  Validation run() {
    return file_.run([this] { read_root(); });
  }

 private:
  void read_root() {
    const markup::Event* event = file_.xml().next_open();
    if (event == nullptr) return;
    if (event->name != "xliff") {
      find("root", "<" + std::string(event->name) + "> as root; expected <xliff>");
      return;
    }
    version_ = event->attribute("version");
    const std::set<std::string> known = {"1.0", "1.1", "1.2", "2.0", "2.1", "2.2"};
    if (!known.contains(version_)) {
      find("version", "version=\"" + version_ + "\"; expected 1.2, 2.0 or 2.1");
    }
    const std::string space = "urn:oasis:names:tc:xliff:document:";
    if (!event->space.starts_with(space) && version_ >= "1.2")
      find("namespace", "namespace '" + std::string(event->space) + "'; expected " + space + "...");
    if (!is_version_1(version_)) check_languages(*event, "srcLang", "trgLang");
    while ((event = file_.xml().next_open()) != nullptr) read_element(*event);
  }

  void read_element(const markup::Event& event) {
    if (event.name == "file") {
      ids_.clear();
      if (is_version_1(version_)) check_languages(event, "source-language", "target-language");
    } else if (event.name == "unit" || event.name == "trans-unit") {
      check_id(event);
    }
    if (event.name == "trans-unit" || event.name == "segment") read_segment();
    if (event.name == "alt-trans" || event.name == "matches") file_.xml().skip();
  }

  void check_languages(const markup::Event& event, const char* source, const char* target) {
    has_target_language_ = event.find(target).has_value();
    if (!event.find(source)) {
      find("source-language", "<" + std::string(event.name) + "> without " + source +
                                  "; expected the language of its texts");
    }
    target_attribute_ = target;
    told_target_language_ = false;
  }

  void check_id(const markup::Event& event) {
    const std::string id = event.attribute("id");
    if (id.empty()) {
      find("unit-id", "<" + std::string(event.name) + "> without an id; expected one");
    } else if (!ids_.insert(id).second) {
      find("unit-id", "a second " + std::string(event.name) + " with id=\"" + id +
                          "\"; expected one in a file");
    }
  }

  void read_segment() {
    file_.add_unit();
    markup::Reader& xml = file_.xml();
    const std::size_t line = xml.line();
    bool has_source = false, is_translated = false, has_target = false;
    const std::size_t inside = xml.depth();
    while (const markup::Event* const child = xml.next_open(inside)) {
      const bool source = child->name == "source", target = child->name == "target";
      if (!source && !target) {
        xml.skip();
        continue;
      }
      const std::string text = xml.text_inside();
      const bool has_text = !text::trimmed(text).empty();
      if (source) has_source = has_text;
      if (target) is_translated = has_text;
      has_target = has_target || target;
    }
    if (!has_source) file_.find({line, "empty-source", "no text in <source>; expected one"});
    if (has_source && !is_translated)
      file_.find({line, "untranslated", "no text in <target>; expected a translation"});
    if (!has_target || has_target_language_ || told_target_language_) return;
    told_target_language_ = true;
    file_.find({line, "target-language",
                "<target> in a file without " + target_attribute_ + "; expected its language"});
  }

  void find(const std::string& check, std::string message) {
    file_.find({file_.xml().line(), check, std::move(message)});
  }

  XmlFindings file_;
  std::string version_;
  std::string target_attribute_ = "trgLang";
  std::set<std::string> ids_;  // of the units of a file
  bool has_target_language_ = false;
  bool told_target_language_ = false;
};

}  // namespace
}  // namespace bitext

Validation validate_xliff(std::istream& in) {
  return bitext::XliffValidator(in).run();
}

std::vector<ValidationCheck> xliff_checks() {
  const char* const kSchema = "translation tools reject the file";
  return bitext::checks_of_xml({
      {"root", "an <xliff>", kSchema},
      {"version", "a version of XLIFF that there is", kSchema},
      {"namespace", "the namespace of XLIFF", kSchema},
      {"source-language", "the source language is declared", kSchema},
      {"target-language", "the target language is declared if there are translations",
       "tools ask for it or reject the file"},
      {"unit-id", "each unit has an id of its own in its file",
       "translations go to the wrong unit or are lost"},
      {"empty-source", "no source is empty", "bitext readers skip the unit"},
      {"untranslated", "each source has a translation", "bitext readers skip the unit"},
  });
}

}  // namespace sejajar
