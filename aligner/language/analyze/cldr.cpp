#include "language/analyze/cldr.h"

#include <unicode/dtfmtsym.h>

namespace sejajar::analyze {
namespace {

std::vector<std::string> utf8_names(const icu::UnicodeString* begin,
                                    const icu::UnicodeString* end) {
  std::vector<std::string> names;
  for (; begin != end; ++begin) names.push_back(to_utf8(*begin));
  return names;
}

std::mutex default_locale;

void set_default(const icu::Locale& locale) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale::setDefault(locale, status);  // fails only if memory is short
}

}  // namespace

FixedDefaultLocale::FixedDefaultLocale()
    : lock_(default_locale), before_(icu::Locale::getDefault()) {
  set_default(icu::Locale("en", "US", "POSIX"));
}

FixedDefaultLocale::~FixedDefaultLocale() {
  set_default(before_);
}

std::string to_utf8(const icu::UnicodeString& text) {
  std::string bytes;
  text.toUTF8String(bytes);
  return bytes;
}

std::unique_ptr<icu::LocaleDisplayNames> display_names(const std::string& language,
                                                       UDisplayContext length) {
  UDisplayContext contexts[] = {length, UDISPCTX_NO_SUBSTITUTE};
  return std::unique_ptr<icu::LocaleDisplayNames>(
      icu::LocaleDisplayNames::createInstance(icu::Locale(language.c_str()), contexts, 2));
}

std::vector<Territory> territories(const std::string& language, UDisplayContext length) {
  std::vector<Territory> named;
  const auto display = display_names(language, length);
  icu::UnicodeString name;
  for (const char* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code) {
    display->regionDisplayName(*code, name);
    if (!name.isBogus()) named.push_back({*code, to_utf8(name)});
  }
  return named;
}

std::vector<CalendarNames> calendar_names(const std::string& language) {
  using Symbols = icu::DateFormatSymbols;
  UErrorCode status = U_ZERO_ERROR;
  const Symbols symbols(icu::Locale(language.c_str()), status);
  std::vector<CalendarNames> forms;
  if (U_FAILURE(status)) return forms;
  for (const auto form : {Symbols::FORMAT, Symbols::STANDALONE}) {
    std::int32_t count = 0;
    const icu::UnicodeString* months = symbols.getMonths(count, form, Symbols::WIDE);
    CalendarNames& names = forms.emplace_back();
    names.months = utf8_names(months, months + count);
    const icu::UnicodeString* days = symbols.getWeekdays(count, form, Symbols::WIDE);
    names.weekdays = utf8_names(days + 1, days + count);  // ICU counts weekdays from 1
  }
  return forms;
}

}  // namespace sejajar::analyze
