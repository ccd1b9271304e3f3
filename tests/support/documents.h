#pragma once

#include <sejajar/alignment.h>
#include <sejajar/document.h>

#include <string>
#include <vector>

namespace sejajar::test {

/// A document whose sentences are given, one a line.
inline Document document_of(const std::vector<std::string>& sentences,
                            const std::string& language) {
  Document document;
  document.id = "document." + language;
  document.language = language;
  for (const std::string& sentence : sentences) {
    const auto begin = static_cast<std::uint32_t>(document.text.size());
    const ByteRange range = {begin, begin + static_cast<std::uint32_t>(sentence.size())};
    const auto paragraph = static_cast<std::uint32_t>(document.paragraphs.size());
    document.text += sentence + "\n";
    document.paragraphs.push_back(range);
    document.sentences.push_back({range, paragraph});
  }
  return document;
}

/// A bead from its ranges, {source begin, source end} and {target begin, target end}.
inline Bead bead_of(SentenceRange source, SentenceRange target, double cost, double posterior) {
  Bead bead;
  bead.source = source;
  bead.target = target;
  bead.cost = cost;
  bead.posterior = posterior;
  bead.terms = {cost};
  return bead;
}

}  // namespace sejajar::test
