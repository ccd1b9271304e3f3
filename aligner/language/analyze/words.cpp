// One pass over the code points, each of which has a kind; a word ends where the kind changes.

#include "language/analyze/words.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>

#include "ground/text/ascii.h"

namespace sejajar::analyze {
namespace {

enum class Kind : std::uint8_t {
  kLetter,
  kKatakana,
  kSingle,
  kDigit,
  kMark,
  kJoiner,
  kIgnored,
  kComma,
  kOther
};

/// Soft hyphen, zero-width characters, Arabic vowel signs and tatweel.
bool is_invisible(UChar32 c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0x640 ||
         (c >= 0x64B && c <= 0x652) || c == 0x670;
}

bool is_joiner(UChar32 c) {
  return c == ' ' || c == '-' || c == '\'' || c == 0xA0 || (c >= 0x2009 && c <= 0x2011) ||
         c == 0x2019 || c == 0x202F || c == 0x3000 || c == 0x30FB || c == 0xB7;
}

Kind kind_of_east_asian(UChar32 c) {
  if (c == 0x30FB || c == 0x3000) return Kind::kJoiner;
  if ((c >= 0x30A0 && c <= 0x30FF) || (c >= 0xFF66 && c <= 0xFF9F)) return Kind::kKatakana;
  if (c >= 0xAC00 && c <= 0xD7A3) return Kind::kLetter;
  if (u_charDigitValue(c) >= 0) return Kind::kDigit;
  constexpr UChar32 kHanZero = 0x3007;  // a number letter, not alphabetic
  return u_isalpha(c) || c == kHanZero ? Kind::kSingle : Kind::kOther;
}

Kind kind_of(UChar32 c) {
  if (c < 0x80) {
    const UChar32 folded = c | 0x20;
    if (folded >= 'a' && folded <= 'z') return Kind::kLetter;
    if (c >= '0' && c <= '9') return Kind::kDigit;
    if (c == ',') return Kind::kComma;
    return is_joiner(c) ? Kind::kJoiner : Kind::kOther;
  }
  if (c >= 0x2E80 && c <= 0xFFFF) return kind_of_east_asian(c);
  if (is_invisible(c)) return Kind::kIgnored;
  if (is_joiner(c)) return Kind::kJoiner;
  if (u_charDigitValue(c) >= 0) return Kind::kDigit;
  const auto type = static_cast<UCharCategory>(u_charType(c));
  const bool mark = type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK;
  if (!mark && !u_isalpha(c)) return Kind::kOther;
  // Thai, Lao, Myanmar, Khmer; and Han beyond the first plane.
  if ((c >= 0xE00 && c <= 0xEFF) || (c >= 0x1000 && c <= 0x109F) || (c >= 0x1780 && c <= 0x17FF) ||
      c >= 0x20000) {
    return Kind::kSingle;
  }
  return mark ? Kind::kMark : Kind::kLetter;
}

/// The properties of a character that the scanner uses.
struct Character {
  Kind kind = Kind::kOther;
  bool upper = false;
  UChar32 folded = 0;
};

Character describe(UChar32 c) {
  return {kind_of(c), u_isupper(c) || u_istitle(c), u_foldCase(c, U_FOLD_CASE_DEFAULT)};
}

/// `describe` of the characters before Size, tabulated.
template <UChar32 Size>
const std::array<Character, Size>& character_table() {
  static const auto table = [] {
    std::array<Character, Size> characters;
    for (UChar32 c = 0; c < Size; ++c) characters[static_cast<std::size_t>(c)] = describe(c);
    return characters;
  }();
  return table;
}

// Latin to Arabic have a small table, which takes a quarter of the time of one that also has the
// alphabets of Asia.
constexpr UChar32 kWestern = 0x800;
constexpr UChar32 kAlphabets = 0x2000;

/// A hash of the first kBeginning letters of `word`.
std::uint32_t beginning_of(std::string_view word) {
  std::size_t letters = 0;
  std::uint64_t hash = 0;
  for (const char c : word) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0) != 0x80 && ++letters > kBeginning) break;
    hash = hash * 0x9E3779B97F4A7C15U + byte + 1;
  }
  return static_cast<std::uint32_t>(hash ^ hash >> 32);
}

/// Builds the list word by word. Invariant: `kind_` is the kind of the open word, kOther if there
/// is none; the first `size_` bytes of the list's buffer are the folded forms so far.
class Scanner {
 public:
  explicit Scanner(WordList& list) : list_(list) { list_.words.clear(); }

  void finish() { list_.lowered.resize(size_); }

  /// Takes the character of `text` at `at`, which is ASCII, and those after it that continue its
  /// word; returns where it stopped.
  std::uint32_t take_ascii(std::string_view text, std::uint32_t at) {
    const Kind kind = table_[static_cast<unsigned char>(text[at])].kind;
    if (kind != Kind::kLetter && kind != Kind::kDigit) {
      separate(kind);
      return at + 1;
    }
    if (kind != kind_) open(kind, at);
    return kind == Kind::kDigit ? add_digits(text, at) : add_letters(text, at);
  }

  void take(UChar32 c, std::uint32_t begin, std::uint32_t end) {
    const auto at = static_cast<std::size_t>(c);
    const Character character = c < kWestern     ? table_[at]
                                : c < kAlphabets ? character_table<kAlphabets>()[at]
                                                 : describe(c);
    const Kind kind = character.kind;
    switch (kind) {
      case Kind::kIgnored:
        return;
      case Kind::kMark:
        if (kind_ == Kind::kLetter) add_mark(c, end);
        return;
      case Kind::kComma:
      case Kind::kOther:
      case Kind::kJoiner:
        return separate(kind);
      default:
        if (kind != kind_ || kind == Kind::kSingle) open(kind, begin);
        add(c, character, end);
    }
  }

