#include "program/training/composed_files.h"

#include <sejajar/error.h>

#include "ground/files/output_file.h"
#include "ground/text/joined.h"

namespace sejajar::training {

namespace {

std::string lines_of(const std::vector<std::string>& segments) {
  std::string lines;
  for (const std::string& segment : segments) lines += segment + "\n";
  return lines;
}

std::string list_of(const std::vector<std::uint32_t>& indices) {
  const auto name = [](std::uint32_t index) { return std::to_string(index); };
  return "[" + text::joined(indices, ", ", name) + "]";
}

}  // namespace

void write_composed(const ComposedDocument& document, const std::filesystem::path& folder,
                    const std::string& name, const LanguagePair& languages) {
  std::error_code failure;
  std::filesystem::create_directories(folder, failure);
  if (failure) {
    throw Error(ErrorKind::kOutput, folder.string() + ": cannot be created (" + failure.message() +
                                        "); expected a writable folder");
  }
  const std::string stem = (folder / name).string() + ".";
  std::string gold;
  for (const BitextUnit& bead : document.gold) {
    gold += list_of(bead.source.indices) + ":" + list_of(bead.target.indices) + "\n";
  }
  files::write_output(stem + languages.source, lines_of(document.source));
  files::write_output(stem + languages.target, lines_of(document.target));
  files::write_output(stem + languages.source + "-" + languages.target + ".gold", gold);
}

}  // namespace sejajar::training
