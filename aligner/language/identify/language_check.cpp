// Compares the declared language with the detected ones. In doubt, the declared one is accepted.

#include <sejajar/language_check.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "ground/text/utf8.h"
#include "language/identify/language.h"

namespace sejajar {
namespace {

constexpr std::size_t kSamples = 16;
constexpr std::size_t kSampleSize = 256;       // bytes
constexpr std::size_t kFewestLetters = 200;    // bytes, of a document
constexpr std::size_t kFewestOfSentence = 40;  // bytes
constexpr double kMixedShare = 0.15;
constexpr double kSentenceShare = 0.7;  // a sentence may quote a few foreign words

/// A short text as a whole; evenly spread pieces of a long one.
std::string sample_of(std::string_view text) {
  if (text.size() <= kSamples * kSampleSize) return std::string(text);
  std::string sample;
  const std::size_t step = (text.size() - kSampleSize) / (kSamples - 1);
  for (std::size_t k = 0; k < kSamples; ++k) {
    const std::size_t begin = text::boundary_before(text, k * step);
    const std::size_t end = text::boundary_before(text, k * step + kSampleSize);
    sample += text.substr(begin, end - begin);
    sample += '\n';
  }
  return sample;
}

}  // namespace

LanguageCheck check_language(const Document& document) {
  const identify::DetectedLanguages found = identify::detect_languages(sample_of(document.text));
  LanguageCheck check;
  for (const auto& part : found.parts) check.languages.push_back({part.tag, part.share});
  if (found.letters < kFewestLetters || !found.reliable || found.parts.empty()) return check;
  const std::string& first = found.parts.front().tag;
  check.agrees = document.language == "und" || !identify::is_detectable(document.language) ||
                 identify::easily_confused(first, document.language);
  check.mixed = std::any_of(found.parts.begin() + 1, found.parts.end(), [&](const auto& part) {
    return part.share >= kMixedShare && !identify::easily_confused(part.tag, first);
  });
  return check;
}

Document with_sentence_languages(Document document) {
  document.sentence_languages.assign(document.sentences.size(), "");
  const std::string expected = document.language == "und" ? "" : document.language;
  for (std::size_t k = 0; k < document.sentences.size(); ++k) {
    const auto found =
        identify::detect_languages(document.text_of(document.sentences[k]), expected);
    if (!found.reliable || found.letters < kFewestOfSentence || found.parts.empty()) continue;
    const auto& first = found.parts.front();
    if (first.share < kSentenceShare) continue;
    const bool own = !expected.empty() && identify::easily_confused(first.tag, expected);
    document.sentence_languages[k] = own ? document.language : first.tag;
  }
  return document;
}

}  // namespace sejajar
