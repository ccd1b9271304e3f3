// Reads the elements that hold rules and maps; a map applies if it matches the language tag.

#include "language/segment/srx_file.h"

#include <unicode/regex.h>

#include <algorithm>

#include "ground/files/input_file.h"
#include "ground/files/place.h"
#include "ground/markup/reader.h"
#include "language/segment/srx_syntax.h"

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

/// Whether Okapi's attribute `active` switches off the rule `element`. SRX itself has no attribute
/// of that name, so it counts only with a namespace.
bool is_inactive(const Event& element) {
  return std::any_of(element.attributes.begin(), element.attributes.end(), [](const auto& one) {
    return one.name == "active" && one.value == "no" && !one.space.empty();
  });
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
    if (!is_srx(*rule) || rule->name != "rule" || is_inactive(*rule)) {
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

// Enough for any tag; stops exponential expressions early.
constexpr std::int32_t kTagTimeLimit = 100;

bool matches(const SrxMap& map, const std::string& tag, const std::string& path) {
  UErrorCode status = U_ZERO_ERROR;
  const auto pattern = icu::UnicodeString::fromUTF8(to_icu_syntax(map.pattern));
  const auto text = icu::UnicodeString::fromUTF8(tag);
  icu::RegexMatcher matcher(pattern, text, UREGEX_CASE_INSENSITIVE, status);
  matcher.setTimeLimit(kTagTimeLimit, status);
  const bool found = matcher.matches(status);
  if (U_SUCCESS(status)) return found;
  files::Place{path, map.line}.fail("languagepattern '" + map.pattern + "': " + u_errorName(status),
                                    "a regular expression, such as en.*");
}

/// Whether the reader descends into the element `name`, as it does into the root.
bool is_container(std::string_view name) {
  return name == "body" || name == "languagerules" || name == "maprules" || name == "maprule";
}

}  // namespace

SrxFile parse_srx(std::string bytes, const std::string& path) {
  if (bytes.size() > kLargestFile) {
    files::Place{path}.fail("larger than 8 MiB", "a file of SRX rules");
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
    files::Place{path, root_line}.fail("no languagemap", "at least one in maprules");
  }
  return file;
}

SrxFile read_srx(const std::string& path) {
  files::InputFile in(path);
  return parse_srx(std::string(in.head(kLargestFile + 1)), path);
}

std::vector<SrxRule> rules_for(const SrxFile& file, std::string_view language) {
  const std::string tag(language);
  std::string underscored = tag;
  std::replace(underscored.begin(), underscored.end(), '-', '_');
  std::vector<SrxRule> rules;
  bool mapped = false;
  for (const SrxMap& map : file.maps) {
    if (!matches(map, tag, file.path) && !matches(map, underscored, file.path)) continue;
    const auto named = file.rules.find(map.rules);
    if (named == file.rules.end()) {
      files::Place{file.path, map.line}.fail("no languagerule '" + map.rules + "'",
                                             "a name from languagerules");
    }
    rules.insert(rules.end(), named->second.begin(), named->second.end());
    mapped = true;
    if (!file.cascade) break;
  }
  if (!mapped) {
    files::Place{file.path}.fail("no languagemap matches '" + tag + "'",
                                 "a languagepattern that does, such as .*");
  }
  return rules;
}

}  // namespace sejajar::segment
