// `sejajar align --hunalign-compatible`: a command line as hunalign takes it, and its output.

#include <sejajar/error.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

#include "ground/files/output_file.h"
#include "ground/tables/cells.h"
#include "ground/text/number_format.h"
#include "language/lexicon/word_list.h"
#include "program/cli/commands.h"
#include "program/cli/hunalign_options.h"
#include "program/cli/messages.h"
#include "program/cli/notes.h"
#include "program/cli/settings.h"

namespace sejajar::cli {
namespace {

using enum Flags;

/// What hunalign calls a null dictionary is an empty file.
bool is_blank(const std::string& path) {
  std::ifstream in(path);
  char c = 0;
  return in && !(in >> c);
}

pipeline::PipelineOptions hunalign_settings(const Arguments& arguments) {
  pipeline::PipelineOptions settings = settings_of(arguments);
  settings.options.split.splitter = "line";
  const std::string& dictionary = arguments.files[0];
  if (!is_blank(dictionary)) {
    settings.models.lexicon =
        std::make_shared<const lexicon::Lexicon>(lexicon::read_any_lexicon(dictionary));
  }
  return settings;
}

/// The lines of hunalign's output for the beads that pass.
std::string lines_of(const pipeline::AlignedPair& pair, const HunalignOptions& options) {
  const std::vector<bool> pass = passing(pair.alignment.beads, options);
  WriteOptions writing;
  writing.format = options.text ? "hunalign-text" : "ladder";
  std::ostringstream all;
  write(all, pair.documents, pair.alignment, writing);
  const bool complete = std::find(pass.begin(), pass.end(), false) == pass.end();
  if (complete) return all.str();
  // Both formats have one line per bead, in order; the ladder's last line belongs to none.
  std::string lines;
  std::istringstream in(all.str());
  std::string line;
  for (std::size_t k = 0; k < pass.size() && std::getline(in, line); ++k) {
    if (pass[k]) lines += line + "\n";
  }
  return lines;
}

double align_one(const pipeline::Job& job, const HunalignOptions& options,
                 pipeline::Pipeline& pipeline, const Arguments& arguments) {
  const pipeline::AlignedPair pair = pipeline.align(job);
  io::write_output(job.output, lines_of(pair, options));
  tell_notes(arguments, pair_notes(pair, pipeline.options(), note_options(arguments)));
  return pair.alignment.quality;
}

/// Aligns the pairs of a file of lines: source, target, output.
int run_pairs(const Arguments& arguments, const HunalignOptions& options,
              pipeline::Pipeline& pipeline) {
  const std::string& list = arguments.files[1];
  std::ifstream in(list);
  if (!in) throw Error(ErrorKind::kInput, list + ": cannot be read; expected a file");
  int exit_code = kDone;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.ends_with('\r')) line.pop_back();
    if (line.empty()) continue;
    const auto cells = tables::cells_of(line);
    try {
      if (cells.size() != 3) {
        throw Error(ErrorKind::kInput,
                    std::to_string(cells.size()) + " columns; expected source, target and output");
      }
      const pipeline::Job job = {std::string(cells[0]), std::string(cells[1]),
                                 std::string(cells[2]), arguments.source_language,
                                 arguments.target_language};
      const double quality = align_one(job, options, pipeline, arguments);
      write_message("Quality\t" + job.output + "\t" + text::format_fixed(quality, 6));
    } catch (const Error& error) {
      tell("align", list + ":" + std::to_string(number) + ": " + error.what());
      exit_code = kInputFailed;
    }
  }
  return exit_code;
}

}  // namespace

int run_as_hunalign(const Command& command, const std::vector<std::string>& words) {
  std::vector<std::string> own;
  std::copy_if(words.begin(), words.end(), std::back_inserter(own),
               [&](const std::string& word) { return word != command.other_rules; });
  const HunalignOptions options = hunalign_options(own);
  const std::size_t files = options.batch ? 2 : 3;
  const Command row = {command.name + " " + command.other_rules,
                       options.batch ? "-batch DICTIONARY FILE" : "DICTIONARY SOURCE TARGET",
                       {files, files},
                       nullptr,
                       "Aligns texts of one sentence a line, called as hunalign is. An empty "
                       "DICTIONARY is none.",
                       {kLanguages, kModels, kAligning, kGeneral}};
  Arguments arguments = parse(row, options.rest);
  arguments.command = command.name;
  if (arguments.help) {
    io::write_output("-", help_text(row) + hunalign_help());
    return kDone;
  }
  pipeline::Pipeline pipeline(hunalign_settings(arguments));
  if (options.batch) return run_pairs(arguments, options, pipeline);
  const pipeline::Job job = {arguments.files[1], arguments.files[2], "-", arguments.source_language,
                             arguments.target_language};
  const double quality = align_one(job, options, pipeline, arguments);
  if (!arguments.quiet) write_message("Quality " + text::format_fixed(quality, 6));
  return kDone;
}

}  // namespace sejajar::cli
