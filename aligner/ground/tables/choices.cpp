#include "ground/tables/choices.h"

#include <sejajar/error.h>

#include <algorithm>
#include <numeric>

#include "ground/text/joined.h"

namespace sejajar::tables {
namespace {

/// Returns the least number of inserted, deleted, replaced or swapped neighbouring characters that
/// turn `a` into `b` (Damerau-Levenshtein distance, each character edited once).
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> rows(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  std::iota(rows[0].begin(), rows[0].end(), 0);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    rows[i][0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      rows[i][j] = std::min({rows[i - 1][j] + 1, rows[i][j - 1] + 1,
                             rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        rows[i][j] = std::min(rows[i][j], rows[i - 2][j - 2] + 1);
      }
    }
  }
  return rows[a.size()][b.size()];
}

}  // namespace

std::string closest_name(std::string_view word, const std::vector<std::string>& names) {
  constexpr std::size_t kLettersPerEdit = 3;
  std::string closest;
  std::size_t least = word.size() / kLettersPerEdit + 1;
  for (const std::string& name : names) {
    const std::size_t distance = edit_distance(word, name);
    if (distance < least || (distance == least && closest.empty() && word.size() > 1 &&
                             name.starts_with(word.substr(0, 2)))) {
      least = distance;
      closest = name;
    }
  }
  return closest;
}

void check_name(const std::string& flag, const std::string& word,
                const std::vector<std::string>& names) {
  if (std::find(names.begin(), names.end(), word) != names.end()) return;
  const std::string closest = closest_name(word, names);
  throw Error(ErrorKind::kUsage,
              flag + ": unknown value '" + word + "'; " +
                  (closest.empty() ? "expected one of "
                                   : "did you mean " + closest + "? Expected one of ") +
                  text::joined(names, ", "));
}

void check_range(const std::string& flag, std::uint32_t value, std::uint32_t least,
                 std::uint32_t most) {
  if (value >= least && value <= most) return;
  throw Error(ErrorKind::kUsage, flag + ": " + std::to_string(value) +
                                     " is out of range; expected " + std::to_string(least) +
                                     " to " + std::to_string(most));
}

}  // namespace sejajar::tables
