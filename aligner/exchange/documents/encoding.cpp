// Converts bytes in any charset to UTF-8 with ICU. choose() picks the charset.

#include "exchange/documents/encoding.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "exchange/documents/code_pages.h"
#include "exchange/documents/zawgyi.h"
#include "ground/files/limits.h"
#include "ground/files/place.h"
#include "ground/text/lines.h"
#include "ground/text/utf8.h"

namespace sejajar::documents {
namespace {

using namespace std::string_view_literals;

struct Choice {
  std::string charset;  // "" for UTF-8
  std::string reason;   // for the note; "" for none
};

struct Mark {
  std::string_view bytes;
  const char* charset;
};

/// Longer marks first: the mark of UTF-32LE begins with the mark of UTF-16LE.
constexpr std::array kMarks = {Mark{"\xFF\xFE\0\0"sv, "UTF-32LE"},
                               Mark{"\0\0\xFE\xFF"sv, "UTF-32BE"}, Mark{"\xFF\xFE"sv, "UTF-16LE"},
                               Mark{"\xFE\xFF"sv, "UTF-16BE"}};

/// Charsets that browsers replace by a superset, because pages often declare the subset wrongly.
struct Superset {
  std::string_view name;
  const char* charset;
};
constexpr std::array kSupersets = {
    Superset{"ISO-8859-1", "windows-1252"},  Superset{"US-ASCII", "windows-1252"},
    Superset{"ISO-8859-9", "windows-1254"},  Superset{"GB2312", "GBK"},
    Superset{"TIS-620", "windows-874"},      Superset{"ISO-8859-8", "windows-1255"},
    Superset{"ISO-8859-8-I", "windows-1255"}};

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

/// Writes U+FFFD for all invalid bytes; ICU would write U+001A for some.
void replace_bad(const void*, UConverterToUnicodeArgs* arguments, const char*, std::int32_t,
                 UConverterCallbackReason reason, UErrorCode* status) {
  if (reason > UCNV_IRREGULAR) return;
  constexpr UChar kReplacement = 0xFFFD;
  *status = U_ZERO_ERROR;
  ucnv_cbToUWriteUChars(arguments, &kReplacement, 1, 0, status);
}

Converter open_converter(const std::string& charset) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(charset.c_str(), &status));
  if (U_FAILURE(status)) converter.reset();
  return converter;
}

bool same_charset(const std::string& name, std::string_view other) {
  return ucnv_compareNames(name.c_str(), std::string(other).c_str()) == 0;
}

std::string superset_of(const std::string& charset) {
  for (const Superset& row : kSupersets) {
    if (same_charset(charset, row.name)) return row.charset;
  }
  return charset;
}

/// Numbers of valid and invalid UTF-8 sequences of more than one byte.
struct Balance {
  std::size_t good = 0;
  std::size_t bad = 0;
};

Balance balance_of(std::string_view bytes) {
  Balance balance;
  for (std::size_t k = 0; k < bytes.size();) {
    const auto bad = text::find_bad_utf8(bytes.substr(k));
    const std::string_view valid = bytes.substr(k, bad.value_or(bytes.size() - k));
    for (const char c : valid) balance.good += static_cast<unsigned char>(c) >= 0xC0;
    if (!bad) break;
    ++balance.bad;
    k += *bad + 1;
  }
  return balance;
}

