#pragma once

#include <unicode/locdspnm.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace sejajar::analyze {

/// While one exists, ICU takes American English for languages that it does not know, rather than
/// the language of the environment. Another thread that wants one waits.
class FixedDefaultLocale {
 public:
  FixedDefaultLocale();
  FixedDefaultLocale(const FixedDefaultLocale&) = delete;
  FixedDefaultLocale& operator=(const FixedDefaultLocale&) = delete;
  ~FixedDefaultLocale();

 private:
  std::unique_lock<std::mutex> lock_;
  icu::Locale before_;
};

/// Returns `text` in UTF-8.
std::string to_utf8(const icu::UnicodeString& text);

/// Returns CLDR's names of languages and territories in `language` (BCP-47), of the given length.
/// A name that CLDR lacks is bogus.
std::unique_ptr<icu::LocaleDisplayNames> display_names(
    const std::string& language, UDisplayContext length = UDISPCTX_LENGTH_FULL);

/// A territory by its code, such as "VN".
struct Territory {
  const char* code;
  std::string name;
};

/// Returns CLDR's names of all territories that have one in `language`, in the order of their
/// codes.
std::vector<Territory> territories(const std::string& language,
                                   UDisplayContext length = UDISPCTX_LENGTH_FULL);

/// The names of the months from January and of the weekdays from Sunday.
struct CalendarNames {
  std::vector<std::string> months;
  std::vector<std::string> weekdays;
};

/// Returns CLDR's names in `language`: as in a date, then as on their own. Empty if ICU fails.
std::vector<CalendarNames> calendar_names(const std::string& language);

}  // namespace sejajar::analyze
