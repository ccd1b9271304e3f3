// One pass over the code points, whose classes determine the token boundaries. Only runs of scripts
// without spaces are passed to ICU's word breaks, which are opened on first use.

#include "language/analyze/tokens.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <array>
#include <cstdint>

#include "ground/text/ascii.h"

namespace sejajar::analyze {

namespace {

enum class Class : std::uint8_t { kSpace, kLetter, kDense, kDigit, kMark, kJoiner };

bool is_dense(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(c, &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
      return true;
    default:
      return false;
  }
}

Class classify(UChar32 c) {
  switch (u_charType(c)) {
    case U_UPPERCASE_LETTER:
    case U_LOWERCASE_LETTER:
    case U_TITLECASE_LETTER:
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
      return is_dense(c) ? Class::kDense : Class::kLetter;
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
      return is_dense(c) ? Class::kDense : Class::kJoiner;
    case U_FORMAT_CHAR:  // soft hyphen, zero-width joiners
      return Class::kJoiner;
    case U_DECIMAL_DIGIT_NUMBER:
      return Class::kDigit;
    case U_SPACE_SEPARATOR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
    case U_CONTROL_CHAR:
      return Class::kSpace;
    default:
      return c == 0x30FC ? Class::kDense : Class::kMark;  // the long-vowel mark of Kana is a letter
  }
}

/// Classes of the first 0x600 code points, with most alphabets, are tabulated.
Class class_of(UChar32 c) {
  static const auto table = [] {
    std::array<Class, 0x600> classes{};
    for (UChar32 k = 0; k < 0x600; ++k) classes[static_cast<std::size_t>(k)] = classify(k);
    return classes;
  }();
  return c >= 0 && c < 0x600 ? table[static_cast<std::size_t>(c)] : classify(c);
}

}  // namespace

void Tokenizer::split_run(std::string_view run) {
  if (!breaks_) breaks_ = std::make_unique<text::WordBreaks>();
  breaks_->find(run, parts_);
  std::size_t begin = 0;
  for (const text::WordBreaks::Part& part : parts_) {
    tokens_.push_back({run.substr(begin, part.end - begin), TokenKind::kWord});
    begin = part.end;
  }
}

const std::vector<Token>& Tokenizer::tokens(std::string_view sentence) {
  tokens_.clear();
  const auto length = static_cast<std::int32_t>(sentence.size());
  std::int32_t at = 0;
  // Invariant: `begin` is the start of the open token, `open` its class; kSpace if none is open.
  std::int32_t begin = 0;
  Class open = Class::kSpace;
  const auto close = [&](std::int32_t end) {
    const auto text =
        sentence.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin));
    if (open == Class::kLetter) tokens_.push_back({text, TokenKind::kWord});
    if (open == Class::kDigit) tokens_.push_back({text, TokenKind::kNumber});
    if (open == Class::kMark) tokens_.push_back({text, TokenKind::kMark});
    if (open == Class::kDense) split_run(text);
  };
  while (at < length) {
    const std::int32_t start = at;
    UChar32 c = 0;
    U8_NEXT(reinterpret_cast<const std::uint8_t*>(sentence.data()), at, length, c);
    const Class now = class_of(c);
    if (now == Class::kLetter)
      while (at < length && text::is_ascii_letter(sentence[static_cast<std::size_t>(at)])) ++at;
    if (now == Class::kJoiner && open != Class::kSpace) continue;
    if (now == open && now != Class::kMark) continue;
    close(start);
    begin = start;
    open = now == Class::kJoiner ? Class::kSpace : now;
  }
  close(length);
  return tokens_;
}

}  // namespace sejajar::analyze
