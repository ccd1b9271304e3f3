// Units of bitext in memory and in files.

#include "bitext.h"

#include <nanobind/stl/optional.h>
#include <nanobind/stl/pair.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>
#include <sejajar/evaluate.h>
#include <sejajar/formats.h>

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "exchange/bitext/bead_text.h"
#include "exchange/bitext/files.h"
#include "ground/files/input_file.h"
#include "settings.h"

namespace sejajar::python {
namespace {

namespace nb = nanobind;

using Indices = std::vector<std::uint32_t>;

template <class... Visitors>
struct Overloaded : Visitors... {
  using Visitors::operator()...;
};

std::vector<std::string> languages_of(const Units& units) {
  return std::visit(Overloaded{[](const Bitext& bitext) {
                                 return std::vector{bitext.source.language, bitext.target.language};
                               },
                               [](const VersionTable& table) {
                                 std::vector<std::string> tags;
                                 for (const BitextDocument& version : table.versions)
                                   tags.push_back(version.language);
                                 return tags;
                               }},
                    units.held);
}

std::size_t size_of(const Units& units) {
  return std::visit(Overloaded{[](const Bitext& bitext) { return bitext.units.size(); },
                               [](const VersionTable& table) { return table.rows.size(); }},
                    units.held);
}

/// A list of what `value_of` returns for each of `rows`.
template <class Rows, class ValueOf>
nb::list column(const Rows& rows, const ValueOf& value_of) {
  nb::list values;
  for (const auto& row : rows) values.append(nb::cast(value_of(row)));
  return values;
}

std::string text_in(const BitextSide& side, std::size_t version, const Units& units) {
  return bitext::text_of(side, version, {.joiners = units.joiners});
}

std::string shape_of(const BitextUnit& unit) {
  if (!unit.has_indices()) return "";
  return std::to_string(unit.source.indices.size()) + "-" +
         std::to_string(unit.target.indices.size());
}

/// The columns of two texts: source, target, posterior, cost and the indices of their sentences.
nb::dict columns_of(const Bitext& bitext, const Units& units) {
  const auto& rows = bitext.units;
  nb::dict columns;
  columns["source"] = column(rows, [&](const auto& row) { return text_in(row.source, 0, units); });
  columns["target"] = column(rows, [&](const auto& row) { return text_in(row.target, 1, units); });
  columns["posterior"] = column(rows, [](const auto& row) { return row.posterior; });
  columns["cost"] = column(rows, [](const auto& row) { return row.cost; });
  columns["bead"] = column(rows, shape_of);
  columns["source_sentences"] = column(rows, [](const auto& row) { return row.source.indices; });
  columns["target_sentences"] = column(rows, [](const auto& row) { return row.target.indices; });
  return columns;
}

/// The columns of versions: a text per version, called by its tag, the scores and the indices.
nb::dict columns_of(const VersionTable& table, const Units& units) {
  const auto& rows = table.rows;
  nb::dict columns;
  const auto each = [&](const std::string& suffix, const auto& value_of) {
    for (std::size_t k = 0; k < table.versions.size(); ++k) {
      columns[(table.versions[k].language + suffix).c_str()] =
          column(rows, [&](const VersionRow& row) { return value_of(row, k); });
    }
  };
  each("", [&](const VersionRow& row, std::size_t k) { return text_in(row.cells[k], k, units); });
  columns["posterior"] = column(rows, [](const VersionRow& row) { return row.score; });
  columns["bead"] = column(rows, [](const VersionRow& row) { return bitext::shape_of(row); });
  each("_score", [](const VersionRow& row, std::size_t k) { return row.cell_scores[k]; });
  each("_sentences", [](const VersionRow& row, std::size_t k) { return row.cells[k].indices; });
  return columns;
}

nb::dict counts_of(const std::vector<Dropped>& dropped) {
  nb::dict counts;
  for (const Dropped& row : dropped) counts[row.filter.c_str()] = row.units;
  return counts;
}

/// The units that pass the filters in `given`, and how many each dropped.
std::pair<Units, nb::dict> filtered(Units units, const nb::dict& given) {
  const FilterOptions options = filter_options_of(given);
  const auto dropped = std::visit([&](auto& held) { return filter(held, options); }, units.held);
  return {std::move(units), counts_of(dropped)};
}

std::vector<std::string> notes_of(const Units& units) {
  std::vector<std::string> notes =
      std::visit([](const auto& held) { return held.notes; }, units.held);
  const std::uint64_t replaced =
      std::visit([](const auto& held) { return held.replaced; }, units.held);
  if (replaced > 0) {
    notes.push_back("characters that the format does not allow, read as spaces: " +
                    std::to_string(replaced));
  }
  return notes;
}

BeadSource source_of(const std::string& format, const std::vector<std::string>& languages) {
  BeadSource from = {"", format, {}, {}};
  if (languages.size() == 2) {
    from.source_language = languages[0];
    from.target_language = languages[1];
  } else {
    from.languages = languages;
  }
  return from;
}

Units read_units(const std::string& path, const std::string& format,
                 const std::vector<std::string>& languages) {
  const nb::gil_scoped_release released;
  const BeadSource from = source_of(format, languages);
  if (languages.size() == 2) return {bitext::read_file(path, from)};
  return {std::visit([](auto read) { return std::variant<Bitext, VersionTable>(std::move(read)); },
                     bitext::read_any_file(path, from))};
}

std::vector<std::pair<Indices, Indices>> pairs_of(const std::vector<BitextUnit>& units) {
  std::vector<std::pair<Indices, Indices>> pairs;
  for (const BitextUnit& unit : units) pairs.emplace_back(unit.source.indices, unit.target.indices);
  return pairs;
}

/// The beads in a file; `ends`, the numbers of sentences, close a ladder.
std::vector<std::pair<Indices, Indices>> read_index_pairs(
    const std::string& path, const std::optional<std::pair<std::uint32_t, std::uint32_t>>& ends) {
  files::InputFile in(path);
  BeadSource from = {in.name(), "", {}, {}};
  if (ends) std::tie(from.source_end, from.target_end) = *ends;
  return pairs_of(read_beads(in, from));
}

std::vector<BitextUnit> units_of_pairs(const std::vector<std::pair<Indices, Indices>>& pairs) {
  std::vector<BitextUnit> units;
  for (const auto& [source, target] : pairs) {
    BitextUnit& unit = units.emplace_back();
    unit.source.indices = source;
    unit.target.indices = target;
  }
  return units;
}

/// By measure: precision, recall, F1, and the four counts.
nb::dict evaluated(const std::vector<std::pair<Indices, Indices>>& gold,
                   const std::vector<std::pair<Indices, Indices>>& hypothesis) {
  nb::dict rows;
  for (const auto& [name, counts] :
       measures(evaluate(units_of_pairs(gold), units_of_pairs(hypothesis)))) {
    rows[name.c_str()] =
        nb::make_tuple(counts.right_hypothesis, counts.hypothesis, counts.right_gold, counts.gold);
  }
  return rows;
}

}  // namespace

nb::dict write_units(const Units& units, const std::string& path, const nb::dict& given) {
  WriteOptions options = write_options_of(given);
  WriteReport report;
  {
    const nb::gil_scoped_release released;
    options = bitext::options_for(path, std::move(options), "format=", languages_of(units).size());
    options.joiners = units.joiners;
    report = std::visit(
        Overloaded{
            [&](const Bitext& bitext) {
              return bitext::write_file(path, bitext::BitextView(bitext), options);
            },
            [&](const VersionTable& table) { return bitext::write_file(path, table, options); }},
        units.held);
  }
  return counts_of(report.dropped);
}

void define_bitext(nb::module_& module) {
  nb::class_<Units>(module, "Bitext")
      .def_prop_ro("languages", languages_of)
      .def_prop_ro("notes", notes_of)
      .def("__len__", size_of)
      .def("columns",
           [](const Units& units) {
             return std::visit([&](const auto& held) { return columns_of(held, units); },
                               units.held);
           })
      .def("filtered",
           [](const Units& units, const nb::dict& given) { return filtered(units, given); })
      .def("index_pairs",
           [](const Units& units) {
             const auto* const pair = std::get_if<Bitext>(&units.held);
             return pair != nullptr ? pairs_of(pair->units)
                                    : pairs_of(bitext_of(std::get<VersionTable>(units.held)).units);
           })
      .def("write", write_units);
  module.def("read", read_units);
  module.def("read_index_pairs", read_index_pairs, nb::arg("path"), nb::arg("ends").none());
  module.def("evaluate", evaluated);
}

}  // namespace sejajar::python
