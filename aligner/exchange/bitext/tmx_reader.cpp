// Units with any number of variants, put into columns by language. Of a pair, the caller may choose
// the two languages; by default the header and the first unit determine them.

#include <algorithm>
#include <set>

#include "exchange/bitext/bead_text.h"
#include "exchange/bitext/formats.h"
#include "exchange/bitext/refuse_losses.h"
#include "exchange/bitext/tmx_units.h"
#include "exchange/bitext/version_columns.h"
#include "exchange/bitext/version_tags.h"
#include "ground/files/place.h"
#include "ground/text/joined.h"
#include "ground/text/number_format.h"
#include "ground/text/utf8.h"
#include "language/identify/language.h"

namespace sejajar::bitext {

namespace {

constexpr std::size_t kPair = 2;

/// Reads units as rows with at most `most` cells. With two, the first is the source.
class TmxRows {
 public:
  TmxRows(std::istream& in, const BeadSource& from, std::size_t most)
      : from_(from), most_(most), xml_(in, from.name, refuse_losses(from.name)), units_(xml_) {}

  /// Returns the next unit; nothing at the end. Throws Error{input} there if the file has units but
  /// none in a language that was asked for.
  std::optional<VersionRow> next() {
    std::optional<TmxUnit> unit = units_.next();
    if (!started_) start();
    if (!unit) {
      check_found();
      return std::nullopt;
    }
    std::vector<std::string> languages;
    for (const TmxUnit::Variant& variant : unit->variants) {
      languages.push_back(stated_language(variant.language, place()));
    }
    if (columns_.size() == 0 && most_ == kPair) start_with(languages);
    const auto columns = columns_.place(languages, most_);
    VersionRow row;
    row.cells.resize(std::max(columns_.size(), kPair));
    row.cell_scores.resize(row.cells.size());
    for (std::size_t k = 0; k < columns.size(); ++k) {
      languages_.insert(languages[k]);
      if (columns[k]) {
        filled_.insert(*columns[k]);
        read_variant(unit->variants[k], row, *columns[k]);
      } else {
        const auto same = std::find(languages.begin(), languages.end(), languages[k]);
        const bool repeats =
            columns[static_cast<std::size_t>(same - languages.begin())].has_value();
        repeats ? note_repeated() : leave_out(languages[k]);
      }
    }
    for (const TmxUnit::Property& property : unit->properties) read_property(property, row);
    found_ = std::any_of(columns.begin(), columns.end(),
                         [](const auto& column) { return column.has_value(); });
    return row;
  }

  /// Returns whether the last unit has a variant in one of the columns.
  bool found() const { return found_; }

  /// Returns the languages of variants that have no column, in the order of the file.
  std::vector<std::string> left_out() const { return left_out_; }

  /// Returns notes for the user on the variants that were left out, other than whole languages.
  std::vector<std::string> notes() const {
    std::vector<std::string> notes;
    const auto add = [&](const std::string& what, std::size_t count, std::size_t line) {
      if (count == 0) return;
      notes.push_back(what + ", left out: " + std::to_string(count) + " (the first in line " +
                      std::to_string(line) + ")");
    };
    add("further variants in one language", repeated_, first_repeated_);
    add("variants without <seg>", units_.without_text(), units_.first_without_text());
    return notes;
  }

  const VersionColumns& columns() const { return columns_; }
  std::uint64_t replaced() const { return xml_.replaced(); }

 private:
  files::Place place() const { return {from_.name, xml_.line()}; }

  /// Adds the columns that the header names or the caller has chosen.
  void start() {
    started_ = true;
    for (const std::string& tag : units_.versions()) {
      versions_.push_back(stated_language(tag, place()));
    }
    columns_.match_exactly(versions_.size() > 1);
    if (most_ != kPair) {
      for (const std::string& version : versions_) columns_.add(version, true);
    }
    const std::string source = stated_language(units_.source_language(), place());
    if (versions_.empty() && !source.empty()) versions_ = {source};
    if (columns_.size() > 0) return;
    if (!from_.source_language.empty()) {
      columns_.add(chosen(from_.source_language), true);
    } else if (!source.empty()) {
      columns_.add(source, false);
    }
    if (columns_.size() > 0) add_target();
  }

  /// The version in the header that `wish` means, else `wish`.
  std::string chosen(const std::string& wish) const {
    const std::string language = identify::canonical_or_lower(wish);
    VersionColumns versions;
    for (const std::string& version : versions_) versions.add(version, true);
    const auto found = versions_.size() > 1 ? versions.find(language) : std::nullopt;
    return found ? versions_[*found] : language;
  }

  /// Makes the first of `languages` the source.
  void start_with(const std::vector<std::string>& languages) {
    const auto first = std::find_if(languages.begin(), languages.end(),
                                    [](const std::string& tag) { return !tag.empty(); });
    if (first == languages.end()) return;
    columns_.add(*first, false);
    add_target();
  }

