#include "program/training/composed_files.h"

#include <sejajar/error.h>

#include "ground/files/output_file.h"

namespace sejajar::learn {

namespace {

std::string lines_of(const std::vector<std::string>& segments) {
  std::string lines;
  for (const std::string& segment : segments) lines += segment + "\n";
  return lines;
}

std::string list_of(const std::vector<std::uint32_t>& indices) {
  std::string list;
  for (const std::uint32_t index : indices) {
    list += (list.empty() ? "" : ", ") + std::to_string(index);
  }
  return "[" + list + "]";
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
  for (const StoredBead& bead : document.gold) {
    gold += list_of(bead.source) + ":" + list_of(bead.target) + "\n";
  }
  io::write_output(stem + languages.source, lines_of(document.source));
  io::write_output(stem + languages.target, lines_of(document.target));
  io::write_output(stem + languages.source + "-" + languages.target + ".gold", gold);
}

}  // namespace sejajar::learn
