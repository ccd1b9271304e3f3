// The rules of TMX beyond its document type, and the tools that a broken rule affects.

#include "exchange/bitext/tmx_rules.h"

#include <algorithm>
#include <cctype>
#include <set>

#include "exchange/bitext/xml_findings.h"
#include "ground/text/number_format.h"
#include "ground/text/utf8.h"
#include "ground/text/white_space.h"

namespace sejajar {
namespace bitext {
namespace {

/// Letters and digits in groups of 1 to 8, the first of letters alone, with hyphens between them.
bool is_language_tag(const std::string& tag) {
  std::size_t length = 0;
  bool first = true;
  for (const char c : tag + "-") {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '-') {
      if (length < 1 || length > 8) return false;
      length = 0;
      first = false;
    } else if (byte >= 0x80 || !(std::isalpha(byte) || (!first && std::isdigit(byte)))) {
      return false;
    } else {
      ++length;
    }
  }
  return true;
}

bool is_date(std::string_view date) {
  constexpr std::string_view kForm = "00000000T000000Z";
  if (date.size() != kForm.size()) return false;
  for (std::size_t k = 0; k < kForm.size(); ++k) {
    const bool digit = std::isdigit(static_cast<unsigned char>(date[k])) != 0;
    if (kForm[k] == '0' ? !digit : date[k] != kForm[k]) return false;
  }
  return true;
}

std::string quoted(const char* attribute, std::string_view value) {
  return std::string(attribute) + "=\"" + std::string(value) + "\"";
}

/// Checks the form of the languages and dates among the attributes of `element`.
void check_forms(const TmxElement& element, const std::string& prefix, const TmxFind& find) {
  for (const char* name : {"xml:lang", "srclang", "adminlang"}) {
    const std::string tag(element.tag.find(name).value_or("*all*"));
    if (tag == "*all*" || is_language_tag(tag)) continue;
    find(element, prefix + "language-tag",
         quoted(name, tag) + "; expected a tag such as en or pt-BR");
  }
  for (const char* name : {"creationdate", "changedate", "lastusagedate"}) {
    const auto date = element.tag.find(name);
    if (!date || is_date(*date)) continue;
    find(element, prefix + "date", quoted(name, *date) + "; expected YYYYMMDDThhmmssZ");
  }
}

void check_segment(const TmxElement& segment, const TmxFind& find) {
  constexpr std::size_t kMostCharacters = 2000;
  const std::string_view inside = text::trimmed(segment.text);
  if (inside.empty()) {
    find(segment, "empty-segment", "an empty <seg>; expected a text");
  } else if (inside != segment.text) {
    find(segment, "segment-edge", "white space at an end of <seg>; expected none");
  }
  if (!segment.children.empty()) {
    find(segment, "inline-tags",
         "<" + std::string(segment.children.front().tag.name) + "> in <seg>; expected plain text");
  }
  const std::size_t length = text::count_code_points(text::replace_bad_utf8(segment.text));
  if (length > kMostCharacters) {
    find(segment, "segment-length", text::counted(length, "character") + "; expected at most 2000");
  }
}

constexpr const char* kSchema = "OmegaT and validating tools reject the file";

}  // namespace

void check_root(const TmxElement& root, const TmxFind& find) {
  const std::string version = root.tag.attribute("version");
  if (version != "1.4") find(root, "version", quoted("version", version) + "; expected \"1.4\"");
  if (!root.tag.space.empty()) {
    find(root, "namespace", "namespace " + std::string(root.tag.space) + "; expected none");
  }
}

void check_header(const TmxElement& header, const TmxFind& find) {
  check_grammar(header, "header-", find);
  check_forms(header, "header-", find);
  if (header.tag.find("srclang") == "*all*") {
    find(header, "all-languages", "srclang=\"*all*\"; expected one language");
  }
}

void check_unit(const TmxElement& unit, const std::string& source_language, const TmxFind& find) {
  check_grammar(unit, "", find);
  check_forms(unit, "", find);
  const std::string id = unit.tag.attribute("tuid");
  if (id.find_first_of(" \t\r\n") != id.npos) {
    find(unit, "unit-id", quoted("tuid", id) + "; expected no white space");
  }
  std::set<std::string> languages;
  std::size_t variants = 0;
  for (const TmxElement& variant : unit.children) {
    if (variant.tag.name != "tuv") continue;
    ++variants;
    check_forms(variant, "", find);
    const auto old_language = variant.tag.find("lang");
    const auto language = variant.tag.find("xml:lang");
    if (!language && old_language) {
      find(variant, "old-language", quoted("lang", *old_language) + "; expected xml:lang");
    }
    const std::string lower = text::ascii_lower(language.value_or(old_language.value_or("")));
    if (!languages.insert(lower).second && !lower.empty()) {
      find(variant, "language-twice", "a second <tuv> in " + lower + "; expected one per language");
    }
    for (const TmxElement& child : variant.children) {
      if (child.tag.name == "seg") check_segment(child, find);
    }
  }
  if (variants == 1) find(unit, "single-variant", "a single <tuv>; expected at least two");
  const std::string own = unit.tag.attribute("srclang");
  const std::string source = text::ascii_lower(own.empty() ? source_language : own);
  if (!source.empty() && source != "*all*" && variants > 0 && !languages.contains(source)) {
    find(unit, "source-language", "no <tuv> in the source language " + source + "; expected one");
  }
}

}  // namespace bitext

