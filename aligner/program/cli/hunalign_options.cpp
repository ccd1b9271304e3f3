// The options of hunalign as a table. Those that steer what Sejajar does anyway are taken and have
// no effect; those that it can't follow are refused rather than passed over.

#include "program/cli/hunalign_options.h"

#include <sejajar/error.h>

#include <algorithm>

#include "ground/text/number_format.h"

namespace sejajar::cli {
namespace {

/// What becomes of an option.
enum class Kind { kSwitch, kPercent, kNoEffect, kRefused };

struct Row {
  std::string_view name;  ///< with its dash; "=" at the end if a value follows
  Kind kind;
  std::string_view help;
  bool HunalignOptions::*toggle = nullptr;
  std::optional<double> HunalignOptions::*percent = nullptr;
};

constexpr Row kRows[] = {
    {"-text", Kind::kSwitch, "write texts instead of a ladder", &HunalignOptions::text},
    {"-bisent", Kind::kSwitch, "1-1 beads only", &HunalignOptions::bisent},
    {"-cautious", Kind::kSwitch, "with -bisent: only between other 1-1 beads",
     &HunalignOptions::cautious},
    {"-thresh=", Kind::kPercent, "least posterior, in percent", nullptr,
     &HunalignOptions::threshold},
    {"-ppthresh=", Kind::kPercent, "least mean posterior of the beads around, in percent", nullptr,
     &HunalignOptions::around_threshold},
    {"-headerthresh=", Kind::kPercent,
     "leave out the beginning and the end up to where -ppthresh is reached", nullptr,
     &HunalignOptions::header_threshold},
    {"-topothresh=", Kind::kPercent, "least share of 1-1 beads around, in percent", nullptr,
     &HunalignOptions::shape_threshold},
    {"-batch", Kind::kSwitch, "DICTIONARY FILE: lines of source, target, output",
     &HunalignOptions::batch},
    {"-realign", Kind::kNoEffect, "no effect: Sejajar always learns from the texts"},
    {"-utf", Kind::kNoEffect, "no effect: all is UTF-8"},
    {"-autodict=", Kind::kRefused, "refused: see `sejajar learn lexicon`"},
    {"-hand=", Kind::kRefused, "refused: see `sejajar evaluate`"},
};

double share_of(const Row& row, const std::string& word) {
  const auto number = text::parse_number(std::string_view(word).substr(row.name.size()));
  if (number && *number >= 0 && *number <= 100) return *number / 100;
  throw Error(ErrorKind::kUsage,
              word + ": expected a percentage, such as " + std::string(row.name) + "50");
}

const Row* row_of(const std::string& word) {
  const auto* const found = std::find_if(std::begin(kRows), std::end(kRows), [&](const Row& row) {
    return row.name.ends_with('=') ? word.starts_with(row.name) : word == row.name;
  });
  return found == std::end(kRows) ? nullptr : found;
}

void apply(const Row& row, const std::string& word, HunalignOptions& options) {
  if (row.kind == Kind::kSwitch) options.*row.toggle = true;
  if (row.kind == Kind::kPercent) options.*row.percent = share_of(row, word);
  if (row.kind == Kind::kRefused) {
    throw Error(ErrorKind::kUsage, word + ": " + std::string(row.help).substr(9) +
                                       "; expected the command line without it");
  }
}

bool is_one_to_one(const Bead& bead) {
  return bead.source.size() == 1 && bead.target.size() == 1;
}

double posterior_of(const Bead& bead) {
  return bead.posterior;
}

double one_to_one(const Bead& bead) {
  return is_one_to_one(bead) ? 1 : 0;
}

/// For each bead the mean of `value` over it and up to five beads on either side.
std::vector<double> means_around(const std::vector<Bead>& beads, double (*value)(const Bead&)) {
  constexpr std::size_t kReach = 5;
  std::vector<double> sums = {0};
  for (const Bead& bead : beads) sums.push_back(sums.back() + value(bead));
  std::vector<double> means;
  for (std::size_t k = 0; k < beads.size(); ++k) {
    const std::size_t begin = k < kReach ? 0 : k - kReach;
    const std::size_t end = std::min(k + kReach + 1, beads.size());
    means.push_back((sums[end] - sums[begin]) / static_cast<double>(end - begin));
  }
  return means;
}

/// Lets no bead pass whose mean is below `least`.
void drop_low(const std::vector<double>& means, double least, std::vector<bool>& pass) {
  for (std::size_t k = 0; k < means.size(); ++k) pass[k] = pass[k] && means[k] >= least;
}

/// Lets no bead pass before the first or after the last whose mean is not below `least`.
void drop_ends(const std::vector<double>& means, double least, std::vector<bool>& pass) {
  const auto reached = [&](double mean) { return mean >= least; };
  const auto first = std::find_if(means.begin(), means.end(), reached) - means.begin();
  const auto last = means.rend() - std::find_if(means.rbegin(), means.rend(), reached);
  for (std::ptrdiff_t k = 0; k < std::ssize(means); ++k) {
    if (k < first || k >= last) pass[static_cast<std::size_t>(k)] = false;
  }
}

}  // namespace

HunalignOptions hunalign_options(const std::vector<std::string>& words) {
  HunalignOptions options;
  for (const std::string& word : words) {
    const Row* const row = row_of(word);
    if (row != nullptr) {
      apply(*row, word, options);
    } else if (word.size() > 2 && word.starts_with('-') && !word.starts_with("--")) {
      throw Error(ErrorKind::kUsage, "unknown option '" + word +
                                         "'; expected one that `sejajar align "
                                         "--hunalign-compatible --help` lists");
    } else {
      options.rest.push_back(word);
    }
  }
  return options;
}

std::string hunalign_help() {
  constexpr std::size_t kWidth = 18;
  std::string text = "\nOptions of hunalign:\n";
  for (const Row& row : kRows) {
    const std::string name = std::string(row.name) + (row.kind == Kind::kPercent ? "N"
                                                      : row.name.ends_with('=')  ? "FILE"
                                                                                 : "");
    text += "  " + name + std::string(kWidth - name.size(), ' ') + std::string(row.help) + "\n";
  }
  return text;
}

std::vector<bool> passing(const std::vector<Bead>& beads, const HunalignOptions& options) {
  std::vector<bool> pass(beads.size(), true);
  const auto is_bisent = [&](std::size_t k) {
    return k >= beads.size() || is_one_to_one(beads[k]);
  };
  for (std::size_t k = 0; k < beads.size(); ++k) {
    if (options.threshold && beads[k].posterior < *options.threshold) pass[k] = false;
    if (options.bisent && !is_bisent(k)) pass[k] = false;
    const bool between = (k == 0 || is_bisent(k - 1)) && is_bisent(k + 1);
    if (options.bisent && options.cautious && !between) pass[k] = false;
  }
  const std::vector<double> posteriors = means_around(beads, posterior_of);
  if (options.around_threshold) drop_low(posteriors, *options.around_threshold, pass);
  if (options.header_threshold) drop_ends(posteriors, *options.header_threshold, pass);
  if (options.shape_threshold) {
    drop_low(means_around(beads, one_to_one), *options.shape_threshold, pass);
  }
  return pass;
}

}  // namespace sejajar::cli
