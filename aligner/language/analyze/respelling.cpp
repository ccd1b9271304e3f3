// ICU has the rules. It opens those of Han characters in 30 ms, more than the rest of a short run
// takes, so that they are opened only for texts that need them.

#include "language/analyze/respelling.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

#include "ground/text/utf8.h"

namespace sejajar::analyze {

namespace {

/// The rules `id` of ICU; nullptr if this ICU lacks them.
std::unique_ptr<const icu::Transliterator> open_rules(const char* id) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<const icu::Transliterator> rules(icu::Transliterator::createInstance(
      icu::UnicodeString(id, -1, US_INV), UTRANS_FORWARD, status));
  return U_SUCCESS(status) ? std::move(rules) : nullptr;
}

/// Whether most of some frequent Chinese characters in the first sentences of `document` are in
/// their traditional form.
bool is_traditional(const Document& document) {
  constexpr std::u32string_view kTraditional = U"這個們來時會對說國為學過關開問長見後從還";
  constexpr std::u32string_view kSimplified = U"这个们来时会对说国为学过关开问长见后从还";
  constexpr std::size_t kEnough = 65536;  // bytes
  std::size_t traditional = 0;
  std::size_t simplified = 0;
  std::size_t bytes = 0;
  for (const Sentence& sentence : document.sentences) {
    const std::string_view text = document.text_of(sentence);
    for (std::size_t at = 0; at < text.size();) {
      const text::CodePoint c = text::code_point_at(text, at);
      if (kTraditional.find(c.value) != kTraditional.npos) ++traditional;
      if (kSimplified.find(c.value) != kSimplified.npos) ++simplified;
      at = c.next;
    }
    bytes += text.size();
    if (bytes > kEnough) break;
  }
  return traditional > simplified;
}

/// The rules for `document`, opened on first use; nullptr if it needs none.
const icu::Transliterator* rules_for(const Document& document) {
  const std::string_view language =
      std::string_view(document.language).substr(0, document.language.find('-'));
  if (language == "zh" || language == "yue") {
    if (!is_traditional(document)) return nullptr;
    static const auto rules = open_rules("Hant-Hans");
    return rules.get();
  }
  if (language == "sr") {
    static const auto rules = open_rules("Serbian-Latin/BGN");
    return rules.get();
  }
  return nullptr;
}

}  // namespace

Respelling::Respelling(const Document& document) : rules_(rules_for(document)) {}

std::string_view Respelling::operator()(std::string_view text) {
  constexpr std::size_t kPiece = 4096;  // bytes; ICU takes quadratic time for long texts
  if (rules_ == nullptr) return text;
  respelled_.clear();
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = std::min(begin + kPiece, text.size());
    if (end < text.size()) end = text::boundary_before(text, end);
    const std::string_view piece = text.substr(begin, end - begin);
    auto letters =
        icu::UnicodeString::fromUTF8({piece.data(), static_cast<std::int32_t>(piece.size())});
    rules_->transliterate(letters);
    letters.toUTF8String(respelled_);
    begin = end;
  }
  return respelled_;
}

}  // namespace sejajar::analyze
