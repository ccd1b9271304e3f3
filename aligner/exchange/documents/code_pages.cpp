// Finds the charset of a text that is not UTF-8. Most byte sequences are valid in most charsets, so
// the letters decide that come out: those of the language, and no capital after a small letter.

#include "exchange/documents/code_pages.h"

#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ulocdata.h>
#include <unicode/uset.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>
#include <vector>

#include "language/identify/language.h"

namespace sejajar::documents {
namespace {

/// Charsets and the languages that use them, the most usual first.
struct CodePage {
  const char* charset;
  std::string_view languages;  // with a blank before and after each
};

constexpr std::array kCodePages = {
    CodePage{
        "windows-1252",
        " af br ca cy da de en es et eu fi fo fr ga gd gl haw id is it jv lb ms nb nl nn no oc "
        "pt sq su sv sw tl "},
    CodePage{"windows-1250", " bs cs hr hu pl ro sk sl sq "},
    CodePage{"windows-1251", " be bg kk ky mk mn ru sr tg tt uk "},
    CodePage{"windows-1253", " el "},
    CodePage{"windows-1254", " az tr "},
    CodePage{"windows-1255", " he yi "},
    CodePage{"windows-1256", " ar fa ur "},
    CodePage{"windows-1257", " et lt lv "},
    CodePage{"windows-874", " th "},
    CodePage{"ISO-8859-2", " bs cs hr hu pl ro sk sl "},
    CodePage{"ISO-8859-16", " ro "},
    CodePage{"KOI8-R", " bg ru "},
    CodePage{"KOI8-U", " uk "},
    CodePage{"ISO-8859-5", " be bg mk ru sr uk "},
    CodePage{"IBM866", " be bg ru uk "},
    CodePage{"Shift_JIS", " ja "},
    CodePage{"EUC-JP", " ja "},
    CodePage{"GB18030", " zh "},
    CodePage{"Big5", " zh "},
    CodePage{"windows-949", " ko "},
};

bool is_used_for(const CodePage& page, const std::string& base) {
  return page.languages.find(" " + base + " ") != std::string_view::npos;
}

struct CloseSet {
  void operator()(USet* set) const { uset_close(set); }
};
using Set = std::unique_ptr<USet, CloseSet>;

/// The letters of the language `base`, capitals too; `type` chooses the usual or the foreign ones.
Set letters_of(const std::string& base, ULocaleDataExemplarSetType type) {
  UErrorCode status = U_ZERO_ERROR;
  ULocaleData* const data = ulocdata_open(base.c_str(), &status);
  Set set(U_SUCCESS(status)
              ? ulocdata_getExemplarSet(data, nullptr, USET_ADD_CASE_MAPPINGS, type, &status)
              : nullptr);
  ulocdata_close(data);
  if (set == nullptr || U_FAILURE(status)) set.reset(uset_openEmpty());
  return set;
}

using Text = std::vector<UChar>;

/// `bytes` in `charset`; nothing if they are not. A last character may be cut.
std::optional<Text> decoded(std::string_view bytes, const char* charset) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, void (*)(UConverter*)> converter(ucnv_open(charset, &status),
                                                                     ucnv_close);
  if (U_FAILURE(status)) return std::nullopt;
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  Text text(bytes.size() * 2 + 16);
  UChar* target = text.data();
  const char* source = bytes.data();
  ucnv_toUnicode(converter.get(), &target, text.data() + text.size(), &source,
                 bytes.data() + bytes.size(), nullptr, false, &status);
  if (U_FAILURE(status)) return std::nullopt;
  text.resize(static_cast<std::size_t>(target - text.data()));
  return text;
}

std::string utf8_of(const Text& text) {
  std::string result(text.size() * 3, '\0');
  std::int32_t size = 0;
  UErrorCode status = U_ZERO_ERROR;
  u_strToUTF8(result.data(), static_cast<std::int32_t>(result.size()), &size, text.data(),
              static_cast<std::int32_t>(text.size()), &status);
  result.resize(U_SUCCESS(status) ? static_cast<std::size_t>(size) : 0);
  return result;
}

/// Characters beyond ASCII that are evidence for and against a charset.
struct Evidence {
  std::size_t good = 0;
  std::size_t bad = 0;

