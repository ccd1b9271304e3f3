#include "program/find/group_table.h"

#include <algorithm>
#include <numeric>
#include <string>

#include "ground/text/number_format.h"
#include "program/find/choices.h"
#include "program/find/pair_table.h"

namespace sejajar::find {
namespace {

constexpr int kDecimals = 6;
constexpr std::size_t kGroupDigits = 7;

std::string group_name(std::uint32_t group) {
  if (group == 0) return "";
  const std::string number = std::to_string(group);
  return "g" + std::string(kGroupDigits - std::min(kGroupDigits, number.size()), '0') + number;
}

}  // namespace

void write_groups(std::ostream& out, const Catalogue& catalogue,
                  const std::vector<FoundVersion>& found, const Unreadable& unreadable) {
  std::vector<std::uint32_t> order(found.size());
  std::iota(order.begin(), order.end(), 0U);
  std::erase_if(order, [&](std::uint32_t d) { return unreadable.contains(d); });
  const auto language = [&](std::uint32_t d) -> const std::string& {
    return catalogue.descriptions[d].language;
  };
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    // 0, no group, is the greatest after the subtraction.
    if (found[a].group != found[b].group) return found[a].group - 1 < found[b].group - 1;
    return language(a) < language(b);
  });
  out << "group\tpath\tlanguage\tprobability\tstatus\trival\n";
  for (const std::uint32_t d : order) {
    const FoundVersion& one = found[d];
    out << group_name(one.group) << '\t' << table_cell(catalogue.entries[d].path) << '\t'
        << language(d) << '\t' << text::format_fixed(one.probability, kDecimals) << '\t'
        << tables::name_of(one.status) << '\t';
    if (one.rival != d) {
      out << table_cell(catalogue.entries[one.rival].path);
      if (one.status != VersionStatus::kDuplicate)
        out << ' ' << text::format_fixed(one.rival_probability, kDecimals);
    }
    out << '\n';
  }
}

}  // namespace sejajar::find
