// `sejajar hunalign`: the command line and the output of hunalign. Options that ask for what
// Sejajar does anyway are ignored; those that it cannot follow are refused.

#include <sejajar/error.h>

#include <algorithm>
#include <cstddef>
#include <fstream>
#include <optional>
#include <sstream>
#include <vector>

#include "ground/files/failure.h"
#include "ground/files/line_reader.h"
#include "ground/files/output_file.h"
#include "ground/files/output_text.h"
#include "ground/tables/rows.h"
#include "ground/text/display_width.h"
#include "ground/text/number_format.h"
#include "program/cli/notes.h"
#include "program/cli/shared_options.h"

namespace sejajar::cli {
namespace {

/// The filters of hunalign; thresholds are 0..1.
struct HunalignFilters {
  bool bisent = false;                          ///< 1-1 beads only
  bool cautious = false;                        ///< of these, only those between other 1-1 beads
  std::optional<double> threshold = {};         ///< least posterior
  std::optional<double> around_threshold = {};  ///< least mean posterior of the neighbouring beads
  std::optional<double> header_threshold = {};  ///< the same, where both texts begin and end
  std::optional<double> shape_threshold = {};   ///< least share of 1-1 beads among the neighbours
};

struct HunalignOptions {
  bool text = false;   ///< texts instead of a ladder
  bool batch = false;  ///< a file of pairs instead of a pair
  bool ignored = false;
  HunalignFilters filters;
  AligningOptions aligning;
};

void add_percentage(FlagTable& flags, const std::string& name, const std::string& help,
                    std::optional<double>& field) {
  flags
      .add({name, "N", help, Takes::kValue},
           [&field, name](const std::string& word) {
             const auto number = text::parse_number(word);
             if (!number || !(*number >= 0 && *number <= 100)) {
               throw Error(ErrorKind::kUsage, "-" + name + "=" + word +
                                                  " is not a percentage; expected, for example, -" +
                                                  name + "=50");
             }
             field = *number / 100;
           })
      .single_dash();
}

void add_refused(FlagTable& flags, const std::string& name, const std::string& instead) {
  flags
      .add({name, "FILE", "not supported; use `" + instead + "`", Takes::kValue},
           [name, instead](const std::string&) {
             throw Error(ErrorKind::kUsage,
                         "-" + name + " is not supported; use `" + instead + "`");
           })
      .single_dash();
}

void add_flags(FlagTable& flags, HunalignOptions& options) {
  flags.group("Options of hunalign");
  flags.toggle("text", "write texts instead of a ladder", options.text).single_dash().common();
  flags.toggle("bisent", "1-1 beads only", options.filters.bisent).single_dash().common();
  flags.toggle("cautious", "with -bisent: only between other 1-1 beads", options.filters.cautious)
      .single_dash();
  add_percentage(flags, "thresh", "least posterior, in percent", options.filters.threshold);
  add_percentage(flags, "ppthresh", "least mean posterior of the neighbouring beads, in percent",
                 options.filters.around_threshold);
  add_percentage(flags, "headerthresh",
                 "drop the beginning and the end of the texts up to where -ppthresh reaches N",
                 options.filters.header_threshold);
  add_percentage(flags, "topothresh", "least share of 1-1 beads among the neighbours, in percent",
                 options.filters.shape_threshold);
  flags.toggle("batch", "align all pairs of a file; operands: DICTIONARY FILE", options.batch)
      .single_dash()
      .common();
  flags.toggle("realign", "ignored: word translations are always learnt", options.ignored)
      .single_dash();
  flags.toggle("utf", "ignored: all text is UTF-8", options.ignored).single_dash();
  add_refused(flags, "autodict", "sejajar learn lexicon");
  add_refused(flags, "hand", "sejajar evaluate");
  add_languages(flags, options.aligning.languages);
  add_models(flags, options.aligning.models);
  add_search(flags, options.aligning);
}

/// Whether the file `path` is empty, which hunalign calls a null dictionary.
bool is_blank(const std::string& path) {
  std::ifstream in(path);
  char c = 0;
  return in && !(in >> c);
}

pipeline::PipelineOptions settings_of(const Invocation& invocation,
                                      const HunalignOptions& options) {
  pipeline::PipelineOptions settings = pipeline_options(options.aligning);
  settings.options.split.splitter = "line";
  const std::string& dictionary = invocation.files[0];
  if (!is_blank(dictionary)) settings.models.lexicon = read_user_lexicon(dictionary);
  return settings;
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

/// The mean of `value` over each bead and up to five beads on either side.
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

/// Drops beads whose mean is below `least`.
void drop_low(const std::vector<double>& means, double least, std::vector<bool>& pass) {
  for (std::size_t k = 0; k < means.size(); ++k) pass[k] = pass[k] && means[k] >= least;
}

/// Drops beads before the first and after the last whose mean is at least `least`.
void drop_ends(const std::vector<double>& means, double least, std::vector<bool>& pass) {
  const auto reached = [&](double mean) { return mean >= least; };
  const auto first = std::find_if(means.begin(), means.end(), reached) - means.begin();
  const auto last = means.rend() - std::find_if(means.rbegin(), means.rend(), reached);
  for (std::ptrdiff_t k = 0; k < std::ssize(means); ++k) {
    if (k < first || k >= last) pass[static_cast<std::size_t>(k)] = false;
  }
}

/// Whether each bead passes `filters`, with posteriors instead of hunalign's scores.
std::vector<bool> passing(const std::vector<Bead>& beads, const HunalignFilters& filters) {
  std::vector<bool> pass(beads.size(), true);
  const auto is_bisent = [&](std::size_t k) {
    return k >= beads.size() || is_one_to_one(beads[k]);
  };
  for (std::size_t k = 0; k < beads.size(); ++k) {
    if (filters.threshold && beads[k].posterior < *filters.threshold) pass[k] = false;
    if (filters.bisent && !is_bisent(k)) pass[k] = false;
    const bool between = (k == 0 || is_bisent(k - 1)) && is_bisent(k + 1);
    if (filters.bisent && filters.cautious && !between) pass[k] = false;
  }
  const std::vector<double> posteriors = means_around(beads, posterior_of);
  if (filters.around_threshold) drop_low(posteriors, *filters.around_threshold, pass);
  if (filters.header_threshold) drop_ends(posteriors, *filters.header_threshold, pass);
  if (filters.shape_threshold) {
    drop_low(means_around(beads, one_to_one), *filters.shape_threshold, pass);
  }
  return pass;
}

/// The lines of hunalign's output for the beads that pass its filters.
std::string lines_of(const pipeline::AlignedPair& pair, const HunalignOptions& options) {
  const std::vector<bool> pass = passing(pair.alignment.beads, options.filters);
  WriteOptions writing;
  writing.format = options.text ? "hunalign-text" : "ladder";
  files::OutputText all;
  write(all, pair.documents, pair.alignment, writing);
  const bool complete = std::find(pass.begin(), pass.end(), false) == pass.end();
  if (complete) return all.str();
  // Both formats have one line per bead, in order; the last line of a ladder closes it.
  std::string lines;
  std::istringstream in(all.str());
  std::string line;
  for (std::size_t k = 0; k < pass.size() && std::getline(in, line); ++k) {
    if (pass[k]) lines += line + "\n";
  }
  return lines;
}

/// Aligns one pair, writes it, prints its notes and returns its quality.
double align_one(const Invocation& invocation, const pipeline::Job& job,
                 const HunalignOptions& options, pipeline::Pipeline& pipeline) {
  const pipeline::AlignedPair pair = pipeline.align(job);
  files::write_output(job.output, lines_of(pair, options));
  print_pair_notes(invocation, pipeline, pair, options.aligning.timing);
  return pair.alignment.quality;
}

/// The pair in a line of source, target and output.
pipeline::Job job_of_line(const std::string& line, const LanguagePair& languages) {
  const auto cells = tables::cells_of(line);
  if (cells.size() != 3) {
    throw Error(ErrorKind::kInput,
                text::counted(cells.size(), "column") + "; expected source, target and output");
  }
  return {std::string(cells[0]), std::string(cells[1]), std::string(cells[2]), languages.source,
          languages.target};
}

/// The lines of a list of pairs and their places. Adds their texts to the inputs.
std::vector<std::pair<std::string, std::string>> lines_of_list(const Invocation& invocation) {
  files::LineReader reader(invocation.files[1], ErrorKind::kInput, files::Lines::kBytes);
  std::vector<std::pair<std::string, std::string>> lines;
  for (std::string line; reader.next_nonblank(line);) {
    const auto cells = tables::cells_of(line);
    for (std::size_t k = 0; k < std::min<std::size_t>(cells.size(), 2); ++k)
      invocation.guard->add_input(std::string(cells[k]), "a text of " + reader.place().name());
    lines.emplace_back(reader.place().name(), line);
  }
  return lines;
}

/// Aligns the pairs in a file of lines; returns the exit code.
int run_pairs(const Invocation& invocation, const HunalignOptions& options,
              pipeline::Pipeline& pipeline) {
  int exit_code = kDone;
  for (const auto& [place, line] : lines_of_list(invocation)) {
    try {
      const pipeline::Job job = job_of_line(line, options.aligning.languages);
      invocation.guard->add_output(job.output, "the output of " + place);
      const double quality = align_one(invocation, job, options, pipeline);
      print_line("Quality\t" + text::shown(job.output) + "\t" + text::format_fixed(quality, 6));
    } catch (...) {
      print_message(invocation.command, place + ": " + files::failure_message());
      exit_code = kInputFailed;
    }
  }
  return exit_code;
}

int run(const Invocation& invocation, const HunalignOptions& options) {
  const std::size_t expected = options.batch ? 2 : 3;
  if (invocation.files.size() != expected) {
    throw Error(ErrorKind::kUsage,
                text::counted(invocation.files.size(), "file") + " given; " +
                    "expected `sejajar hunalign " +
                    (options.batch ? "-batch DICTIONARY FILE`" : "DICTIONARY SOURCE TARGET`"));
  }
  pipeline::Pipeline pipeline(settings_of(invocation, options));
  if (options.batch) return run_pairs(invocation, options, pipeline);
  const pipeline::Job job = job_of(invocation.files, 1, options.aligning, "-");
  const double quality = align_one(invocation, job, options, pipeline);
  if (!invocation.quiet) print_line("Quality " + text::format_fixed(quality, 6));
  return kDone;
}

}  // namespace

Command hunalign_command() {
  return {"hunalign",
          "Align",
          "DICTIONARY SOURCE TARGET",
          {2, 3},
          "Aligns texts of one sentence per line, with the options and the output of hunalign. An "
          "empty DICTIONARY means none. Thresholds apply to posteriors, 0 to 100 percent.",
          {{"sejajar hunalign -text -bisent en-id.dic a.en a.id > a.tsv",
            "writes the texts of 1-1 beads"},
           {"sejajar hunalign -batch null.dic pairs.tsv", "aligns the pairs of a file"}},
          with_options<HunalignOptions>(add_flags, run)};
}

}  // namespace sejajar::cli