std::vector<ValidationCheck> tmx_checks() {
  using bitext::kSchema;
  return bitext::checks_of_xml({
      {"root", "a <tmx> with a <header> and a <body>", kSchema},
      {"version", "the version is 1.4", kSchema},
      {"namespace", "no namespace", "mtdata and others find no units"},
      {"element", "elements appear only where the document type allows them", kSchema},
      {"header-element", "the header contains only note, prop and ude", kSchema},
      {"order", "note and prop come before tuv and seg; each tuv has one seg", kSchema},
      {"header-attribute", "the header has all seven required attributes",
       "OmegaT rejects the file; without srclang Poedit finds no translations"},
      {"header-value", "segtype is block, paragraph, sentence or phrase", kSchema},
      {"header-unknown-attribute", "only attributes of TMX", kSchema},
      {"attribute", "required attributes are present", kSchema},
      {"value", "attributes have values from the list in TMX", kSchema},
      {"unknown-attribute", "only attributes of TMX", kSchema},
      {"old-language", "the language is in xml:lang, as of TMX 1.2",
       "OmegaT rejects the file; Virtaal and older Okapi lose the language"},
      {"language-tag", "languages are BCP-47 tags, with hyphens",
       "OmegaT rejects the file; others treat en_US and en-US as two languages"},
      {"header-language-tag", "languages are BCP-47 tags, with hyphens", kSchema},
      {"all-languages", "a bitext has one source language",
       "readers choose the source side themselves; older Okapi puts *all* on every tuv"},
      {"source-language", "each unit has a tuv in the source language, ignoring case",
       "OmegaT warns; cloud Trados drops the unit silently"},
      {"language-twice", "one tuv per language", "mtdata keeps only the last one"},
      {"single-variant", "each unit has a translation", "bitext readers skip the unit"},
      {"unit-id", "tuid contains no white space", "the specification forbids it"},
      {"header-date", "dates are YYYYMMDDThhmmssZ", "OmegaT reads them as dates in 1970"},
      {"date", "dates are YYYYMMDDThhmmssZ", "OmegaT reads them as dates in 1970"},
      {"segment-edge", "no white space at the ends of a text",
       "matches are missed, because all white space counts"},
      {"empty-segment", "no text is empty", "bitext readers skip the unit"},
      {"inline-tags", "level 1: texts contain no tags",
       "mtdata keeps only the text before the first tag"},
      {"segment-length", "texts have at most 2000 characters", "cloud Trados drops the unit"},
  });
}

}  // namespace sejajar
