// Language tags, CLD2, and the comparison of a declared language with the detected ones. In doubt,
// the declared one is accepted.

#include "language/identify/language.h"

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>
#include <sejajar/error.h>
#include <sejajar/language_check.h>
#include <unicode/locid.h>
#include <unicode/uloc.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "ground/text/display_width.h"
#include "ground/text/language_tag.h"
#include "ground/text/utf8.h"

namespace sejajar::identify {

namespace {

[[noreturn]] void refuse(std::string_view tag) {
  constexpr std::size_t kShown = 40;
  throw Error(ErrorKind::kUsage,
              "\"" + text::shown(tag, kShown) +
                  "\" is not a language tag; expected BCP-47, for example en, id or pt-BR");
}

// A two-letter code must be in ISO 639-1, all of which ICU lists. Any three letters are accepted,
// because ICU does not list every small language.
bool is_plausible(std::string_view language) {
  if (language.size() == 3) return true;
  const char* const* known = uloc_getISOLanguages();
  for (; language.size() == 2 && *known != nullptr; ++known) {
    if (language == *known) return true;
  }
  return false;
}

/// The canonical tag for a code of CLD2, some of which are not BCP-47.
std::string from_cld2(std::string_view code) {
  if (code == "un" || code == "xxx" || code.starts_with("xx-") || code.empty()) return "und";
  if (code == "jw") return "jv";
  if (code == "sr-ME") return "cnr";
  try {
    return canonical_language(code);
  } catch (const Error&) {
    return "und";
  }
}

/// CLD2's language for a canonical tag.
CLD2::Language to_cld2(std::string_view tag) {
  std::string base = base_language(tag);
  if (base == "nb") base = "no";
  if (base == "jv") base = "jw";
  if (base == "he") base = "iw";
  if (base == "fil") base = "tl";
  return CLD2::GetLanguageFromName(base.c_str());
}

/// Each row lists languages that are easily confused.
constexpr std::array<std::string_view, 5> kConfusable[] = {
    {"id", "ms", "zsm"},
    {"sr", "hr", "bs", "cnr", "sh"},
    {"no", "nb", "nn", "da"},
    {"fil", "tl"},
    {"zh", "yue", "cmn", "wuu", "lzh"},
    {"fo", "is", "no", "nb", "da"},
    {"nso", "tn", "st"},
    {"fa", "ps"},
    {"de", "lb"},
};

/// Pieces of a text, evenly spread.
struct Sampling {
  std::size_t pieces;
  std::size_t bytes;  // of each
};

constexpr Sampling kFirstLook = {8, 40};  // enough for a text that is plainly of its language
constexpr Sampling kSecondLook = {16, 256};
constexpr std::size_t kFewestLetters = 200;    // bytes, of a document
constexpr std::size_t kFewestOfSentence = 40;  // bytes
constexpr double kMixedShare = 0.15;
constexpr double kSentenceShare = 0.7;  // a sentence may quote a few foreign words

/// A short text as a whole; pieces of a long one.
std::string sample_of(std::string_view text, const Sampling& sampling) {
  if (text.size() <= sampling.pieces * sampling.bytes) return std::string(text);
  std::string sample;
  const std::size_t step = (text.size() - sampling.bytes) / (sampling.pieces - 1);
  for (std::size_t k = 0; k < sampling.pieces; ++k) {
    const std::size_t begin = text::boundary_before(text, k * step);
    const std::size_t end = text::boundary_before(text, k * step + sampling.bytes);
    sample += text.substr(begin, end - begin);
    sample += '\n';
  }
  return sample;
}

/// Compares the languages of `found` with that of a document, `declared`.
LanguageCheck checked(const DetectedLanguages& found, const std::string& declared) {
  LanguageCheck check;
  for (const auto& part : found.parts) check.languages.push_back({part.tag, part.share});
  if (found.letters < kFewestLetters || !found.reliable || found.parts.empty()) return check;
  const std::string& first = found.parts.front().tag;
  check.agrees = declared == "und" || !is_detectable(declared) || easily_confused(first, declared);
  check.mixed = std::any_of(found.parts.begin() + 1, found.parts.end(), [&](const auto& part) {
    return part.share >= kMixedShare && !easily_confused(part.tag, first);
  });
  return check;
}

/// Whether the text is plainly of the language `declared`, and of no other.
bool is_plain(const DetectedLanguages& found, const std::string& declared) {
  constexpr double kNearlyAll = 0.95;
  return found.letters >= kFewestLetters && found.reliable && !found.parts.empty() &&
         found.parts.front().share >= kNearlyAll &&
         easily_confused(found.parts.front().tag, declared);
}

}  // namespace

std::string canonical_language(std::string_view tag) {
  std::string hyphenated(tag);
  std::replace(hyphenated.begin(), hyphenated.end(), '_', '-');
  const std::size_t primary = std::min(hyphenated.find('-'), hyphenated.size());
  if (primary < 2 || primary > 3) refuse(tag);
  UErrorCode status = U_ZERO_ERROR;
  char name[ULOC_FULLNAME_CAPACITY] = {};
  std::int32_t parsed = 0;
  uloc_forLanguageTag(hyphenated.c_str(), name, sizeof name, &parsed, &status);
  if (U_FAILURE(status) || status == U_STRING_NOT_TERMINATED_WARNING ||
      static_cast<std::size_t>(parsed) != hyphenated.size()) {
    refuse(tag);
  }
  const icu::Locale locale = icu::Locale::createCanonical(name);
  auto result = locale.toLanguageTag<std::string>(status);
  if (U_FAILURE(status) || locale.isBogus()) refuse(tag);
  if (result != "und" && !is_plausible(base_language(result))) refuse(tag);
  return result;
}

std::string canonical_or_lower(std::string_view tag) {
  try {
    return canonical_language(tag);
  } catch (const Error&) {
    return text::ascii_lower(tag);
  }
}

bool is_safe_tag(std::string_view tag) {
  constexpr std::size_t kLongest = 64;
  const auto is_alphanumeric = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  };
  return !tag.empty() && tag.size() <= kLongest && is_alphanumeric(tag.front()) &&
         std::all_of(tag.begin(), tag.end(),
                     [&](char c) { return is_alphanumeric(c) || c == '-' || c == '_'; });
}