 private:
  /// Ends the word at a character of `kind` between words.
  void separate(Kind kind) {
    if (kind == Kind::kComma) ++commas_;
    if (kind == Kind::kOther) joined_ = false;
    kind_ = Kind::kOther;
  }

  void open(Kind kind, std::uint32_t begin) {
    Word word;
    word.range = {begin, begin};
    word.lower_begin = word.lower_end = size_;
    word.digits = kind == Kind::kDigit;
    const bool follows = joined_ && !list_.words.empty();
    word.joined = follows && commas_ == 0;
    word.after_comma = follows && commas_ == 1;
    list_.words.push_back(word);
    kind_ = kind;
    joined_ = true;
    commas_ = 0;
  }

  void add(UChar32 c, const Character& character, std::uint32_t end) {
    Word& word = list_.words.back();
    if (word.digits) {
      append(word, '0' + u_charDigitValue(c));
    } else {
      note_case(word, character.upper);
      append(word, character.folded);
    }
    word.range.end = end;
  }

  /// add() for the ASCII letters of `text` from `at`; returns where they end.
  std::uint32_t add_letters(std::string_view text, std::uint32_t at) {
    Word& word = list_.words.back();
    const std::uint32_t begin = at;
    bool capitals = true;
    reserve(text.size() - at);
    char* lower = list_.lowered.data() + size_;
    for (unsigned count = 8; count == 8 && at + 8 <= text.size(); at += count, lower += count) {
      const text::EightBytes next(text.data() + at);
      count = next.leading_letters();
      capitals = capitals && next.are_capitals(count);
      next.write_lower(lower);
    }
    for (; at < text.size() && text::is_ascii_letter(text[at]); ++at) {
      capitals = capitals && text[at] < 'a';
      *lower++ = static_cast<char>(text[at] | 0x20);
    }
    if (word.letters == 0) word.capital = text[begin] < 'a';
    word.all_capitals = capitals && (word.letters == 0 || word.all_capitals);
    word.letters += at - begin;
    size_ += at - begin;
    word.lower_end = size_;
    return word.range.end = at;
  }

  std::uint32_t add_digits(std::string_view text, std::uint32_t at) {
    std::size_t count = 0;
    while (at + count < text.size() && text[at + count] >= '0' && text[at + count] <= '9') ++count;
    Word& word = list_.words.back();
    append_bytes(word, text.substr(at, count));
    word.letters += static_cast<std::uint32_t>(count);
    return word.range.end = at + static_cast<std::uint32_t>(count);
  }

  /// Makes room for `more` bytes and the seven that eight at a time may write beyond them.
  void reserve(std::size_t more) {
    const std::size_t needed = size_ + more + 7;
    if (needed > list_.lowered.size()) list_.lowered.resize(2 * needed);
  }

  void append_bytes(Word& word, std::string_view bytes) {
    reserve(bytes.size());
    bytes.copy(list_.lowered.data() + size_, bytes.size());
    size_ += static_cast<std::uint32_t>(bytes.size());
    word.lower_end = size_;
  }

  static void note_case(Word& word, bool upper) {
    if (word.letters == 0) word.capital = upper;
    word.all_capitals =
        upper && (word.letters == 0 || word.capital) && (word.letters < 2 || word.all_capitals);
  }

  // Joins a combining mark to the last letter if the two have a composed form.
  void add_mark(UChar32 mark, std::uint32_t end) {
    Word& word = list_.words.back();
    word.range.end = end;
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2* nfc = unorm2_getNFCInstance(&status);
    if (U_FAILURE(status)) return;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(list_.lowered.data());
    auto at = static_cast<std::int32_t>(size_);
    UChar32 last = 0;
    U8_PREV(bytes, 0, at, last);
    const UChar32 composed = unorm2_composePair(nfc, last, mark);
    if (composed >= 0) {
      size_ = static_cast<std::uint32_t>(at);
      --word.letters;
      append(word, composed);
    } else {
      append(word, mark);
    }
  }

  void append(Word& word, UChar32 c) {
    ++word.letters;
    char bytes[4];
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(bytes, length, c);
    append_bytes(word, {bytes, static_cast<std::size_t>(length)});
  }

  WordList& list_;
  const std::array<Character, kWestern>& table_ = character_table<kWestern>();
  std::uint32_t size_ = 0;
  Kind kind_ = Kind::kOther;
  bool joined_ = false;
  unsigned commas_ = 0;
};

}  // namespace

void scan_words(std::string_view text, WordList& list) {
  Scanner scanner(list);
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    if (bytes[at] < 0x80) {
      at = static_cast<std::int32_t>(scanner.take_ascii(text, static_cast<std::uint32_t>(at)));
      continue;
    }
    const std::int32_t begin = at;
    UChar32 c = 0;
    U8_NEXT(bytes, at, size, c);
    if (c < 0) c = 0xFFFD;
    scanner.take(c, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at));
  }
  scanner.finish();
  for (Word& word : list.words) {
    word.all_capitals = word.all_capitals && word.letters > 1;
    word.beginning = beginning_of(list.lower(word));
  }
}

}  // namespace sejajar::analyze
