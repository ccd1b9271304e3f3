// The table of what can be wrong with a TMX file: the rules of the format, and which tools do not
// forgive that one is broken.

#include "exchange/bitext/tmx_rules.h"

#include <algorithm>
#include <cctype>
#include <set>

#include "exchange/bitext/tmx_grammar.h"
#include "ground/text/utf8.h"
#include "ground/text/white_space.h"
#include "language/identify/language.h"

namespace sejajar::io {
namespace {

void check_version(const XmlElement& root, const std::string&, const Complain& complain) {
  const std::string version = root.attribute("version");
  if (version != "1.4") complain(root, "version=\"" + version + "\"; expected \"1.4\"");
}

void check_namespace(const XmlElement& root, const std::string&, const Complain& complain) {
  if (!root.opened.space.empty()) {
    complain(root, "namespace " + root.opened.space + "; expected none");
  }
}

void check_all_languages(const XmlElement& header, const std::string& source_language,
                         const Complain& complain) {
  if (source_language == "*all*") complain(header, "srclang=\"*all*\"; expected one language");
}

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

void check_language_tags(const XmlElement& element, const std::string&, const Complain& complain) {
  for (const char* name : {"xml:lang", "srclang", "adminlang"}) {
    const auto tag = element.opened.attribute(name);
    if (!tag || *tag == "*all*" || is_language_tag(*tag)) continue;
    complain(element, std::string(name) + "=\"" + *tag + "\"; expected a tag such as en or pt-BR");
  }
  for (const XmlElement& child : element.children) {
    if (child.name() == "tuv") check_language_tags(child, "", complain);
  }
}

/// The variants of `unit` in order.
std::vector<const XmlElement*> variants_of(const XmlElement& unit) {
  std::vector<const XmlElement*> variants;
  for (const XmlElement& child : unit.children) {
    if (child.name() == "tuv") variants.push_back(&child);
  }
  return variants;
}

void check_old_language(const XmlElement& unit, const std::string&, const Complain& complain) {
  for (const XmlElement* variant : variants_of(unit)) {
    if (variant->opened.attribute("xml:lang") || !variant->opened.attribute("lang")) continue;
    complain(*variant, "lang=\"" + variant->attribute("lang") + "\"; expected xml:lang");
  }
}

std::string language_of(const XmlElement& variant) {
  std::string tag = variant.attribute("xml:lang");
  if (tag.empty()) tag = variant.attribute("lang");
  std::transform(tag.begin(), tag.end(), tag.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return tag;
}

void check_source(const XmlElement& unit, const std::string& header_language,
                  const Complain& complain) {
  XmlElement wanted;
  wanted.opened.attributes = {{"xml:lang", unit.attribute("srclang")}};
  if (language_of(wanted).empty()) wanted.opened.attributes = {{"xml:lang", header_language}};
  const std::string source = language_of(wanted);
  const auto variants = variants_of(unit);
  if (source.empty() || source == "*all*" || variants.empty()) return;
  const bool found = std::any_of(variants.begin(), variants.end(), [&](const XmlElement* variant) {
    return language_of(*variant) == source;
  });
  if (!found) complain(unit, "no <tuv> in the source language " + source + "; expected one");
}

void check_twice(const XmlElement& unit, const std::string&, const Complain& complain) {
  std::set<std::string> languages;
  for (const XmlElement* variant : variants_of(unit)) {
    const std::string language = language_of(*variant);
    if (language.empty() || languages.insert(language).second) continue;
    complain(*variant, "another <tuv> in " + language + "; expected one per language");
  }
}

void check_alone(const XmlElement& unit, const std::string&, const Complain& complain) {
  if (variants_of(unit).size() == 1) complain(unit, "a single <tuv>; expected two or more");
}

void check_identifier(const XmlElement& unit, const std::string&, const Complain& complain) {
  const std::string id = unit.attribute("tuid");
  if (id.find_first_of(" \t\r\n") == std::string::npos) return;
  complain(unit, "tuid=\"" + id + "\"; expected no white space");
}

bool is_date(const std::string& date) {
  constexpr std::string_view kForm = "00000000T000000Z";
  if (date.size() != kForm.size()) return false;
  for (std::size_t k = 0; k < kForm.size(); ++k) {
    const bool digit = std::isdigit(static_cast<unsigned char>(date[k])) != 0;
    if (kForm[k] == '0' ? !digit : date[k] != kForm[k]) return false;
  }
  return true;
}

void check_dates(const XmlElement& element, const std::string&, const Complain& complain) {
  for (const char* name : {"creationdate", "changedate", "lastusagedate"}) {
    const auto date = element.opened.attribute(name);
    if (!date || is_date(*date)) continue;
    complain(element, std::string(name) + "=\"" + *date + "\"; expected YYYYMMDDThhmmssZ");
  }
  for (const XmlElement& child : element.children) {
    if (child.name() == "tuv") check_dates(child, "", complain);
  }
}

/// Calls `visit` for the `seg` of every variant of `unit`.
void for_each_segment(const XmlElement& unit, const auto& visit) {
  for (const XmlElement* variant : variants_of(unit)) {
    for (const XmlElement& child : variant->children) {
      if (child.name() == "seg") visit(child);
    }
  }
}

void check_edges(const XmlElement& unit, const std::string&, const Complain& complain) {
  for_each_segment(unit, [&](const XmlElement& segment) {
    const ByteRange whole = {0, static_cast<std::uint32_t>(segment.text.size())};
    const ByteRange inside = text::trim(segment.text, whole);
    if (inside.begin == inside.end || inside == whole) return;
    complain(segment, "white space at an end of <seg>; expected none");
  });
}

void check_empty(const XmlElement& unit, const std::string&, const Complain& complain) {
  for_each_segment(unit, [&](const XmlElement& segment) {
    const ByteRange inside =
        text::trim(segment.text, {0, static_cast<std::uint32_t>(segment.text.size())});
    if (inside.begin == inside.end) complain(segment, "an empty <seg>; expected a text");
  });
}

void check_tags(const XmlElement& unit, const std::string&, const Complain& complain) {
  for_each_segment(unit, [&](const XmlElement& segment) {
    if (segment.children.empty()) return;
    complain(segment, "<" + segment.children.front().name() + "> in <seg>; expected plain text");
  });
}

void check_length(const XmlElement& unit, const std::string&, const Complain& complain) {
  constexpr std::size_t kMostCharacters = 2000;
  for_each_segment(unit, [&](const XmlElement& segment) {
    const std::size_t length = text::count_code_points(text::replace_bad_utf8(segment.text));
    if (length <= kMostCharacters) return;
    complain(segment, std::to_string(length) + " characters; expected 2000 at most");
  });
}

constexpr const char* kRefuseAll = "every XML parser refuses the file";
constexpr const char* kSchema = "OmegaT refuses the file, as does whatever validates it";

}  // namespace

const std::vector<TmxRule>& tmx_rules() {
  using enum TmxPart;
  static const std::vector<TmxRule> rules = {
      {{"not-well-formed", "the file is XML", kRefuseAll}, kBytes, nullptr},
      {{"bad-utf8", "every byte belongs to a character of the encoding", kRefuseAll},
       kBytes,
       nullptr},
      {{"illegal-character", "no control characters but tab and line ends", kRefuseAll},
       kBytes,
       nullptr},
      {{"illegal-reference", "no numeric reference to such a character",
        "every XML parser refuses the file; Okapi and Java's parsers are known for it"},
       kBytes,
       nullptr},
      {{"stray-ampersand", "& begins one of the five named references or a numeric one",
        kRefuseAll},
       kBytes,
       nullptr},
      {{"encoding", "UTF-8 without, UTF-16 with a byte order mark",
        "ModernMT refuses UTF-16; nobody can tell UTF-16 without a mark for sure"},
       kBytes,
       nullptr},
      {{"root", "a <tmx> with a <header> and a <body>", kSchema}, kBytes, nullptr},
      {{"version", "the version is 1.4", kSchema}, kRoot, check_version},
      {{"namespace", "no namespace", "mtdata and others find no units at all"},
       kRoot,
       check_namespace},
      {{"element", "elements stand where the document type allows", kSchema},
       kUnit,
       check_elements},
      {{"header-element", "the header holds note, prop and ude", kSchema}, kHeader, check_elements},
      {{"order", "note and prop before tuv and seg, each tuv with one seg", kSchema},
       kUnit,
       check_order},
      {{"header-attribute", "the header has all seven required attributes",
        "OmegaT refuses the file; without srclang Poedit finds no translations"},
       kHeader,
       check_required_attributes},
      {{"header-value", "segtype is block, paragraph, sentence or phrase", kSchema},
       kHeader,
       check_attribute_values},
      {{"header-unknown-attribute", "no attributes that TMX does not have", kSchema},
       kHeader,
       check_known_attributes},
      {{"attribute", "required attributes are there", kSchema}, kUnit, check_required_attributes},
      {{"value", "attributes have the values that TMX lists", kSchema},
       kUnit,
       check_attribute_values},
      {{"unknown-attribute", "no attributes that TMX does not have", kSchema},
       kUnit,
       check_known_attributes},
      {{"old-language", "the language is in xml:lang, as from TMX 1.2 on",
        "OmegaT refuses the file; Virtaal and older Okapi lose the language"},
       kUnit,
       check_old_language},
      {{"language-tag", "languages are BCP-47 tags, with hyphens",
        "OmegaT refuses the file; others take en_US and en-US for two languages"},
       kUnit,
       check_language_tags},
      {{"header-language-tag", "languages are BCP-47 tags, with hyphens", kSchema},
       kHeader,
       check_language_tags},
      {{"all-languages", "a bitext has one source language",
        "which side is the source is up to the reader; older Okapi puts *all* on every tuv"},
       kHeader,
       check_all_languages},
      {{"source-language", "each unit has a tuv in the source language, case aside",
        "OmegaT warns; Trados in the cloud leaves the unit out and says nothing"},
       kUnit,
       check_source},
      {{"language-twice", "one tuv per language", "mtdata keeps the last one only"},
       kUnit,
       check_twice},
      {{"single-variant", "a unit has a translation", "readers of bitext leave the unit out"},
       kUnit,
       check_alone},
      {{"unit-id", "tuid holds no white space", "the specification forbids it"},
       kUnit,
       check_identifier},
      {{"header-date", "dates are YYYYMMDDThhmmssZ", "OmegaT takes them for the year 1970"},
       kHeader,
       check_dates},
      {{"date", "dates are YYYYMMDDThhmmssZ", "OmegaT takes them for the year 1970"},
       kUnit,
       check_dates},
      {{"segment-edge", "no white space at the ends of a text",
        "matches are missed, for all white space counts"},
       kUnit,
       check_edges},
      {{"empty-segment", "a text is not empty", "readers of bitext leave the unit out"},
       kUnit,
       check_empty},
      {{"inline-tags", "level 1: texts without tags in them",
        "mtdata keeps only what stands before the first tag"},
       kUnit,
       check_tags},
      {{"segment-length", "2000 characters a text at most",
        "Trados in the cloud leaves the unit out"},
       kUnit,
       check_length},
  };
  return rules;
}

}  // namespace sejajar::io
