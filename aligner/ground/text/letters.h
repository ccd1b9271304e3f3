#pragma once

#include <unicode/uversion.h>

#include <memory>
#include <string>
#include <string_view>

U_NAMESPACE_BEGIN
class Transliterator;
U_NAMESPACE_END

namespace sejajar::text {

/// Rules of ICU that write text in other letters, such as "Thai-Latin". Copies share the rules. May
/// be used by several threads at once.
class Letters {
 public:
  /// Opens the rules `id`, which takes from less than a millisecond to 30 of them.
  explicit Letters(const char* id);

  /// Returns whether this ICU has the rules.
  bool is_known() const { return rules_ != nullptr; }

  /// Returns `text` (valid UTF-8) by the rules, which must be known. Long texts are changed in
  /// pieces, for ICU takes quadratic time.
  std::string change(std::string_view text) const;

 private:
  std::shared_ptr<const icu::Transliterator> rules_;
};

/// Returns `text` (UTF-8) without differences of case: texts that differ in nothing else become
/// equal.
std::string case_folded(std::string_view text);

}  // namespace sejajar::text
