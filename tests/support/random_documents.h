#pragma once

#include <sejajar/document.h>

#include <string>
#include <utility>
#include <vector>

#include "support/documents.h"
#include "support/random.h"

namespace sejajar::test {

/// A pair of documents and the beads that it was made from, as (source size, target size).
struct RandomPair {
  DocumentPair documents;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> shapes;
};

/// A word of the language whose letters `alphabet` are, the same for the same number.
inline std::string word_of(std::uint32_t number, const std::string& alphabet) {
  std::string word;
  const auto letters = static_cast<std::uint32_t>(alphabet.size());
  for (std::uint32_t rest = number + letters * letters; rest > 0; rest /= letters) {
    word += alphabet[rest % letters];
  }
  return word;
}

/// A sentence of the words `numbers`, with a capital and one of three final marks.
inline std::string sentence_of(const std::vector<std::uint32_t>& numbers,
                               const std::string& alphabet) {
  std::string sentence;
  for (const std::uint32_t number : numbers) sentence += " " + word_of(number, alphabet);
  sentence.erase(0, 1);
  sentence[0] = static_cast<char>(sentence[0] - 'a' + 'A');
  return sentence + ".!?"[numbers.front() % 10 < 8 ? 0 : numbers.front() % 10 - 7];
}

/// Words of one sentence, of a vocabulary in which low numbers are common.
inline std::vector<std::uint32_t> random_words(Random& random) {
  std::vector<std::uint32_t> words(random.between(3, 14));
  for (std::uint32_t& word : words) {
    word = static_cast<std::uint32_t>(400 * random.unit() * random.unit() * random.unit());
  }
  return words;
}

/// `beads` beads of two languages without a letter in common; each source word has one translation.
/// One bead in ten has no translation, one in ten is 2-1, one in ten 1-2; one sentence in eight
/// holds a number.
inline RandomPair random_pair(std::uint32_t beads, Random& random) {
  RandomPair result;
  std::vector<std::string> source, target;
  const auto add = [&](const std::vector<std::uint32_t>& words, bool in_source, bool in_target) {
    const std::string number = random.chance(0.125) ? " " + std::to_string(random.below(5000)) : "";
    if (in_source) source.push_back(sentence_of(words, "abcdefg") + number);
    if (in_target) target.push_back(sentence_of(words, "mnopqrstuv") + number);
  };
  const auto join = [](std::vector<std::string>& side) {
    const std::string last = side.back();
    side.pop_back();
    side.back() += " " + last;
  };
  for (std::uint32_t k = 0; k < beads; ++k) {
    const std::uint32_t kind = random.below(10);
    add(random_words(random), kind != 0, kind != 1);
    if (kind == 2 || kind == 3) {
      add(random_words(random), true, true);
      join(kind == 2 ? target : source);
    }
    result.shapes.emplace_back(kind == 0 ? 0 : (kind == 2 ? 2 : 1),
                               kind == 1 ? 0 : (kind == 3 ? 2 : 1));
  }
  result.documents = {document_of(source, "en"), document_of(target, "fr")};
  return result;
}

}  // namespace sejajar::test