/// The charset that ICU detects in `bytes`; nothing if it is not certain.
std::optional<std::string> detected_by_icu(std::string_view bytes) {
  constexpr int kSure = 50;   // ICU's confidence, 0..100
  constexpr int kAhead = 10;  // least difference to the second guess
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, void (*)(UCharsetDetector*)> detector(
      ucsdet_open(&status), ucsdet_close);
  ucsdet_setText(detector.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
  std::int32_t count = 0;
  const UCharsetMatch** const matches = ucsdet_detectAll(detector.get(), &count, &status);
  if (U_FAILURE(status) || count == 0) return std::nullopt;
  const int confidence = ucsdet_getConfidence(matches[0], &status);
  const int next = count > 1 ? ucsdet_getConfidence(matches[1], &status) : 0;
  const char* const name = ucsdet_getName(matches[0], &status);
  if (U_FAILURE(status) || confidence < kSure || confidence < next + kAhead) return std::nullopt;
  if (std::string_view(name).starts_with("UTF-")) return std::nullopt;
  // ICU also detects variants by direction of writing, which have no converters.
  const std::string charset = superset_of(name);
  return open_converter(charset) == nullptr ? std::nullopt : std::optional(charset);
}

/// The charset of `bytes`, which are not UTF-8, of a text in `language`; nothing if it is not
/// certain.
std::optional<std::string> detect(std::string_view bytes, const std::string& language) {
  constexpr std::size_t kSample = std::size_t{1} << 18;  // bytes; more does not improve the guess
  constexpr std::size_t kFewestBad = 3;                  // sequences; fewer may be damaged UTF-8
  const std::size_t first = *text::find_bad_utf8(bytes);
  bytes = bytes.substr(first > kSample / 2 ? first - kSample / 2 : 0, kSample);
  const Balance balance = balance_of(bytes);
  if (balance.bad < kFewestBad || balance.good >= balance.bad) return std::nullopt;
  // What the letters say is surer: ICU takes windows-1250 and -1253 for ISO-8859-2 and -7.
  if (auto found = code_page_of(bytes, language)) return found;
  return detected_by_icu(bytes);
}

Choice choose(const Content& content, std::string_view declared) {
  const std::string& wish = content.options.encoding;
  if (!wish.empty()) return {is_utf8(wish) ? "" : wish, ""};
  for (const Mark& mark : kMarks) {
    if (content.bytes.starts_with(mark.bytes)) return {mark.charset, "byte order mark"};
  }
  const bool valid = !text::find_bad_utf8(content.bytes);
  // Text in ISO-2022 is valid UTF-8 but contains escape characters.
  const bool escapes = valid && content.bytes.find('\x1B') != std::string::npos;
  const std::string said(declared);
  const bool usable = !said.empty() && !said.starts_with("utf-") && !said.starts_with("UTF-") &&
                      open_converter(said) != nullptr;
  if (usable && (!valid || escapes)) return {superset_of(said), "declared"};
  if (content.bytes.find('\0') != std::string::npos) {
    std::string found = unmarked_utf16(content.bytes);
    return {found, found.empty() ? "" : "detected"};
  }
  if (valid) return {};
  if (auto found = detect(content.bytes, content.language)) return {*std::move(found), "detected"};
  return {};
}

[[noreturn]] void fail_at(const files::Place& place, std::uint64_t byte, const std::string& what,
                          const std::string& expected) {
  place.fail(what + " at byte " + std::to_string(byte), expected);
}

/// `content.bytes`, in the charset of `from`, as UTF-8.
std::string convert(const Content& content, UConverter* from, const std::string& charset) {
  UErrorCode status = U_ZERO_ERROR;
  const Converter to(ucnv_open("UTF-8", &status));
  const bool fails = content.options.on_bad_utf8 == BadUtf8::kFail;
  ucnv_setToUCallBack(from, fails ? UCNV_TO_U_CALLBACK_STOP : replace_bad, nullptr, nullptr,
                      nullptr, &status);
  std::array<UChar, 1024> pivot;
  std::array<char, 4096> piece;
  UChar *pivot_begin = pivot.data(), *pivot_end = pivot.data();
  const char* next = content.bytes.data();
  const char* const end = next + content.bytes.size();
  std::string text;
  // Invariant: `text` is the converted part; `pivot` holds what ICU has read but not written.
  for (bool first = true;; first = false) {
    status = U_ZERO_ERROR;
    char* target = piece.data();
    ucnv_convertEx(to.get(), from, &target, target + piece.size(), &next, end, pivot.data(),
                   &pivot_begin, &pivot_end, pivot.data() + pivot.size(), first, true, &status);
    text.append(piece.data(), target);
    if (U_SUCCESS(status)) return text;
    if (status == U_BUFFER_OVERFLOW_ERROR) continue;
    std::array<char, 32> bad;
    auto count = static_cast<std::int8_t>(bad.size());
    UErrorCode ignored = U_ZERO_ERROR;
    ucnv_getInvalidChars(from, bad.data(), &count, &ignored);
    const auto offset = static_cast<std::size_t>(next - content.bytes.data() - count);
    fail_at({content.id, text::line_number(content.bytes, offset), ErrorKind::kEncoding}, offset,
            "not " + charset, "text in it, another --encoding, or --on-bad-utf8 replace to go on");
  }
}

/// The offset of the first NUL byte or invalid sequence in `bytes`.
std::optional<std::size_t> find_bad(std::string_view bytes) {
  const auto bad = text::find_bad_utf8(bytes);
  const std::size_t nul = bytes.substr(0, bad.value_or(bytes.size())).find('\0');
  return nul != std::string_view::npos ? nul : bad;
}

/// `bytes` with U+FFFD for each NUL byte and invalid sequence.
std::string without_bad(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size());
  for (const char c : text::replace_bad_utf8(bytes)) {
    if (c == '\0') {
      text += "\uFFFD";
    } else {
      text += c;
    }
  }
  return text;
}

}  // namespace

bool is_utf8(const std::string& charset) {
  return same_charset(charset, "UTF-8");
}

std::string checked_text(std::string bytes, const std::string& id, const ReadOptions& options,
                         const InputPlace& place) {
  const files::Limits limits(id, options);
  limits.check_text(bytes.size());
  if (const auto bad = find_bad(bytes)) {
    if (options.on_bad_utf8 == BadUtf8::kFail) {
      const bool utf16 = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
      fail_at({id, place.line - 1 + text::line_number(bytes, *bad), ErrorKind::kEncoding},
              place.byte + *bad, bytes[*bad] == '\0' ? "NUL byte" : "invalid UTF-8",
              utf16 ? "UTF-8, but this is UTF-16; convert it"
                    : "UTF-8 text, --encoding with its charset, such as windows-1251, or "
                      "--on-bad-utf8 replace to go on");
    }
    bytes = without_bad(bytes);
    limits.check_text(bytes.size());
  }
  if (place.byte == 0 && bytes.starts_with(text::kByteOrderMark)) {
    bytes.erase(0, text::kByteOrderMark.size());
  }
  return bytes;
}

std::string decode(Content& content, std::string_view declared) {
  const Choice choice = choose(content, declared);
  if (choice.charset.empty()) {
    std::string text = checked_text(std::move(content.bytes), content.id, content.options);
    if (!content.options.encoding.empty() || !is_zawgyi(text)) return text;
    content.notes.push_back("read as Zawgyi (detected)");
    return from_zawgyi(text);
  }
  const Converter converter = open_converter(choice.charset);
  if (converter == nullptr) {
    files::fail(ErrorKind::kUsage, "--encoding " + choice.charset, "unknown charset",
                "a name such as windows-1251");
  }
  if (!choice.reason.empty()) {
    content.notes.push_back("read as " + choice.charset + " (" + choice.reason + ")");
  }
  std::string text = convert(content, converter.get(), choice.charset);
  return checked_text(std::move(text), content.id, content.options);
}

}  // namespace sejajar::documents
