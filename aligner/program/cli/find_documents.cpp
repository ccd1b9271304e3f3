// An operand is an index, whose signatures are read, or documents, which are read and get
// signatures.

#include "program/cli/find_documents.h"

#include <sejajar/error.h>

#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ground/files/folder.h"
#include "ground/files/input_file.h"
#include "language/identify/language.h"
#include "language/model/languages.h"
#include "program/cli/identity_of.h"
#include "program/find/bitextor.h"
#include "program/find/entries.h"
#include "program/find/index.h"

namespace sejajar::cli {
namespace {

/// Options that do not change an index, or whose files are compared.
constexpr std::array<std::string_view, 20> kNotOfIndex = {
    "bitextor",    "candidates", "config", "days",    "duplicates",      "index",  "lexicon",
    "match",       "memory",     "merge",  "models",  "no-sync",         "output", "pairs",
    "probability", "quiet",      "srx",    "threads", "command-seconds", "verbose"};

pipeline::Identity identity_of(const Invocation& invocation, const FindCommandOptions& options,
                               const find::ComparingOptions& comparing) {
  return cli::identity_of(invocation, options.aligning, comparing.models.directory, kNotOfIndex);
}

[[noreturn]] void refuse_input(const std::string& message) {
  throw Error(ErrorKind::kUsage, message);
}

std::vector<std::string> tags_of(const std::string& list) {
  std::vector<std::string> tags;
  if (list.empty()) return tags;
  for (const std::string& tag : parts_of(list, ','))
    tags.push_back(identify::canonical_language(tag));
  return tags;
}

/// The base languages that the models know.
std::vector<std::string> known_languages(const std::filesystem::path& models) {
  std::vector<std::string> known;
  for (const auto& [code, row] : model::read_languages(models / "languages.tsv"))
    known.push_back(code);
  return known;
}

/// Throws Error{usage} if an output is one of the files of `entries`.
void guard(const Invocation& invocation, const std::vector<find::Entry>& entries) {
  for (const find::Entry& entry : entries)
    if (!entry.text) invocation.guard->check_input(entry.path, "a document");
}

/// Throws Error{usage} if the next run would take an output for one of the documents below
/// `operand`.
void check_outputs(const FindCommandOptions& options, const std::string& operand) {
  for (const std::string& output : {options.output, options.pairs, options.index}) {
    if (output.empty() || output == "-" || !files::is_below(output, operand)) continue;
    refuse_input(output + ": would be a document of " + operand +
                 " in the next run; expected a file outside of it");
  }
}

/// Throws Error{usage} unless the texts of `entries` are in files, as an index needs.
void check_index(const std::string& operand, const std::vector<find::Entry>& entries) {
  for (const find::Entry& entry : entries) {
    if (entry.text)
      refuse_input(
          files::name_of(operand) +
          ": its records have texts, which an index does not hold; expected a folder or a manifest "
          "with --index");
  }
}

FindDocuments read_documents(const Invocation& invocation, const FindCommandOptions& options,
                             const find::ComparingOptions& comparing, find::Failures& failures) {
  const std::vector<std::string>& files = invocation.files;
  find::TwoSides sides = options.bitextor ? find::read_bitextor(files[0], files[1], failures)
                                          : find::TwoSides{find::read_entries(files[0], failures)};
  guard(invocation, sides.entries);
  check_outputs(options, files[0]);
  if (!options.index.empty()) check_index(files[0], sides.entries);
  find::Texts texts(std::move(sides.entries),
                    {comparing.pairs.read, tags_of(options.languages),
                     known_languages(comparing.models.directory), options.bitextor},
                    failures);
  find::Signatures signatures = find::signatures_of(texts.collection(), comparing);
  if (!options.index.empty()) {
    find::write_index(options.index, identity_of(invocation, options, comparing), texts.catalogue(),
                      signatures);
  }
  return {std::move(texts), std::move(signatures), sides.first_target};
}

FindDocuments indexed_documents(const Invocation& invocation, const FindCommandOptions& options,
                                const find::ComparingOptions& comparing) {
  const std::string& path = invocation.files[0];
  if (options.bitextor || !options.index.empty())
    refuse_input(path + ": it is an index; expected documents with --index and --bitextor");
  find::Index index =
      find::read_index(path, identity_of(invocation, options, comparing),
                       find::read_frequencies(comparing.models.directory / "frequencies.tsv"));
  if (options.merged.empty()) guard(invocation, index.catalogue.entries);
  return {find::Texts(std::move(index.catalogue), comparing.pairs.read),
          std::move(index.signatures)};
}

}  // namespace

FindDocuments find_documents(const Invocation& invocation, const FindCommandOptions& options,
                             const find::ComparingOptions& comparing, find::Failures& failures) {
  for (const std::string& file : invocation.files) invocation.guard->add_input(file, "the input");
  return find::is_index(invocation.files[0])
             ? indexed_documents(invocation, options, comparing)
             : read_documents(invocation, options, comparing, failures);
}

}  // namespace sejajar::cli
