// Translation memories of any tool, TMX 1.1 to 1.4, unit by unit. Which two languages make the
// bitext is settled by the caller, the header, or the first unit, in this order.

#include <sejajar/error.h>

#include <algorithm>

#include "exchange/bitext/bead_text.h"
#include "exchange/bitext/formats.h"
#include "ground/markup/xml_reader.h"
#include "ground/text/number_format.h"
#include "ground/text/white_space.h"
#include "language/identify/language.h"

namespace sejajar::io {

Reader read_tmx;
Recognizer is_tmx;

namespace {

/// Inline elements that hold codes of the original format, not text.
const std::vector<std::string> kCodes = {"bpt", "ept", "it", "ph", "ut"};

/// `tag` in its canonical form, or in lower case if it is no language tag.
std::string settled_tag(std::string tag) {
  try {
    return text::canonical_language(tag);
  } catch (const Error&) {
    std::transform(tag.begin(), tag.end(), tag.begin(), [](char c) {
      return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return tag;
  }
}

std::string trimmed(const std::string& text) {
  const ByteRange inside = text::trim(text, {0, static_cast<std::uint32_t>(text.size())});
  return text.substr(inside.begin, inside.end - inside.begin);
}

struct Variant {
  std::string language;
  std::string text;
};

/// One `tu`.
struct Unit {
  BitextUnit unit;
  std::vector<Variant> variants;
};

class TmxReader {
 public:
  TmxReader(std::istream& in, const BeadSource& from) : from_(from), xml_(in, from.name) {
    if (!from.source_language.empty()) source_ = settled_tag(from.source_language);
    if (!from.target_language.empty()) target_ = settled_tag(from.target_language);
  }

  Bitext read() {
    for (XmlEvent event = xml_.next(); event.kind != Kind::kEnd; event = xml_.next()) {
      if (event.kind != Kind::kOpen) continue;
      if (event.name == "header" && source_.empty()) take_source(event);
      if (event.name == "tu") add(read_unit());
    }
    bitext_.source.language = source_;
    bitext_.target.language = target_;
    bitext_.replaced = xml_.replaced();
    return std::move(bitext_);
  }

 private:
  using Kind = XmlEvent::Kind;

  void take_source(const XmlEvent& header) {
    const std::string language = header.attribute("srclang").value_or("");
    if (!language.empty() && language != "*all*") source_ = settled_tag(language);
  }

  Unit read_unit() {
    Unit unit;
    for (XmlEvent event = xml_.next(); event.kind != Kind::kEnd; event = xml_.next()) {
      if (event.kind == Kind::kClose && event.name == "tu") break;
      if (event.kind != Kind::kOpen) continue;
      if (event.name == "prop") read_property(event, unit.unit);
      if (event.name == "tuv") unit.variants.push_back(read_variant(event));
    }
    return unit;
  }

  void read_property(const XmlEvent& event, BitextUnit& unit) {
    const std::string type = event.attribute("type").value_or("");
    const std::string value = trimmed(xml_.text_inside());
    if (type == "x-score") unit.posterior = as_posterior(text::parse_number(value));
    const std::size_t between = value.find(';');
    if (type != "x-ids" || between == std::string::npos) return;
    const auto source = parse_index_list(std::string_view(value).substr(0, between));
    const auto target = parse_index_list(std::string_view(value).substr(between + 1));
    if (!source || !target) return;
    unit.source.indices = *source;
    unit.target.indices = *target;
  }

  Variant read_variant(const XmlEvent& opened) {
    const auto old_name = opened.attribute("lang");
    Variant variant = {settled_tag(opened.attribute("xml:lang").value_or(old_name.value_or(""))),
                       ""};
    for (XmlEvent event = xml_.next(); event.kind != Kind::kEnd; event = xml_.next()) {
      if (event.kind == Kind::kClose && event.name == "tuv") break;
      if (event.kind != Kind::kOpen) continue;
      if (event.name == "seg") {
        variant.text = trimmed(xml_.text_inside(kCodes));
      } else {
        xml_.text_inside();
      }
    }
    return variant;
  }

  /// The variant of the side whose language is `wish`: in that very language, or else in the same
  /// base language if it is not exactly that of the other side; null for none.
  static const Variant* find(const Unit& unit, const std::string& wish, const std::string& other,
                             const Variant* taken) {
    for (const Variant& variant : unit.variants) {
      if (&variant != taken && !wish.empty() && variant.language == wish) return &variant;
    }
    for (const Variant& variant : unit.variants) {
      if (&variant == taken || wish.empty() || variant.language == other) continue;
      if (text::base_language(variant.language) == text::base_language(wish)) return &variant;
    }
    return nullptr;
  }

  /// Makes the language of the first variant besides `taken` that of a side which has none.
  static void settle(const Unit& unit, std::string& language, const Variant* taken) {
    for (const Variant& variant : unit.variants) {
      if (&variant != taken && language.empty()) language = variant.language;
    }
  }

  void refuse_third_language(const Unit& unit) const {
    if (!from_.source_language.empty() && !from_.target_language.empty()) return;
    for (const Variant& variant : unit.variants) {
      const std::string base = text::base_language(variant.language);
      if (base.empty() || base == text::base_language(source_) ||
          base == text::base_language(target_)) {
        continue;
      }
      throw Error(ErrorKind::kUsage, from_.name + ":" + std::to_string(xml_.line()) + ": " +
                                         variant.language + " besides " + source_ + " and " +
                                         target_ +
                                         "; expected --source-language and --target-language");
    }
  }

  void add(Unit unit) {
    settle(unit, source_, nullptr);
    const Variant* const source = find(unit, source_, target_, nullptr);
    settle(unit, target_, source);
    const Variant* const target = find(unit, target_, source_, source);
    refuse_third_language(unit);
    if (source == nullptr && target == nullptr) {
      ++bitext_.skipped;
      return;
    }
    if (source != nullptr && !source->text.empty()) unit.unit.source.sentences = {source->text};
    if (target != nullptr && !target->text.empty()) unit.unit.target.sentences = {target->text};
    bitext_.units.push_back(std::move(unit.unit));
  }

  BeadSource from_;
  XmlReader xml_;
  std::string source_;  // languages; "" while not settled
  std::string target_;
  Bitext bitext_;
};

}  // namespace

Bitext read_tmx(std::istream& in, const BeadSource& from) {
  return TmxReader(in, from).read();
}

bool is_tmx(std::string_view head) {
  if (!head.starts_with('<') && head.find('\0') == std::string_view::npos) return false;
  std::string letters;
  for (const char c : head.substr(0, std::size_t{16} << 10)) {
    if (c != '\0') letters += c;
  }
  return letters.find("<tmx") != std::string::npos || letters.find(":tmx") != std::string::npos;
}

}  // namespace sejajar::io
