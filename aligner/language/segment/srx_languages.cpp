// Which rules of a file a language has: the maps decide, by expressions on its tag.

#include <sejajar/error.h>
#include <unicode/regex.h>

#include <algorithm>

#include "language/segment/srx_file.h"
#include "language/segment/srx_syntax.h"

namespace sejajar::segment {

namespace {

// More than any tag can need, and over at once for an expression that explodes.
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
                                         "'; expected one that languagerules names");
    }
    rules.insert(rules.end(), named->second.begin(), named->second.end());
    mapped = true;
    if (!file.cascade) break;
  }
  if (!mapped) {
    throw Error(ErrorKind::kInput, file.path + ": no languagemap matches '" + tag +
                                       "'; expected one whose languagepattern does, such as .*");
  }
  return rules;
}

}  // namespace sejajar::segment
