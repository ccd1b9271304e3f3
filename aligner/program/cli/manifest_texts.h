#pragma once

#include <sejajar/error.h>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "program/batch/job_list.h"
#include "program/cli/command.h"
#include "program/cli/pair_view.h"
#include "program/cli/version_options.h"

namespace sejajar::cli {

/// Where the texts of a list are.
struct TextPlaces {
  std::vector<std::string> inputs = {};  ///< as the operands of `sejajar batch`; none for no list
  std::string pattern = {};              ///< of the paths in one folder
};

/// Adds --pairs and --pattern; `verb` is what is done with the texts.
void add_text_places(FlagTable& flags, const std::string& verb, TextPlaces& places);

/// Throws Error{usage} unless there are two or more `texts`, or a list of them in `places`.
void check_texts_or_list(const std::vector<std::string>& texts, const TextPlaces& places);

/// Returns the error that none of the texts in `places` can be shown.
Error nothing_to_show(const TextPlaces& places);

/// The texts of a manifest, of the groups that `sejajar find` wrote, or of folders: each line is
/// aligned when it is needed.
class ManifestTexts {
 public:
  /// Lists the texts in `places` and guards them. Reports and leaves out the lines that cannot be
  /// used. Throws Error{usage}, and Error{input} if no line is left.
  ManifestTexts(const Invocation& invocation, const TextPlaces& places,
                const AligningOptions& aligning, const VersionsOptions& versions);

  std::size_t size() const { return usable_.size(); }

  /// Whether lines were left out.
  bool has_problems() const { return usable_.size() < lines_.size(); }

  /// Returns line `k` of those that can be used; one with two texts is a pair.
  batch::ManifestJob job(std::size_t k) const;

  /// Returns where line `k` is, for messages: the line of the manifest, or in folders the first
  /// text or the name of the text.
  std::string place(std::size_t k) const { return place_of(lines_[usable_.at(k)]); }

  /// Returns the paths of the texts of line `k`, in order.
  std::vector<std::string> texts(std::size_t k) const;

  /// Aligns the texts of line `k`. Throws Error. May be called from several threads.
  Aligned align(std::size_t k);

  /// Prints what the user should know of texts that were aligned; returns the exit code.
  int print_notes(const Aligned& aligned) const;

  /// What aligns pairs.
  const pipeline::Pipeline& pairs() const { return pairs_; }

 private:
  std::string place_of(const batch::ManifestJob& line) const;

  Invocation invocation_;
  bool timing_;
  pipeline::Pipeline pairs_;
  pipeline::VersionsPipeline versions_;
  batch::JobList lines_;
  std::string manifest_;  // "" for texts in folders
  std::vector<std::size_t> usable_;
};

/// Returns what journals of `sejajar batch` say of each line of `texts`; nothing for a line that
/// has not been aligned, or whose texts have changed since. Throws Error{usage} if a journal cannot
/// be read.
std::vector<std::optional<report::AlignmentLine>> lines_in_journals(
    const std::vector<std::string>& journals, const ManifestTexts& texts);

}  // namespace sejajar::cli
