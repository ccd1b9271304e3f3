#include "language/model/measured_f1.h"

#include <algorithm>

#include "ground/tables/rows.h"
#include "language/identify/language.h"

namespace sejajar::model {

namespace {

constexpr tables::Column kF1Columns[] = {{"source"}, {"target"}, {"f1"}};
constexpr tables::NumberRange kShare = {0, 1, "a number from 0 to 1"};

}  // namespace

MeasuredF1 read_measured_f1(ModelLines lines) {
  MeasuredF1 measured;
  const tables::Header header = lines.header(kF1Columns);
  for (std::string line; lines.next(line);) {
    const auto cells = header.cells(line, lines.place());
    auto languages = lines.pair_of(cells[0], cells[1]);
    const double f1 = tables::number_in(cells[2], lines.place(), kShare);
    if (!measured.emplace(std::move(languages), f1).second) lines.fail_duplicate(line);
  }
  return measured;
}

MeasuredF1 load_measured_f1(const std::filesystem::path& directory) {
  std::error_code failure;
  const std::filesystem::path path = directory / "measured.tsv";
  return std::filesystem::exists(path, failure) ? read_measured_f1(path) : MeasuredF1();
}

std::optional<double> find_measured_f1(const MeasuredF1& measured, const std::string& a,
                                       const std::string& b) {
  const auto find = [&](const std::string& x, const std::string& y) -> std::optional<double> {
    const auto row = measured.find(std::minmax(x, y));
    return row == measured.end() ? std::nullopt : std::optional(row->second);
  };
  const auto own = find(a, b);
  return own ? own : find(identify::base_language(a), identify::base_language(b));
}

}  // namespace sejajar::model