std::string base_language(std::string_view tag) {
  return std::string(text::language_of(tag));
}

std::string script_of(std::string_view tag) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale =
      icu::Locale::forLanguageTag({tag.data(), static_cast<std::int32_t>(tag.size())}, status);
  locale.addLikelySubtags(status);
  return U_FAILURE(status) ? "" : locale.getScript();
}

GuessedLanguage guess_language(std::string_view text) {
  constexpr std::size_t kSample = std::size_t{64} << 10;
  const std::size_t size = text::boundary_before(text, kSample);
  CLD2::Language languages[3] = {};
  int percents[3] = {};
  int text_bytes = 0;
  bool reliable = false;
  CLD2::DetectLanguageSummary(text.data(), static_cast<int>(size), true, languages, percents,
                              &text_bytes, &reliable);
  GuessedLanguage guess;
  guess.tag = from_cld2(CLD2::LanguageCode(languages[0]));
  if (guess.tag == "und") return guess;
  guess.reliable = reliable;
  guess.share = percents[0] / 100.0;
  return guess;
}

DetectedLanguages detect_languages(std::string_view text, std::string_view expected) {
  CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING,
                          expected.empty() ? CLD2::UNKNOWN_LANGUAGE : to_cld2(expected)};
  CLD2::Language languages[3] = {};
  int percents[3] = {};
  double scores[3] = {};
  int letters = 0;
  DetectedLanguages found;
  CLD2::ExtDetectLanguageSummary(text.data(), static_cast<int>(text.size()), true, &hints, 0,
                                 languages, percents, scores, nullptr, &letters, &found.reliable);
  found.letters = static_cast<std::size_t>(std::max(letters, 0));
  for (int k = 0; k < 3; ++k) {
    const std::string tag = from_cld2(CLD2::LanguageCode(languages[k]));
    if (tag != "und" && percents[k] > 0) found.parts.push_back({tag, percents[k] / 100.0});
  }
  return found;
}

bool is_detectable(std::string_view tag) {
  return to_cld2(tag) != CLD2::UNKNOWN_LANGUAGE;
}

bool easily_confused(std::string_view a, std::string_view b) {
  const std::string first = base_language(a);
  const std::string second = base_language(b);
  if (first == second) return true;
  return std::any_of(std::begin(kConfusable), std::end(kConfusable), [&](const auto& row) {
    return std::find(row.begin(), row.end(), first) != row.end() &&
           std::find(row.begin(), row.end(), second) != row.end();
  });
}

}  // namespace sejajar::identify

namespace sejajar {

LanguageCheck check_language(const Document& document) {
  using identify::sample_of;
  identify::DetectedLanguages found =
      identify::detect_languages(sample_of(document.text, identify::kFirstLook));
  if (!identify::is_plain(found, document.language))
    found = identify::detect_languages(sample_of(document.text, identify::kSecondLook));
  return identify::checked(found, document.language);
}

Document with_sentence_languages(Document document) {
  document.sentence_languages.assign(document.sentences.size(), "");
  const std::string expected = document.language == "und" ? "" : document.language;
  for (std::size_t k = 0; k < document.sentences.size(); ++k) {
    const auto found =
        identify::detect_languages(document.text_of(document.sentences[k]), expected);
    if (!found.reliable || found.letters < identify::kFewestOfSentence || found.parts.empty())
      continue;
    const auto& first = found.parts.front();
    if (first.share < identify::kSentenceShare) continue;
    const bool own = !expected.empty() && identify::easily_confused(first.tag, expected);
    document.sentence_languages[k] = own ? document.language : first.tag;
  }
  return document;
}

}  // namespace sejajar
