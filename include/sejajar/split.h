#pragma once

#include <sejajar/document.h>
#include <sejajar/models.h>
#include <sejajar/options.h>

#include <string>
#include <vector>

#pragma GCC visibility push(default)
namespace sejajar {

/// Name and purpose of one splitter, for `--help` and the documentation.
struct SplitterInfo {
  std::string name;
  std::string description;
  bool by_paragraph = true;  ///< splits each paragraph (or line) on its own, so a text may be
                             ///< split in pieces; false: needs the whole text at once
};

/// Returns the splitters that `SplitOptions::splitter` may name, the default first.
std::vector<SplitterInfo> splitters();

/// Returns `document` with the sentences of its paragraphs: in order, not overlapping, trimmed,
/// with spaces for line ends. Only the splitter "line" yields empty sentences. Sets the times of
/// the sentences of subtitles, and the languages of sentences if `options.sentence_languages` is
/// true. Throws Error{usage} if `options.splitter` names no splitter.
Document split(Document document, const Models& models, const SplitOptions& options = {});

}  // namespace sejajar
#pragma GCC visibility pop
