// The table of commands: names, operands, flags and the functions that run them.

#include "program/cli/commands.h"

namespace sejajar::cli {
namespace {

using enum Flags;

// clang-format off
const std::vector<Command> kTable = {
    {"align", "SOURCE TARGET", {2, 2}, run_align,
     "Aligns the sentences of two texts; - is standard input. With --hunalign-compatible the\n"
     "command line is hunalign's: its options, then DICTIONARY SOURCE TARGET.",
     {kOutput, kReport, kSummary, kFormat, kNulls, kFilters, kNfc, kLanguages, kVectors, kReading, kModels, kLexicon, kAligning, kGeneral},
     "--hunalign-compatible", run_as_hunalign},
    {"inspect", "SOURCE TARGET", {2, 2}, run_inspect,
     "Shows the beads of two texts side by side, or explains one; - is standard input.",
     {kViewing, kOutput, kLanguages, kVectors, kReading, kModels, kLexicon, kAligning, kGeneral}},
    {"report", "SOURCE TARGET [SOURCE TARGET]...", {2, kAnyNumber}, run_report,
     "Writes an HTML page on which alignments can be looked at and reviewed; it shows one pair of\n"
     "texts or several, opens from disk and loads nothing.",
     {kOutput, kLanguages, kVectors, kReading, kModels, kLexicon, kAligning, kGeneral}},
    {"batch", "MANIFEST", {1, 1}, run_batch,
     "Aligns many pairs: tab-separated columns source, target, output, and perhaps\n"
     "source_language, target_language, source_embeddings, target_embeddings, under a header\n"
     "that names them.",
     {kSummary, kFormat, kNulls, kFilters, kNfc, kReading, kModels, kLexicon, kAligning, kGeneral}},
    {"stream", "[FILE]", {0, 1}, run_stream,
     "Aligns a stream of document pairs: tab-separated columns src_url, trg_url, src_text and\n"
     "trg_text under a header that names them, the texts in base64 with one sentence a line.\n"
     "Writes one line per bead: src_url, trg_url, src_text, trg_text, score (the posterior).",
     {kNulls, kFilters, kNfc, kLanguages, kReading, kModels, kLexicon, kAligning, kGeneral}},
    {"convert", "IN OUT", {2, 2}, run_convert,
     "Turns bitext from one format into another; - is standard input or output.",
     {kConvert, kNulls, kFilters, kNfc, kModels, kGeneral}},
    {"validate", "FILE", {1, 1}, run_validate,
     "Says what is wrong with a TMX file, where, and which tools mind. Of another format it says\n"
     "whether it can be read. Exit code 1 if something is wrong.",
     {kOutput, kGeneral}},
    {"split", "FILE", {1, 1}, run_split,
     "Writes the sentences of a text as it is read, one a line; - is standard input.",
     {kOutput, kShow, kNfc, kLanguage, kReading, kModels, kGeneral}},
    {"evaluate", "--gold GOLD... HYPOTHESIS...", {0, kAnyNumber}, run_evaluate,
     "Compares alignments with gold ones: precision, recall, F1. Formats are recognized.",
     {kGold, kOutput, kGeneral}},
    {"learn compose", "FILE...", {1, kAnyNumber}, run_learn_compose,
     "Composes gold documents from parallel lines: source, tab, target.",
     {kComposing, kGeneral}},
    {"learn lengths", "FILE...", {1, kAnyNumber}, run_learn_lengths,
     "Measures from parallel lines how long translations are: one row per pair of languages.",
     {kLearningLengths, kGeneral}},
    {"learn lexicon", "[FILE...]", {0, kAnyNumber}, run_learn_lexicon,
     "Learns a lexicon from parallel lines: source, tab, target and perhaps a tab and a score;\n"
     "what scores below 0.2 is left out.",
     {kLearningLexicon, kGeneral}},
    {"learn weights", "SETDIR[=WEIGHT]...", {1, kAnyNumber}, run_learn_weights,
     "Fits the weights of the features to folders of gold alignments; a document counts WEIGHT\n"
     "(default: 1). Reports strict F1 per set and pass.",
     {kLearningWeights, kModels, kGeneral}},
    {"lexicon", "show|export|import FILE", {2, 2}, run_lexicon,
     "Shows, exports or imports a bilingual lexicon: `show` tells what a lexicon file holds,\n"
     "`export` writes it as a tab-separated table, `import` makes one of such a table, of a\n"
     "list of words or of hunalign's dictionary (.dic).",
     {kOutput, kImport, kGeneral}},
    {"completion", "bash|zsh", {1, 1}, run_completion,
     "Writes a script that lets a shell complete commands, options and their values.",
     {kOutput, kGeneral}},
    {"manual", "[COMMAND]", {0, 2}, run_manual,
     "Writes the manual page of a command, or of the program; `man -l FILE` shows it.",
     {kOutput, kManual, kGeneral}},
};
// clang-format on

}  // namespace

const std::vector<Command>& commands() {
  return kTable;
}

std::string summary_of(const Command& command) {
  return command.description.substr(0, command.description.find_first_of(":.;"));
}

}  // namespace sejajar::cli
