#include "exchange/bitext/version_columns.h"

#include <algorithm>

#include "exchange/bitext/bitext_view.h"
#include "exchange/bitext/version_tags.h"
#include "language/identify/language.h"

namespace sejajar::bitext {
namespace {

bool same_base(const std::string& a, const std::string& b) {
  return !a.empty() && !b.empty() && identify::base_language(a) == identify::base_language(b);
}

}  // namespace

void VersionColumns::add(const std::string& language, bool declared) {
  order_.push_back(languages_.size());
  languages_.push_back(language);
  declared_.push_back(declared);
  ++added_;
}

std::vector<std::optional<std::size_t>> VersionColumns::place(
    const std::vector<std::string>& languages, std::size_t most) {
  std::vector<std::optional<std::size_t>> columns(languages.size());
  std::vector<bool> taken(languages_.size());
  const auto take = [&](std::size_t text, const auto& fits) {
    for (std::size_t column = 0; column < taken.size() && !columns[text]; ++column) {
      if (taken[column] || !fits(languages_[column], languages[text])) continue;
      columns[text] = column;
      taken[column] = true;
    }
  };
  const auto is_known = [&](const std::string& language) {
    return std::find(languages_.begin(), languages_.end(), language) != languages_.end();
  };
  for (std::size_t text = 0; text < languages.size(); ++text) {
    if (!languages[text].empty()) take(text, std::equal_to<>());
  }
  for (std::size_t text = 0; text < languages.size() && !exactly_; ++text) {
    if (!columns[text] && !is_known(languages[text])) take(text, same_base);
  }
  const std::size_t known = languages_.size();
  for (std::size_t text = 0; text < languages.size() && languages_.size() < most; ++text) {
    if (columns[text] || languages[text].empty()) continue;
    columns[text] = languages_.size();
    languages_.push_back(languages[text]);
    declared_.push_back(false);
  }
  // From the last text to the first, so that the text after a new one is in order.
  for (std::size_t text = languages.size(); text-- > 0;) {
    if (!columns[text] || *columns[text] < known) continue;
    const auto next = text + 1 < languages.size() && columns[text + 1]
                          ? std::find(order_.begin(), order_.end(), *columns[text + 1])
                          : order_.end();
    order_.insert(std::max(next, order_.begin() + added_), *columns[text]);
  }
  return columns;
}

std::optional<std::size_t> VersionColumns::find(const std::string& language) const {
  auto found = std::find(languages_.begin(), languages_.end(), language);
  if (found == languages_.end() && !exactly_) {
    found = std::find_if(languages_.begin(), languages_.end(),
                         [&](const std::string& known) { return same_base(known, language); });
  }
  if (found == languages_.end()) return std::nullopt;
  return static_cast<std::size_t>(found - languages_.begin());
}

void VersionColumns::arrange(VersionTable& table) const {
  std::erase_if(table.rows, [](const VersionRow& row) {
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [](const BitextSide& cell) { return is_empty(cell); });
  });
  std::vector<std::size_t> columns = order_;
  for (std::size_t k = columns.size(); k-- > 0 && columns.size() > 2;) {
    const std::size_t column = columns[k];
    const bool is_used =
        declared_[column] ||
        std::any_of(table.rows.begin(), table.rows.end(), [&](const VersionRow& row) {
          return column < row.cells.size() && !is_empty(row.cells[column]);
        });
    if (!is_used) columns.erase(columns.begin() + static_cast<std::ptrdiff_t>(k));
  }
  for (const std::size_t column : columns) {
    table.versions.push_back({"", unique_tag(languages_[column], table.versions)});
  }
  for (VersionRow& row : table.rows) {
    row.cells.resize(languages_.size());
    row.cell_scores.resize(languages_.size());
    VersionRow arranged = {{}, {}, row.score};
    for (const std::size_t column : columns) {
      arranged.cells.push_back(std::move(row.cells[column]));
      arranged.cell_scores.push_back(row.cell_scores[column]);
    }
    row = std::move(arranged);
  }
}

}  // namespace sejajar::bitext
