// ICU has the rules. It opens those of Han characters in 30 ms, more than the rest of a short run
// takes, so that they are opened only for texts that need them.

#include "language/analyze/respelling.h"

#include "ground/text/language_tag.h"
#include "ground/text/utf8.h"

namespace sejajar::analyze {

namespace {

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
const text::Letters* rules_for(const Document& document) {
  const std::string_view language = text::language_of(document.language);
  if (language == "zh" || language == "yue") {
    if (!is_traditional(document)) return nullptr;
    static const text::Letters rules("Hant-Hans");
    return &rules;
  }
  if (language == "sr") {
    static const text::Letters rules("Serbian-Latin/BGN");
    return &rules;
  }
  return nullptr;
}

}  // namespace

Respelling::Respelling(const Document& document) : rules_(rules_for(document)) {
  if (rules_ != nullptr && !rules_->is_known()) rules_ = nullptr;
}

std::string_view Respelling::operator()(std::string_view text) {
  if (rules_ == nullptr) return text;
  respelled_ = rules_->change(text);
  return respelled_;
}

}  // namespace sejajar::analyze
