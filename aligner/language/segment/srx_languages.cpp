// Selects the rules for a language by the maps, which match its tag.

#include <sejajar/error.h>
#include <unicode/regex.h>

#include <algorithm>

#include "language/segment/srx_file.h"
#include "language/segment/srx_syntax.h"

namespace sejajar::segment {

namespace {

// Enough for any tag; stops exponential expressions early.
constexpr std::int32_t kTagTimeLimit = 100;

bool matches(const SrxMap& map, const std::string& tag, const std::string& path) {
  UErrorCode status = U_ZERO_ERROR;
  const auto pattern = icu::UnicodeString::fromUTF8(to_icu_syntax(map.pattern));
  const auto text = icu::UnicodeString::fromUTF8(tag);
  icu::RegexMatcher matcher(pattern, text, UREGEX_CASE_INSENSITIVE, status);
  matcher.setTimeLimit(kTagTimeLimit, status);
  const bool found = matcher.matches(status);
  if (U_SUCCESS(status)) return found;
  throw Error(ErrorKind::kInput, path + ":" + std::to_string(map.line) + ": languagepattern '" +
                                     map.pattern + "': " + u_errorName(status) +
                                     "; expected a regular expression, such as en.*");
}

}  // namespace

std::vector<SrxRule> rules_for(const SrxFile& file, std::string_view language) {
  const std::string tag(language);
  std::string underscored = tag;
  std::replace(underscored.begin(), underscored.end(), '-', '_');
  std::vector<SrxRule> rules;
  bool mapped = false;
  for (const SrxMap& map : file.maps) {
    if (!matches(map, tag, file.path) && !matches(map, underscored, file.path)) continue;
    const auto named = file.rules.find(map.rules);
    if (named == file.rules.end()) {
      throw Error(ErrorKind::kInput, file.path + ":" + std::to_string(map.line) +
                                         ": no languagerule '" + map.rules +
                                         "'; expected a name from languagerules");
    }
    rules.insert(rules.end(), named->second.begin(), named->second.end());
    mapped = true;
    if (!file.cascade) break;
  }
  if (!mapped) {
    throw Error(ErrorKind::kInput, file.path + ": no languagemap matches '" + tag +
                                       "'; expected a languagepattern that does, such as .*");
  }
  return rules;
}

}  // namespace sejajar::segment
