#pragma once

#include <sejajar/document.h>
#include <sejajar/options.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "program/find/catalogue.h"
#include "program/find/collection.h"

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

  /// Reads the documents of `catalogue`, which comes from an index, when they are needed.
  Texts(Catalogue catalogue, const ReadOptions& reading);

  const std::vector<Entry>& entries() const { return catalogue_.entries; }
  const Catalogue& catalogue() const { return catalogue_; }

  /// Returns the collection, which refers to this. Its `text` throws Error{input} or
  /// Error{encoding} for a document that cannot be read, or has changed since it was described.
  Collection collection() const;

 private:
  struct Read;

  Document read(const Entry& entry) const;
  Read describe(const Entry& entry) const;
  Document read_again(std::uint32_t document) const;
  Document text_of(std::uint32_t document) const;

  TextOptions options_;
  Catalogue catalogue_;
  std::vector<Document> kept_;  // without sentences; an empty language: not kept
  bool is_indexed_ = false;     // described in an earlier run
};

}  // namespace sejajar::find
