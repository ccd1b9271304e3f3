#pragma once

#include <sejajar/document.h>
#include <sejajar/options.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "program/find/boilerplate.h"
#include "program/find/comparison.h"
#include "program/find/entries.h"

namespace sejajar::find {

/// How the documents of a collection are read.
struct TextOptions {
  ReadOptions reading;
  std::vector<std::string> languages;  ///< canonical tags; documents in others are left out; empty:
                                       ///< all languages
  std::vector<std::string> known;      ///< base languages that a path may state
  bool keeps_failures = false;         ///< a document that cannot be read stays, without text
  std::size_t kept_bytes = std::size_t{1} << 30U;  ///< of texts; more are read again when needed
};

/// The documents of a collection that can be read.
class Texts {
 public:
  /// Reads `entries`. Those that cannot be read are added to `failures`, in order, and left out
  /// unless they are kept.
  /// Throws Error{usage} for a malformed language tag in `entries`.
  Texts(std::vector<Entry> entries, TextOptions options, Failures& failures);

  const std::vector<Entry>& entries() const { return entries_; }

  /// Returns the collection, which refers to this.
  Collection collection() const;

 private:
  struct Read;

  Document read(const Entry& entry) const;
  Read describe(const Entry& entry) const;
  Document text_of(std::uint32_t document) const;

  std::vector<Entry> entries_;
  TextOptions options_;
  std::vector<Description> descriptions_;
  std::vector<Document> kept_;  // without sentences; an empty language: not kept
  Boilerplate boilerplate_;
};

}  // namespace sejajar::find
