#pragma once

#include <array>
#include <string>
#include <vector>

#include "support/random_documents.h"

namespace sejajar::test {

/// Languages that the models of the project say nothing of.
inline constexpr std::array<const char*, 6> kUnknownLanguages = {"gv", "kl", "nv",
                                                                 "qu", "wo", "yi"};

/// `count` versions, up to 6, of a text of `lines` sentences, without a letter in common; each word
/// has one translation. Of one line in eight, one version lacks the sentence; in one of eight, it
/// joins it to the one before.
inline std::vector<Document> random_versions(std::uint32_t lines, std::uint32_t count,
                                             Random& random) {
  constexpr std::array<const char*, 6> kAlphabets = {"abcd", "efgh", "ijkl",
                                                     "mnop", "qrst", "uvwx"};
  std::vector<std::vector<std::string>> texts(count);
  for (std::uint32_t line = 0; line < lines; ++line) {
    const std::vector<std::uint32_t> words = random_words(random);
    const bool lacks = random.chance(0.125);
    const bool joins = !lacks && random.chance(0.125);
    const std::uint32_t changed = random.below(count);
    for (std::uint32_t v = 0; v < count; ++v) {
      const std::string sentence = sentence_of(words, kAlphabets[v]);
      if (v == changed && lacks) continue;
      if (v == changed && joins && !texts[v].empty()) {
        texts[v].back() += " " + sentence;
      } else {
        texts[v].push_back(sentence);
      }
    }
  }
  std::vector<Document> versions;
  for (std::uint32_t v = 0; v < count; ++v)
    versions.push_back(document_of(texts[v], kUnknownLanguages[v]));
  return versions;
}

}  // namespace sejajar::test
