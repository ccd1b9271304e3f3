#pragma once

#include <filesystem>
#include <set>
#include <string>

#include "support/random.h"
#include "support/random_documents.h"
#include "support/temp_dir.h"

namespace sejajar::test {

inline std::string lines_of(const Document& document) {
  std::string lines;
  for (const Sentence& sentence : document.sentences)
    lines += std::string(document.text_of(sentence)) + "\n";
  return lines;
}

/// Writes `count` random pairs of `beads` beads, 0.en and 0.fr, ..., and their manifest `m.tsv`
/// with the outputs 0.tsv, ... into `dir`.
inline void write_batch(const TempDir& dir, std::size_t count, std::uint32_t beads) {
  Random random(5);
  std::string manifest = "source\ttarget\toutput\tsource_language\ttarget_language\n";
  for (std::size_t k = 0; k < count; ++k) {
    const RandomPair pair = random_pair(beads, random);
    const std::string name = std::to_string(k);
    dir.write(name + ".en", lines_of(pair.documents.source));
    dir.write(name + ".fr", lines_of(pair.documents.target));
    manifest += name + ".en\t" + name + ".fr\tout/" + name + ".tsv\ten\tfr\n";
  }
  std::filesystem::create_directory(dir / "out");
  dir.write("m.tsv", manifest);
}

/// Returns names and contents of all files in the folder `out` of `dir`.
inline std::string outputs_in(const TempDir& dir) {
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(dir / "out"))
    names.insert(entry.path().filename().string());
  std::string all;
  for (const std::string& name : names) all += name + "\n" + dir.read("out/" + name);
  return all;
}

}  // namespace sejajar::test
