#include "program/training/version_set.h"

#include <sejajar/error.h>
#include <sejajar/formats.h>

#include <algorithm>
#include <utility>

#include "exchange/bitext/bead_text.h"
#include "ground/files/input_file.h"
#include "ground/files/line_reader.h"
#include "ground/tables/rows.h"
#include "ground/text/number_format.h"
#include "language/identify/language.h"
#include "program/training/training_set.h"

namespace sejajar::training {

namespace {

namespace fs = std::filesystem;

/// The range of the indices in `cell`, which follow each other.
SentenceRange range_in(std::string_view cell, std::size_t sentences, const files::Place& place) {
  if (cell.empty()) return {};
  const auto indices = bitext::parse_index_list(cell);
  if (!indices || indices->empty() || indices->back() >= sentences)
    place.fail("'" + std::string(cell) + "'",
               "indices of sentences below " + std::to_string(sentences));
  return {indices->front(), indices->back() + 1};
}

/// Adds the two-sided beads of versions v and w in the gold file `path`.
void add_beads(const fs::path& path, std::size_t v, std::size_t w, std::vector<GoldBead>& beads) {
  files::InputFile in(path.string());
  for (const BitextUnit& bead : read_beads(in, {path.string(), "vecalign", {}, {}})) {
    if (bead.source.indices.empty() || bead.target.indices.empty()) continue;
    beads.push_back({v, w, range_of(bead.source.indices), range_of(bead.target.indices)});
  }
}

/// The document whose units are in `gold`; it has no versions if these are the beads of a pair.
VersionDocument read_document(const fs::path& gold) {
  VersionDocument document;
  files::LineReader lines(gold.string());
  std::string line;
  if (!lines.next(line) || line.starts_with("[")) return document;
  std::vector<std::string> tags;
  const std::string stem = (gold.parent_path() / gold.stem()).string() + ".";
  for (const std::string_view tag : tables::cells_of(line)) {
    tags.emplace_back(tag);
    document.versions.push_back(
        read_sentences(stem + tags.back(), identify::canonical_language(tags.back())));
  }
  while (lines.next(line)) {
    const auto cells = tables::cells_of(line);
    if (cells.size() != tags.size())
      lines.place().fail(text::counted(cells.size(), "column"), std::to_string(tags.size()));
    std::vector<SentenceRange>& unit = document.units.emplace_back();
    for (std::size_t v = 0; v < tags.size(); ++v) {
      unit.push_back(range_in(cells[v], document.versions[v].sentences.size(), lines.place()));
    }
  }
  for (std::size_t w = 0; w < tags.size(); ++w) {
    for (std::size_t v = 0; v < w; ++v)
      add_beads(stem + tags[v] + "-" + tags[w] + ".gold", v, w, document.beads);
  }
  return document;
}

}  // namespace

std::vector<VersionDocument> read_version_set(const fs::path& folder) {
  std::vector<fs::path> golds;
  std::error_code failure;
  for (const auto& entry : fs::directory_iterator(folder, failure))
    if (entry.path().extension() == ".gold") golds.push_back(entry.path());
  std::sort(golds.begin(), golds.end());
  std::vector<VersionDocument> documents;
  for (const fs::path& gold : golds) {
    VersionDocument document = read_document(gold);
    if (!document.versions.empty()) documents.push_back(std::move(document));
  }
  if (documents.empty()) {
    throw Error(ErrorKind::kInput, folder.string() +
                                       ": no gold document of many versions; expected the files of "
                                       "learn compose --versions");
  }
  return documents;
}

}  // namespace sejajar::training
