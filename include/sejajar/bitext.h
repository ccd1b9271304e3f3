#pragma once

#include <sejajar/alignment.h>
#include <sejajar/document.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#pragma GCC visibility push(default)
namespace sejajar {

/// The document on one side.
struct BitextDocument {
  std::string id;        ///< path, address or name; "" if unknown
  std::string language;  ///< BCP-47 tag; "" or "und" if unknown
  friend bool operator==(const BitextDocument&, const BitextDocument&) = default;
};

/// The units of two documents, in order.
struct Bitext {
  BitextDocument source;
  BitextDocument target;
  std::vector<BitextUnit> units;
  std::uint64_t skipped = 0;               ///< units left out because they lack the two languages
  std::vector<std::string> left_out = {};  ///< other languages in the file
  std::uint64_t replaced = 0;              ///< characters that the format forbids, read as spaces
  std::vector<std::string> notes = {};     ///< what else the reader left out, for the user

  friend bool operator==(const Bitext&, const Bitext&) = default;
};

/// Returns the beads of `alignment` in order, with their indices and numbers but without texts.
std::vector<BitextUnit> units_of(const Alignment& alignment);

/// Returns the beads of `alignment` with their texts, indices and numbers. Throws Error{input} if
/// a bead has sentences that the documents lack.
Bitext bitext_of(const DocumentPair& pair, const Alignment& alignment);

/// Adds to `bitext` the texts of its sentence indices, and the names and languages of the documents
/// in `pair`. Throws Error{input} if an index is out of range or a unit has no indices.
void add_texts(Bitext& bitext, const DocumentPair& pair);

/// Which units are dropped; by default, none.
struct FilterOptions {
  std::optional<double> min_posterior = {};     ///< drop units below it, 0..1
  std::optional<double> max_length_ratio = {};  ///< drop units with a longer side above this
                                                ///< multiple of the shorter, in characters, from 1
  bool drop_identical = false;           ///< drop untranslated units: equal texts with letters
  bool drop_wrong_language = false;      ///< drop units not in the languages of the documents
  bool deduplicate = false;              ///< drop units with the texts of an earlier one
  std::optional<double> precision = {};  ///< drop the units with the lowest posteriors until the
                                         ///< mean of the others is at least this, 0..1; units with
                                         ///< text in one version only are not concerned

  friend bool operator==(const FilterOptions&, const FilterOptions&) = default;
};

/// A filter, for `--help` and the documentation.
struct FilterInfo {
  std::string name;  ///< of its flag, without dashes
  std::string description;
};

/// Returns the filters of FilterOptions, in the order in which they are applied.
std::vector<FilterInfo> filters();

/// How many units one filter dropped.
struct Dropped {
  std::string filter;  ///< a name from filters()
  std::uint64_t units = 0;
  std::optional<double> threshold = {};  ///< of the filter precision: the least posterior kept;
                                         ///< above 1 if none is

  friend bool operator==(const Dropped&, const Dropped&) = default;
};

/// Throws Error{usage} if a value is out of range.
void validate(const FilterOptions& options);

/// Removes from `bitext` the units that a filter drops. Returns how many units each enabled filter
/// dropped, in the order of filters(); a unit counts for the first filter that drops it.
/// Throws Error{usage} if an option is out of range, Error{input} if min_posterior or precision is
/// set and a unit has no posterior.
std::vector<Dropped> filter(Bitext& bitext, const FilterOptions& options);

}  // namespace sejajar
#pragma GCC visibility pop
