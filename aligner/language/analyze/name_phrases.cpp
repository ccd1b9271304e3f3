// All names come from ICU. The kinds are added in order of reliability.

#include "language/analyze/name_phrases.h"

#include <unicode/locid.h>
#include <unicode/timezone.h>
#include <unicode/tznames.h>
#include <unicode/ucurr.h>

#include <map>
#include <memory>

#include "language/analyze/cldr.h"
#include "language/analyze/concept_key.h"

namespace sejajar::analyze {
namespace {

/// The main language of a territory, and its concept.
struct KnownLanguage {
  std::string code;
  std::uint64_t concept_key;
};

/// Returns how certain it is that a language is named after a territory. 2: the Indonesian name of
/// the territory starts with the Indonesian name of the language. These names are often the same,
/// because Indonesian has no adjectives of nationality: Belanda means both Dutch and the
/// Netherlands. 1: the two English names start with the same three letters (Russian, Russia). 0:
/// neither.
class NameTwins {
 public:
  int operator()(const char* language, const char* territory) const {
    icu::UnicodeString first;
    icu::UnicodeString second;
    indonesian_->languageDisplayName(language, first);
    indonesian_->regionDisplayName(territory, second);
    if (first.length() >= 5 && second.startsWith(first)) return 2;
    english_->languageDisplayName(language, first);
    english_->regionDisplayName(territory, second);
    return first.compareBetween(0, 3, second, 0, 3) == 0 ? 1 : 0;
  }

 private:
  std::unique_ptr<icu::LocaleDisplayNames> english_ = display_names("en");
  std::unique_ptr<icu::LocaleDisplayNames> indonesian_ = display_names("id");
};

/// The main languages of all territories, each once, in the order of their codes.
std::vector<KnownLanguage> find_known_languages() {
  struct Best {
    int certainty = 0;
    std::uint64_t key = 0;
  };
  const NameTwins certainty_of;
  std::map<std::string, Best> found;
  for (const char* const* territory = icu::Locale::getISOCountries(); *territory != nullptr;
       ++territory) {
    icu::Locale locale("und", *territory);
    UErrorCode status = U_ZERO_ERROR;
    locale.addLikelySubtags(status);
    const std::string code = locale.getLanguage();
    if (U_FAILURE(status) || code.empty() || code == "und") continue;
    Best& best = found.try_emplace(code, Best{0, concept_key("language", code)}).first->second;
    const int certainty = certainty_of(code.c_str(), *territory);
    if (certainty > 0 && certainty >= best.certainty) {
      best = {certainty, concept_key("territory", *territory)};
    }
  }
  std::vector<KnownLanguage> languages;
  languages.reserve(found.size());
  for (const auto& [code, best] : found) languages.push_back({code, best.key});
  return languages;
}

const std::vector<KnownLanguage>& known_languages() {
  static const std::vector<KnownLanguage> languages = find_known_languages();
  return languages;
}

/// Whether a zone is named after something else than a city: stations in Antarctica (Troll),
/// counties (Center), islands (Easter, Christmas).
bool is_not_city(const std::string& zone) {
  return zone.starts_with("Antarctica/") || zone.find('/') != zone.rfind('/') ||
         zone == "Pacific/Easter" || zone == "Indian/Christmas" || zone == "Pacific/Wake";
}

/// `name` without what CLDR adds in brackets or after a comma: "Myanmar (Burma)".
std::string without_addition(const std::string& name) {
  const std::size_t end = name.find_first_of("([,");
  return end == 0 ? name : name.substr(0, end);
}

void add(const std::string& name, std::uint64_t key, Phrases& phrases) {
  phrases.push_back({without_addition(name), key});
}

void add_territories(const std::string& language, Phrases& phrases) {
  for (const auto length : {UDISPCTX_LENGTH_FULL, UDISPCTX_LENGTH_SHORT}) {
    for (const Territory& territory : territories(language, length)) {
      add(territory.name, concept_key("territory", territory.code), phrases);
    }
  }
  icu::UnicodeString name;
  const auto display = display_names(language);
  for (const KnownLanguage& known : known_languages()) {
    display->languageDisplayName(known.code.c_str(), name);
    if (!name.isBogus()) add(to_utf8(name), known.concept_key, phrases);
  }
}

void add_cities(const std::string& language, Phrases& phrases) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::TimeZoneNames> names(
      icu::TimeZoneNames::createInstance(icu::Locale(language.c_str()), status));
  const std::unique_ptr<icu::StringEnumeration> zones(icu::TimeZone::createTimeZoneIDEnumeration(
      UCAL_ZONE_TYPE_CANONICAL_LOCATION, nullptr, nullptr, status));
  if (U_FAILURE(status)) return;
  icu::UnicodeString name;
  while (const icu::UnicodeString* zone = zones->snext(status)) {
    const std::string id = to_utf8(*zone);
    if (is_not_city(id)) continue;
    names->getExemplarLocationName(*zone, name);
    if (!name.isBogus()) add(to_utf8(name), concept_key("city", id), phrases);
  }
}

void add_currencies(const std::string& language, Phrases& phrases) {
  UErrorCode status = U_ZERO_ERROR;
  UEnumeration* codes = ucurr_openISOCurrencies(UCURR_COMMON | UCURR_NON_DEPRECATED, &status);
  const std::unique_ptr<UEnumeration, void (*)(UEnumeration*)> owner(codes, uenum_close);
  while (U_SUCCESS(status)) {
    const char* code = uenum_next(codes, nullptr, &status);
    if (code == nullptr) break;
    const icu::UnicodeString wide(code, -1, US_INV);
    icu::UnicodeString copy = wide;
    std::int32_t length = 0;
    const UChar* name = ucurr_getName(copy.getTerminatedBuffer(), language.c_str(), UCURR_LONG_NAME,
                                      nullptr, &length, &status);
    if (U_SUCCESS(status)) {
      add(to_utf8(icu::UnicodeString(name, length)), concept_key("currency", code), phrases);
    }
  }
}

void add_weekdays(const std::string& language, Phrases& phrases) {
  for (const CalendarNames& form : calendar_names(language)) {
    for (std::size_t k = 0; k < form.weekdays.size(); ++k) {
      add(form.weekdays[k], concept_key("weekday", std::to_string(k + 1)), phrases);
    }
  }
}

}  // namespace

Phrases name_phrases(const std::string& language) {
  const FixedDefaultLocale fixed;
  Phrases phrases;
  add_weekdays(language, phrases);
  add_territories(language, phrases);
  add_cities(language, phrases);
  add_currencies(language, phrases);
  return phrases;
}

PhraseList name_list(const std::string& language) {
  const bool right_to_left = icu::Locale(language.c_str()).isRightToLeft() != 0;
  return phrase_list(name_phrases(language), right_to_left ? Endings::kExact : Endings::kOpen);
}

}  // namespace sejajar::analyze