  /// Whether at most one character of `most` is foreign.
  bool fits(std::size_t most) const { return good > 0 && bad * most <= good; }
};

/// Whether `c` cannot occur between `before` and `after`: a capital after a small letter, or a
/// letter or mark of Greek, Hebrew or Thai out of its place. By letters alone, any text in a wrong
/// charset could be in one of these three.
bool is_misplaced(UChar32 before, UChar32 c, UChar32 after) {
  const auto is_in = [](UChar32 letter, std::u32string_view letters) {
    return letters.find(static_cast<char32_t>(letter)) != letters.npos;
  };
  if (u_isupper(c)) return u_islower(before);
  if (is_in(c, U"\u03C2\u05DA\u05DD\u05DF\u05E3\u05E5")) return u_isalpha(after);  // final
  if (is_in(c, U"\u03C3\u05DE\u05E0\u05E6")) return !u_isalpha(after);             // not final
  if (c >= 0x0E40 && c <= 0x0E44) return !u_isalpha(after);  // vowels before their consonant
  const bool mark = u_charType(c) == U_NON_SPACING_MARK;
  return mark && !u_isalpha(before) && u_charType(before) != U_NON_SPACING_MARK;
}

Evidence evidence_of(const Text& text, const std::string& base) {
  const Set usual = letters_of(base, ULOCDATA_ES_STANDARD);
  const Set foreign = letters_of(base, ULOCDATA_ES_AUXILIARY);
  Evidence evidence;
  UChar32 before = ' ', c = ' ';
  for (std::size_t k = 0; k < text.size() || c != ' ';) {
    UChar32 after = ' ';
    if (k < text.size()) U16_NEXT(text.data(), k, text.size(), after);
    if (c >= 0x80) {
      const bool neutral = u_ispunct(c) || u_isspace(c) || u_charType(c) == U_FORMAT_CHAR ||
                           u_charType(c) == U_NON_SPACING_MARK || uset_contains(foreign.get(), c);
      const bool misplaced = is_misplaced(before, c, after);
      const bool good = uset_contains(usual.get(), c) && !misplaced;
      evidence.good += good;
      evidence.bad += !good && (misplaced || !neutral);
    }
    before = std::exchange(c, after);
  }
  return evidence;
}

}  // namespace

std::optional<std::string> code_page_of(std::string_view bytes, const std::string& language) {
  constexpr std::size_t kSample = std::size_t{16} << 10;
  bytes = bytes.substr(0, kSample);
  constexpr std::size_t kGiven = 20;
  constexpr std::size_t kGuessed = 100;  // a wrong charset has no other fault, perhaps
  const std::string given = identify::base_language(language);
  const char* best = nullptr;
  Evidence most;
  for (const CodePage& page : kCodePages) {
    if (given != "und" && !is_used_for(page, given)) continue;
    const auto text = decoded(bytes, page.charset);
    if (!text) continue;
    std::string base = given;
    if (base == "und") {
      const identify::GuessedLanguage guess = identify::guess_language(utf8_of(*text));
      base = identify::base_language(guess.tag);
      if (!guess.reliable || !is_used_for(page, base)) continue;
    }
    const bool traditional = std::string_view(page.charset) == "Big5";
    const Evidence evidence = evidence_of(*text, traditional ? "zh_Hant" : base);
    const bool better = best == nullptr ||
                        evidence.bad * (most.good + 1) < most.bad * (evidence.good + 1) ||
                        (evidence.bad == 0 && most.bad == 0 && evidence.good > most.good);
    if (!evidence.fits(given == "und" ? kGuessed : kGiven) || !better) continue;
    best = page.charset;
    most = evidence;
  }
  return best == nullptr ? std::nullopt : std::optional<std::string>(best);
}

std::string unmarked_utf16(std::string_view bytes) {
  constexpr std::size_t kSample = std::size_t{16} << 10;
  const bool even = bytes.size() % 2 == 0;
  bytes = bytes.substr(0, kSample);
  std::array<std::size_t, 2> zeros = {};  // at even and odd places
  for (std::size_t k = 0; k < bytes.size(); ++k) zeros[k % 2] += bytes[k] == '\0';
  if (!even || (zeros[0] == 0) == (zeros[1] == 0)) return "";
  const char* const charset = zeros[0] > 0 ? "UTF-16BE" : "UTF-16LE";
  const auto text = decoded(bytes, charset);
  if (!text) return "";
  for (std::size_t k = 0; k < text->size();) {
    UChar32 c = 0;
    U16_NEXT(text->data(), k, text->size(), c);
    if (!u_isdefined(c) || (u_iscntrl(c) && !u_isspace(c) && u_charType(c) != U_FORMAT_CHAR))
      return "";
  }
  return charset;
}

}  // namespace sejajar::documents
