#pragma once

#include <sejajar/document.h>
#include <sejajar/formats.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sejajar::batch {

/// A format of which one file can hold the rows of many pairs, each with the id of its pair: tsv,
/// jsonl, bitextor, translation or tmx.
class CorpusFormat {
 public:
  /// `path` decides the format unless `write` names one. Throws Error{usage} if it is another
  /// format, or as options_for() does.
  CorpusFormat(const std::string& path, const WriteOptions& write);

  /// Returns the options with which the text of one pair is written.
  const WriteOptions& write() const { return write_; }

  /// Returns what comes before the rows of all pairs, of which `rows` are the first; "" for none.
  std::string head(std::string_view rows) const;

  /// Returns what comes after the rows of all pairs; "" for none.
  std::string tail() const { return is_tmx() ? "  </body>\n</tmx>\n" : ""; }

  /// Returns the rows in `text`, the file of `pair` in this format, with `id` and, in tsv and
  /// jsonl, the paragraphs of their sentences.
  std::string rows(std::string_view text, const DocumentPair& pair, const std::string& id) const;

  /// Returns the posterior of `row`, if it has one and texts on both sides.
  std::optional<double> posterior_in(std::string_view row) const;

  /// Calls `visit(row, texts)` for each of `rows`: a line, or a unit of TMX, and the part of it
  /// that holds the texts, the same for equal texts.
  void each_row(std::string_view rows, const auto& visit) const {
    while (!rows.empty()) {
      const std::string_view row = first_row(rows);
      visit(row, texts_in(row));
      rows.remove_prefix(row.size());
    }
  }

 private:
  bool is_tmx() const { return write_.format == "tmx"; }
  std::string_view first_row(std::string_view rows) const;
  std::string texts_in(std::string_view row) const;

  WriteOptions write_;
  std::string head_;
};

}  // namespace sejajar::batch
