#pragma once

#include <sejajar/document.h>
#include <sejajar/formats.h>

#include <string>
#include <string_view>
#include <vector>

namespace sejajar::batch {

/// What the rows of pairs say of each sentence beside its text, as those of Bitextor's aligners do.
struct SentenceColumns {
  bool paragraph_ids = false;  ///< each line of a text is a sentence, a tab and a paragraph id
  bool hashes = false;         ///< the MurmurHash of each sentence
  std::vector<std::string> metadata = {};  ///< names of the cells of each line of metadata

  bool any() const { return paragraph_ids || hashes || !metadata.empty(); }

  /// Returns the columns in order, without values.
  std::vector<SentenceColumn> columns() const;
};

/// A text of a record, one sentence per line, and what comes with it.
struct AnnotatedText {
  std::string text;
  std::vector<std::string> paragraph_ids = {};  ///< by line, if they are wanted
  std::string metadata = {};  ///< by line, cells separated by tabs, if they are wanted
};

/// Moves the paragraph ids out of `text`, where each follows the last tab of a line. A line without
/// a tab has "p-1s-1".
void take_paragraph_ids(AnnotatedText& text);

/// Returns the values of `wanted` by column and sentence; `document` has the sentences of `text`.
/// Throws Error{input} without a place unless the text and its metadata have one line for each
/// sentence, and each line of metadata has a cell for each name.
std::vector<std::vector<std::string>> values_of(const AnnotatedText& text, const Document& document,
                                                const SentenceColumns& wanted);

}  // namespace sejajar::batch