  void note_repeated() {
    if (repeated_++ == 0) first_repeated_ = xml_.line();
  }

  void add_target() {
    if (!from_.target_language.empty()) columns_.add(chosen(from_.target_language), true);
  }

  static void read_variant(TmxUnit::Variant& variant, VersionRow& row, std::size_t column) {
    if (!variant.text.empty()) row.cells[column].sentences = {std::move(variant.text)};
    for (const TmxUnit::Property& property : variant.properties) {
      if (property.type != "x-cell-score") continue;
      row.cell_scores[column] = as_posterior(text::parse_number(property.value));
    }
  }

  void read_property(const TmxUnit::Property& property, VersionRow& row) const {
    if (property.type == "x-score") row.score = as_posterior(text::parse_number(property.value));
    if (property.type == "x-ids") read_indices(property.value, row);
  }

  /// Reads lists of indices, one per version, separated by semicolons.
  void read_indices(std::string_view value, VersionRow& row) const {
    std::vector<std::vector<std::uint32_t>> lists;
    for (std::size_t begin = 0; begin <= value.size();) {
      const std::size_t end = std::min(value.find(';', begin), value.size());
      const auto list = parse_index_list(value.substr(begin, end - begin));
      if (!list) return;
      lists.push_back(*list);
      begin = end + 1;
    }
    if (lists.size() != std::max(versions_.size(), kPair)) return;
    for (std::size_t k = 0; k < lists.size(); ++k) {
      const auto column = column_of_list(k);
      if (column && *column < row.cells.size()) row.cells[*column].indices = std::move(lists[k]);
    }
  }

  /// The column of the list number `list`. Without x-versions, the first list is of the source
  /// language, the second of the other.
  std::optional<std::size_t> column_of_list(std::size_t list) const {
    if (versions_.size() > 1) return columns_.find(versions_[list]);
    const auto source = versions_.empty() ? 0 : columns_.find(versions_.front());
    if (list == 0 || !source) return source;
    return 1 - std::min(*source, std::size_t{1});
  }

  /// Notes a variant that has no column. Two languages must have been chosen for that, unless it is
  /// in a region of one of them.
  void leave_out(const std::string& language) {
    if (language.empty()) return;
    if (std::find(left_out_.begin(), left_out_.end(), language) == left_out_.end()) {
      left_out_.push_back(language);
    }
    const bool chosen = !from_.source_language.empty() && !from_.target_language.empty();
    if (chosen || columns_.find(language)) return;
    files::Place{from_.name, xml_.line(), ErrorKind::kUsage}.fail(
        language + " in addition to " + columns_.language(0) + " and " + columns_.language(1),
        "--source-language and --target-language");
  }

  void check_found() const {
    if (most_ != kPair || left_out_.empty()) return;
    for (const std::string& wish : {from_.source_language, from_.target_language}) {
      const auto column = wish.empty() ? std::nullopt : columns_.find(chosen(wish));
      if (!column || filled_.contains(*column)) continue;
      files::fail(ErrorKind::kInput, from_.name, "no text in " + wish,
                  "two of its languages: " + text::joined(languages_, ", "));
    }
  }

  BeadSource from_;
  std::size_t most_;
  markup::Reader xml_;
  TmxUnits units_;
  bool started_ = false;
  bool found_ = false;
  VersionColumns columns_;
  std::vector<std::string> versions_;  // whose indices the units list; the source alone for a pair
  std::vector<std::string> left_out_;
  std::set<std::string> languages_;  // of all variants
  std::set<std::size_t> filled_;     // columns that have text
  std::size_t repeated_ = 0;         // variants in a language that their unit has before
  std::size_t first_repeated_ = 0;   // line
};

}  // namespace

Bitext read_tmx(std::istream& in, const BeadSource& from) {
  Bitext bitext;
  TmxRows rows(in, from, kPair);
  while (std::optional<VersionRow> row = rows.next()) {
    if (rows.found()) {
      bitext.units.push_back({std::move(row->cells[0]), std::move(row->cells[1]), row->score});
    } else {
      ++bitext.skipped;
    }
  }
  const VersionColumns& columns = rows.columns();
  if (columns.size() > 0) bitext.source.language = columns.language(0);
  if (columns.size() > 1) bitext.target.language = columns.language(1);
  bitext.left_out = rows.left_out();
  bitext.notes = rows.notes();
  bitext.replaced = rows.replaced();
  return bitext;
}

VersionTable read_tmx_versions(std::istream& in, const BeadSource& from) {
  VersionTable table;
  TmxRows rows(in, from, kMostVersions);
  while (std::optional<VersionRow> row = rows.next()) table.rows.push_back(std::move(*row));
  rows.columns().arrange(table);
  table.replaced = rows.replaced();
  table.notes = rows.notes();
  return table;
}

bool is_tmx(std::string_view head) {
  return text::ascii_lower(markup::first_element(head)) == "tmx";
}

}  // namespace sejajar::bitext
