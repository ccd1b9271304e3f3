#pragma once

#include <sejajar/alignment.h>
#include <sejajar/document.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sejajar {

/// One side of a unit of bitext.
struct BitextSide {
  std::vector<std::string> sentences;  ///< in order; a single text if the sentences in it are not
                                       ///< known apart; empty if there are none or no texts
  std::vector<std::uint32_t> indices;  ///< of the sentences in their document, from 0
  std::vector<std::string> languages;  ///< BCP-47 tag per sentence, "" where it is too short to
                                       ///< tell; empty if nobody looked

  friend bool operator==(const BitextSide&, const BitextSide&) = default;
};

/// A bead as files hold it: texts, indices, or both, and the numbers that the file knows.
/// A unit whose indices are empty on both sides has none; a bead is never empty on both.
struct BitextUnit {
  BitextSide source;
  BitextSide target;
  std::optional<double> posterior = {};  ///< 0..1, higher is better
  std::optional<double> cost = {};       ///< lower is better: nats if we made it

  bool has_indices() const { return !source.indices.empty() || !target.indices.empty(); }
  friend bool operator==(const BitextUnit&, const BitextUnit&) = default;
};

/// What is known of the document on one side.
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
  std::uint64_t skipped = 0;   ///< units of the file that are in neither of the two languages
  std::uint64_t replaced = 0;  ///< characters of the file that its format doesn't allow, now spaces

  friend bool operator==(const Bitext&, const Bitext&) = default;
};

/// Returns the beads of `alignment` with their texts, indices and numbers.
Bitext bitext_of(const DocumentPair& pair, const Alignment& alignment);

/// Gives every unit of `bitext`, which has indices, the texts that `pair` has for them, and the
/// names and languages of the documents. Throws Error{input} if an index lies outside its document
/// or a unit has no indices.
void add_texts(Bitext& bitext, const DocumentPair& pair);

/// What units have to be like. In the state here, everything passes.
struct FilterOptions {
  std::optional<double> min_posterior = {};     ///< least posterior, 0..1
  std::optional<double> max_length_ratio = {};  ///< most characters of the longer side per one of
                                                ///< the shorter, from 1
  bool drop_identical = false;       ///< drop what is the same on both sides: untranslated text
  bool drop_wrong_language = false;  ///< drop what is not in the languages of the documents
  bool deduplicate = false;          ///< keep the first of units with equal texts

  friend bool operator==(const FilterOptions&, const FilterOptions&) = default;
};

/// One row of the table of filters.
struct FilterInfo {
  std::string name;  ///< of its flag, without dashes
  std::string description;
};

/// Returns the filters that FilterOptions can switch on, in the order in which they are asked.
std::vector<FilterInfo> filters();

/// How many units one filter dropped.
struct Dropped {
  std::string filter;  ///< a name from filters()
  std::uint64_t units = 0;

  friend bool operator==(const Dropped&, const Dropped&) = default;
};

/// Throws Error{usage} if a value is out of range.
void validate(const FilterOptions& options);

/// Removes from `bitext` what does not pass and returns how many units each filter that is on has
/// dropped, in table order; a unit counts for the first filter that drops it.
/// Throws Error{usage} if an option is out of range, Error{input} if the posterior of a unit is
/// asked for but not known.
std::vector<Dropped> filter(Bitext& bitext, const FilterOptions& options);

}  // namespace sejajar
