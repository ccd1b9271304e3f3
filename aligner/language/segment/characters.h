#pragma once

#include <string>
#include <string_view>

#include "ground/text/utf8.h"

namespace sejajar::segment {

/// Classes of characters at sentence boundaries. Straight quotes are both openers and closers, and
/// so are slanted ones, whose use differs between languages.
bool is_opener(char32_t c);       ///< opening bracket or any quotation mark
bool is_closer(char32_t c);       ///< closing bracket or any quotation mark
bool is_only_opener(char32_t c);  ///< opening bracket or a mark that opens in most languages
bool is_pause(char32_t c);        ///< comma, semicolon or colon of any script
bool is_terminator(char32_t c);  ///< ends sentences: . ! ? … and their equivalents in all scripts
bool is_quote(char32_t c);       ///< any quotation mark
bool is_lower(char32_t c);       ///< lower-case letter
bool is_upper(char32_t c);       ///< upper-case or title-case letter
bool is_caseless(char32_t c);    ///< letter or mark of an alphabet without capitals
bool is_letter(char32_t c);      ///< letter of any script, or a mark on one
bool is_mark(char32_t c);        ///< combining mark
bool is_digit(char32_t c);       ///< decimal digit of any script

/// Returns whether all characters of `text` (valid UTF-8) satisfy `kind`.
template <class Kind>
bool all_of(std::string_view text, Kind kind) {
  return text::run_end(text, 0, kind) == text.size();
}

/// Returns whether `word` (valid UTF-8) begins with a lower-case letter and a capital, like mRNA.
bool is_mixed_case(std::string_view word);

/// Returns the offset of the first letter or digit of `text` (valid UTF-8) at or after `begin`; its
/// size if there is none.
std::size_t find_word(std::string_view text, std::size_t begin);

/// Returns the last run of letters in `text` (valid UTF-8): a word, or a syllable of Tibetan.
std::string_view last_letters(std::string_view text);

/// Returns the end of the text before `end` in `text` (valid UTF-8) without closing marks and the
/// white space after them: where the stop of a sentence that ends at `end` would end.
std::size_t stop_end(std::string_view text, std::size_t end);

/// Returns `word` (valid UTF-8) with its first character in lower case.
std::string with_lower_start(std::string_view word);

}  // namespace sejajar::segment
