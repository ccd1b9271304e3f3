// Long documents are put together a stretch at a time, each composed with its own noise; lines that
// are used again get made-up words that translate each other, common ones and rare ones.

#include "scale_text.h"

#include <sejajar/read.h>
#include <sejajar/split.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <utility>

#include "program/training/compose.h"
#include "program/training/random.h"

namespace sejajar::bench {
namespace {

constexpr training::Noise kNoise = {.joined = 0.08, .dropped = 0.02, .cut = 0.03};
constexpr std::size_t kStretch = 1000;      // lines that are composed at a time
constexpr std::size_t kLeastWords = 20000;  // made-up ones; low numbers are common
constexpr std::size_t kWordsAdded = 6;      // to each line from the second round on

std::vector<std::string> lines_of(const std::filesystem::path& path) {
  std::ifstream in(path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

/// The 1-1 beads of the bundled article.
std::vector<training::ParallelLine> example_lines() {
  const std::filesystem::path folder = SEJAJAR_SOURCE_DIR "/docs/example";
  const std::vector<std::string> source = lines_of(folder / "article.en.sentences");
  const std::vector<std::string> target = lines_of(folder / "article.id.sentences");
  std::ifstream in(folder / "article.en-id.gold");
  std::vector<training::ParallelLine> lines;
  for (const BitextUnit& bead : read_beads(in, {"article.en-id.gold", "vecalign", {}, {}})) {
    if (bead.source.indices.size() != 1 || bead.target.indices.size() != 1) continue;
    lines.push_back({source.at(bead.source.indices[0]), target.at(bead.target.indices[0])});
  }
  return lines;
}

/// A made-up word in the letters of `alphabet`, the same for the same number.
std::string word_of(std::size_t number, const std::string& alphabet) {
  std::string word;
  for (std::size_t rest = number + alphabet.size() * alphabet.size(); rest > 0;
       rest /= alphabet.size()) {
    word += alphabet[rest % alphabet.size()];
  }
  return word;
}

/// Puts made-up words and their translations at the start of both sides of `line`, and a number at
/// the start of one line in four: repeated lines have lost what is rare in them, by which long
/// texts are anchored.
void add_words(training::ParallelLine& line, std::size_t vocabulary, training::Random& random) {
  for (std::size_t k = 0; k < kWordsAdded; ++k) {
    const double unit = static_cast<double>(random.next() >> 11U) * 0x1p-53;
    const auto number =
        static_cast<std::size_t>(static_cast<double>(vocabulary) * unit * unit * unit);
    line.source.insert(0, word_of(number, "abdefgik") + " ");
    line.target.insert(0, word_of(number, "lmnoprstu") + " ");
  }
  if (random.below(4) > 0) return;
  const std::string number = std::to_string(1000 + random.below(20 * vocabulary)) + " ";
  line.source.insert(0, number);
  line.target.insert(0, number);
}

void append(std::string& text, const std::vector<std::string>& segments) {
  for (const std::string& segment : segments) text += segment + "\n";
}

Document document_of(const std::string& text, const std::string& language) {
  std::istringstream in(text);
  SplitOptions lines;
  lines.splitter = "line";
  return split(read(in, language, {.paragraphs = ParagraphEnd::kLine}), {}, lines);
}

}  // namespace

ScaleLines scale_lines(const std::filesystem::path& path) {
  if (path.empty()) return {{"en", "id"}, example_lines()};
  return {training::languages_of_name(path), training::read_parallel_lines(path)};
}

GoldDocuments scale_documents(const ScaleLines& from, std::uint32_t sentences, std::uint64_t seed) {
  training::Random random(seed);
  // The longer a text, the more words it has that are rare.
  const std::size_t vocabulary = std::max<std::size_t>(kLeastWords, sentences / 2);
  std::string source, target;
  GoldDocuments documents;
  std::uint32_t source_count = 0;
  std::uint32_t target_count = 0;
  std::size_t used = 0;
  // Everything so far has source_count and target_count sentences, and its beads are in the gold.
  while (source_count < sentences) {
    std::vector<training::ParallelLine> stretch;
    for (std::size_t k = 0; k < std::min<std::size_t>(kStretch, sentences - source_count); ++k) {
      stretch.push_back(from.lines[used % from.lines.size()]);
      if (used++ >= from.lines.size()) add_words(stretch.back(), vocabulary, random);
    }
    const training::ComposedDocument part = training::compose(stretch, kNoise, random.next());
    append(source, part.source);
    append(target, part.target);
    for (BitextUnit bead : part.gold) {
      for (std::uint32_t& index : bead.source.indices) index += source_count;
      for (std::uint32_t& index : bead.target.indices) index += target_count;
      documents.gold.push_back(std::move(bead));
    }
    source_count += static_cast<std::uint32_t>(part.source.size());
    target_count += static_cast<std::uint32_t>(part.target.size());
  }
  documents.documents = {document_of(source, from.languages.source),
                         document_of(target, from.languages.target)};
  return documents;
}

}  // namespace sejajar::bench
