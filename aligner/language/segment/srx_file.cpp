// A walk over the elements of SRX, of which only those that hold rules and maps are entered.

#include "language/segment/srx_file.h"

#include <sejajar/error.h>

#include <fstream>

#include "ground/markup/reader.h"

namespace sejajar::segment {

namespace {

using markup::Event;

constexpr std::size_t kLargestFile = std::size_t{8} << 20;

std::string required(const markup::Reader& xml, const Event& element, const std::string& name) {
  const auto value = element.find(name);
  if (!value) xml.refuse("<" + std::string(element.name) + "> without " + name + "; expected one");
  return std::string(*value);
}

bool yes_or_no(const markup::Reader& xml, const Event& element, const std::string& name) {
  const std::string value = element.find(name) ? element.attribute(name) : "yes";
  if (value != "yes" && value != "no") {
    xml.refuse(name + " is '" + value + "'; expected yes or no");
  }
  return value == "yes";
}

/// Whether `element` belongs to SRX and not to an extension of some program.
bool is_srx(const Event& element) {
  return element.space.empty() || element.space == "http://www.lisa.org/srx20" ||
         element.space == "http://www.lisa.org/srx10";
}

/// The text of the last opened element.
std::string text_of(markup::Reader& xml) {
  std::string text;
  const std::size_t inside = xml.depth();
  while (const Event* const event = xml.next_inside(inside)) {
    if (event->kind == Event::Kind::kOpen) {
      xml.refuse("<" + std::string(event->name) + "> in a regular expression; expected only text");
    }
    text += event->text;
  }
  return text;
}

SrxRule read_rule(markup::Reader& xml, bool breaks) {
  SrxRule rule = {breaks, "", "", xml.line()};
  const std::size_t inside = xml.depth();
  while (const Event* const part = xml.next_open(inside)) {
    const bool before = part->name == "beforebreak";
    if (is_srx(*part) && (before || part->name == "afterbreak")) {
      (before ? rule.before : rule.after) = text_of(xml);
    } else {
      xml.skip();
    }
  }
  return rule;
}

void read_rules(markup::Reader& xml, const Event& element, SrxFile& file) {
  const auto [entry, is_new] = file.rules.try_emplace(required(xml, element, "languagerulename"));
  if (!is_new) xml.refuse("a second languagerule '" + entry->first + "'; expected one");
  const std::size_t inside = xml.depth();
  while (const Event* const rule = xml.next_open(inside)) {
    // Okapi's extension `active`; SRX itself has no such attribute.
    if (!is_srx(*rule) || rule->name != "rule" || rule->find("active") == "no") {
      xml.skip();
    } else {
      entry->second.push_back(read_rule(xml, yes_or_no(xml, *rule, "break")));
    }
  }
}

void check_root(const markup::Reader& xml, const Event* root) {
  if (root == nullptr || !is_srx(*root) || root->name != "srx") {
    xml.refuse("the root element is not <srx>; expected a file of SRX rules");
  }
  const std::string version = root->attribute("version");
  if (!version.empty() && version != "2.0" && version != "1.0") {
    xml.refuse("SRX of version '" + version + "'; expected 2.0");
  }
}

/// Whether the children of the element `name` are read like those of the root.
bool is_container(std::string_view name) {
  return name == "body" || name == "languagerules" || name == "maprules" || name == "maprule";
}

}  // namespace

SrxFile parse_srx(std::string bytes, const std::string& path) {
  if (bytes.size() > kLargestFile) {
    throw Error(ErrorKind::kInput, path + ": larger than 8 MiB; expected a file of SRX rules");
  }
  SrxFile file;
  file.path = path;
  markup::Reader xml(std::move(bytes), path);
  check_root(xml, xml.next_open());
  const std::size_t root_line = xml.line();
  while (const Event* const element = xml.next_open()) {
    const std::string_view name = is_srx(*element) ? element->name : std::string_view();
    if (name == "header") {
      file.cascade = yes_or_no(xml, *element, "cascade");
      xml.skip();
    } else if (name == "languagerule") {
      read_rules(xml, *element, file);
    } else if (name == "languagemap") {
      file.maps.push_back({required(xml, *element, "languagepattern"),
                           required(xml, *element, "languagerulename"), xml.line()});
    } else if (!is_container(name)) {
      xml.skip();
    }
  }
  if (file.maps.empty()) {
    throw Error(ErrorKind::kInput, path + ":" + std::to_string(root_line) +
                                       ": no languagemap; expected at least one in maprules");
  }
  return file;
}

SrxFile read_srx(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::string bytes(kLargestFile + 1, '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (in.bad() || !in.eof()) {
    throw Error(ErrorKind::kInput, path +
                                       ": cannot be read or is larger than 8 MiB; expected a "
                                       "file of SRX rules");
  }
  bytes.resize(static_cast<std::size_t>(in.gcount()));
  return parse_srx(std::move(bytes), path);
}

}  // namespace sejajar::segment
