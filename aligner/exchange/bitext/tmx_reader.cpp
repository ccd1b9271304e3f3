// The caller may choose the two languages of the bitext; by default the header and the first unit
// determine them.

#include "exchange/bitext/bead_text.h"
#include "exchange/bitext/formats.h"
#include "exchange/bitext/tmx_units.h"
#include "ground/files/place.h"
#include "ground/text/number_format.h"
#include "language/identify/language.h"

namespace sejajar::bitext {

namespace {

class TmxReader {
 public:
  TmxReader(std::istream& in, const BeadSource& from) : from_(from), xml_(in, from.name) {
    if (!from.source_language.empty()) source_ = identify::canonical_or_lower(from.source_language);
    if (!from.target_language.empty()) target_ = identify::canonical_or_lower(from.target_language);
  }

  Bitext read() {
    TmxUnits units(xml_);
    while (std::optional<TmxUnit> unit = units.next()) {
      take_source(units);
      for (Variant& variant : unit->variants)
        variant.language = identify::canonical_or_lower(variant.language);
      add(*unit);
    }
    take_source(units);
    bitext_.source.language = source_;
    bitext_.target.language = target_;
    bitext_.replaced = xml_.replaced();
    return std::move(bitext_);
  }

 private:
  using Variant = TmxUnit::Variant;

  void take_source(const TmxUnits& units) {
    if (!source_.empty() || units.source_language().empty()) return;
    source_ = identify::canonical_or_lower(units.source_language());
  }

  static void read_property(const TmxUnit::Property& property, BitextUnit& unit) {
    const std::string_view value = property.value;
    if (property.type == "x-score") unit.posterior = as_posterior(text::parse_number(value));
    const std::size_t between = value.find(';');
    if (property.type != "x-ids" || between == value.npos) return;
    const auto source = parse_index_list(value.substr(0, between));
    const auto target = parse_index_list(value.substr(between + 1));
    if (!source || !target) return;
    unit.source.indices = *source;
    unit.target.indices = *target;
  }

  /// The variant in the language `wish`, or else in the same base language unless it is exactly the
  /// language of the other side; null if there is none.
  static const Variant* find(const TmxUnit& unit, const std::string& wish, const std::string& other,
                             const Variant* taken) {
    for (const Variant& variant : unit.variants) {
      if (&variant != taken && !wish.empty() && variant.language == wish) return &variant;
    }
    for (const Variant& variant : unit.variants) {
      if (&variant == taken || wish.empty() || variant.language == other) continue;
      if (identify::base_language(variant.language) == identify::base_language(wish))
        return &variant;
    }
    return nullptr;
  }

  /// Sets `language`, if it is empty, to the language of the first variant other than `taken`.
  static void settle(const TmxUnit& unit, std::string& language, const Variant* taken) {
    for (const Variant& variant : unit.variants) {
      if (&variant != taken && language.empty()) language = variant.language;
    }
  }

  void refuse_third_language(const TmxUnit& unit) const {
    if (!from_.source_language.empty() && !from_.target_language.empty()) return;
    for (const Variant& variant : unit.variants) {
      const std::string base = identify::base_language(variant.language);
      if (base.empty() || base == identify::base_language(source_) ||
          base == identify::base_language(target_)) {
        continue;
      }
      files::Place{from_.name, xml_.line(), ErrorKind::kUsage}.fail(
          variant.language + " in addition to " + source_ + " and " + target_,
          "--source-language and --target-language");
    }
  }

  void add(const TmxUnit& unit) {
    settle(unit, source_, nullptr);
    const Variant* const source = find(unit, source_, target_, nullptr);
    settle(unit, target_, source);
    const Variant* const target = find(unit, target_, source_, source);
    refuse_third_language(unit);
    if (source == nullptr && target == nullptr) {
      ++bitext_.skipped;
      return;
    }
    BitextUnit& added = bitext_.units.emplace_back();
    for (const TmxUnit::Property& property : unit.properties) read_property(property, added);
    if (source != nullptr && !source->text.empty()) added.source.sentences = {source->text};
    if (target != nullptr && !target->text.empty()) added.target.sentences = {target->text};
  }

  BeadSource from_;
  markup::Reader xml_;
  std::string source_;  // languages; "" until settled
  std::string target_;
  Bitext bitext_;
};

}  // namespace

Bitext read_tmx(std::istream& in, const BeadSource& from) {
  return TmxReader(in, from).read();
}

bool is_tmx(std::string_view head) {
  return markup::first_element(head) == "tmx";
}

}  // namespace sejajar::bitext
