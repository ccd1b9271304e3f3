#include "program/pipeline/kept_units.h"

#include <sejajar/error.h>

#include <algorithm>

#include "exchange/bitext/files.h"
#include "ground/files/place.h"
#include "ground/text/joined.h"

namespace sejajar::pipeline {

namespace {

/// The index of `tag` in `tags`. Throws Error{usage}, which names the file `path`, if it is
/// missing.
std::size_t version_of(const std::string& path, const std::string& tag,
                       const std::vector<std::string>& tags) {
  const auto found = std::find(tags.begin(), tags.end(), tag);
  if (found == tags.end()) {
    files::fail(ErrorKind::kUsage, path,
                tag.empty() ? "the file does not name its languages" : "no version in " + tag,
                "--keep-pair with two of " + text::joined(tags, ", "));
  }
  return static_cast<std::size_t>(found - tags.begin());
}

/// The range of `indices`. Throws Error{input}, which names the file `path`, if they skip a
/// sentence.
SentenceRange range_of(const std::string& path, const std::vector<std::uint32_t>& indices) {
  if (indices.empty()) return {};
  for (std::size_t k = 1; k < indices.size(); ++k) {
    if (indices[k] == indices[k - 1] + 1) continue;
    files::fail(ErrorKind::kInput, path,
                "sentences " + std::to_string(indices[k - 1]) + " and " +
                    std::to_string(indices[k]) + " in one unit",
                "consecutive sentences");
  }
  return {indices.front(), indices.back() + 1};
}

}  // namespace

std::vector<KeptUnit> read_kept_units(const std::string& path, const std::vector<std::string>& tags,
                                      const identify::LanguagePair& pair) {
  const auto file = bitext::read_any_file(path, {});
  std::vector<std::size_t> versions;
  std::vector<KeptUnit> kept;
  bool any = false;
  const auto keep = [&](const std::vector<const BitextSide*>& cells) {
    KeptUnit& unit = kept.emplace_back();
    unit.cells.resize(tags.size());
    for (std::size_t k = 0; k < cells.size(); ++k) {
      unit.cells[versions[k]] = range_of(path, cells[k]->indices);
      any = any || !cells[k]->indices.empty();
    }
  };
  if (const auto* table = std::get_if<VersionTable>(&file)) {
    for (const BitextDocument& version : table->versions)
      versions.push_back(version_of(path, version.language, tags));
    for (const VersionRow& row : table->rows) {
      std::vector<const BitextSide*> cells;
      for (const BitextSide& cell : row.cells) cells.push_back(&cell);
      keep(cells);
    }
  } else {
    const Bitext& bitext = std::get<Bitext>(file);
    const bool named = pair.source.empty();
    versions = {version_of(path, named ? bitext.source.language : pair.source, tags),
                version_of(path, named ? bitext.target.language : pair.target, tags)};
    for (const BitextUnit& unit : bitext.units) keep({&unit.source, &unit.target});
  }
  if (!any) files::fail(ErrorKind::kInput, path, "no sentence indices", "a format that has them");
  return kept;
}

}  // namespace sejajar::pipeline
