// Asks only which files there are: no lexicon is loaded.

#include "program/pipeline/language_table.h"

#include <sejajar/error.h>

#include <algorithm>
#include <optional>

#include "ground/text/joined.h"
#include "ground/text/number_format.h"
#include "language/identify/language.h"
#include "language/model/languages.h"
#include "language/model/length_model.h"
#include "language/model/measured_f1.h"

namespace sejajar::pipeline {

namespace {

namespace fs = std::filesystem;

constexpr int kDecimals = 4;

/// The tables of a models directory that tell what a pair gets.
class Known {
 public:
  explicit Known(fs::path directory)
      : directory_(std::move(directory)),
        rows_(model::read_languages(directory_ / "languages.tsv")),
        lengths_(model::load_lengths(directory_)),
        measured_(model::load_measured_f1(directory_)) {}

  const model::Languages& rows() const { return rows_; }

  std::string lexicon(const std::string& a, const std::string& b) const {
    return origin(a, b, [&](const std::string& x, const std::string& y) {
      const auto& [lesser, greater] = std::minmax(x, y);
      std::error_code failure;
      return fs::exists(directory_ / "lexicons" / (lesser + "-" + greater + ".lex"), failure);
    });
  }

  std::string lengths(const std::string& a, const std::string& b) const {
    return origin(a, b, [&](const std::string& x, const std::string& y) {
      return lengths_.contains(std::minmax(x, y));
    });
  }

  std::string f1(const std::string& a, const std::string& b) const {
    const auto f1 = model::find_measured_f1(measured_, a, b);
    return f1 ? text::format_fixed(*f1, kDecimals) : "";
  }

  std::optional<model::LengthModel> length_model(const std::string& a, const std::string& b) const {
    const auto own = model::find_lengths(lengths_, a, b);
    return own ? own : model::find_lengths(lengths_, relative_of(a), relative_of(b));
  }

 private:
  std::string relative_of(const std::string& tag) const { return model::relative_of(rows_, tag); }

  // Where `a` and `b` get what `has` says that a pair of base languages has; "" for nowhere.
  template <class Has>
  static std::string own_origin(const std::string& a, const std::string& b, Has has) {
    const std::string x = identify::base_language(a);
    const std::string y = identify::base_language(b);
    const std::string pivot(model::kPivotLanguage);
    if (x == y) return "";
    if (has(x, y)) return "direct";
    const bool through = x != pivot && y != pivot && has(x, pivot) && has(pivot, y);
    return through ? "through " + pivot : "";
  }

  template <class Has>
  std::string origin(const std::string& a, const std::string& b, Has has) const {
    std::string own = own_origin(a, b, has);
    if (!own.empty()) return own;
    if (own_origin(relative_of(a), relative_of(b), has).empty()) return "none";
    std::string standing;
    for (const std::string& tag : {a, b}) {
      if (relative_of(tag) == tag) continue;
      standing += (standing.empty() ? "" : " and ") + relative_of(tag);
    }
    return "stand-in " + standing;
  }

  fs::path directory_;
  model::Languages rows_;
  model::LengthModels lengths_;
  model::MeasuredF1 measured_;
};

std::vector<std::string> canonical(const std::vector<std::string>& tags) {
  std::vector<std::string> result;
  result.reserve(tags.size());
  for (const std::string& tag : tags) result.push_back(identify::canonical_language(tag));
  return result;
}

std::string row_of(const std::vector<std::string>& cells) {
  return text::joined(cells, "\t",
                      [](const std::string& cell) { return cell.empty() ? "-" : cell; }) +
         "\n";
}

std::string language_row(const Known& known, const std::string& tag) {
  const model::Language row = model::find_language(known.rows(), tag);
  const std::string script = known.rows().contains(tag) ? row.script : identify::script_of(tag);
  const std::string pivot(model::kPivotLanguage);
  const bool is_pivot = row.code == pivot;
  return row_of({tag, row.name, row.own_name, script.empty() ? row.script : script, row.splitter,
                 text::joined(row.abbreviations, " ", [](const std::string& file) { return file; }),
                 row.unit, is_pivot ? "" : known.lexicon(tag, pivot),
                 is_pivot ? "" : known.lengths(tag, pivot), is_pivot ? "" : known.f1(tag, pivot)});
}

std::string pair_row(const Known& known, const std::string& source, const std::string& target) {
  const auto lengths = known.length_model(source, target);
  return row_of({source, target, known.lexicon(source, target), known.lengths(source, target),
                 lengths ? text::format_fixed(lengths->ratio, kDecimals) : "",
                 lengths ? text::format_fixed(lengths->variance, kDecimals) : "",
                 model::find_language(known.rows(), source).splitter,
                 model::find_language(known.rows(), target).splitter, known.f1(source, target)});
}

}  // namespace

std::string language_table(const fs::path& directory, const std::vector<std::string>& tags) {
  const Known known(directory);
  std::string table =
      "code\tname\town_name\tscript\tsplitter\tabbreviations\tunit\tlexicon\tlengths\tf1\n";
  for (const std::string& tag : canonical(tags)) table += language_row(known, tag);
  if (!tags.empty()) return table;
  for (const auto& [code, row] : known.rows()) table += language_row(known, code);
  return table;
}

std::string language_pair_table(const fs::path& directory, const std::vector<std::string>& tags) {
  const Known known(directory);
  std::string table =
      "source\ttarget\tlexicon\tlengths\tratio\tvariance\tsource_splitter\ttarget_splitter\tf1\n";
  const std::vector<std::string> languages = canonical(tags);
  for (std::size_t source = 0; source < languages.size(); ++source) {
    for (std::size_t target = source + 1; target < languages.size(); ++target) {
      table += pair_row(known, languages[source], languages[target]);
    }
  }
  return table;
}

}  // namespace sejajar::pipeline
