#pragma once

#include <sejajar/formats.h>
#include <sejajar/options.h>

#include <cstddef>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "program/cli/flag.h"

namespace sejajar::cli {

/// What the commands that learn can be told.
struct LearnArguments {
  std::uint32_t composed = 8;             ///< documents to compose from each file
  std::uint32_t seed = 1;                 ///< of the random choices
  double from = 0;                        ///< share of each file's lines where reading begins
  double to = 1;                          ///< share of each file's lines where reading ends
  std::vector<std::string> dictionaries;  ///< files that are read as a whole
  std::string start;                      ///< file of weights to start from; "" for none
  double keep = 0;                        ///< share of the weights of `start`
  std::string pairs;                      ///< such as en-id,en-vi; "" for all
  std::uint32_t documents = 0;            ///< most of one pair in one set; 0 for all
  std::uint32_t passes = 3;               ///< to fit weights for
  std::string only;                       ///< features to fit, such as names,numbers; "" for all
  bool leave_out = false;                 ///< report what each set gets from the others
};

/// What `convert` can be told.
struct ConvertArguments {
  std::string from;       ///< format of the input; "" to look at its suffix or content
  std::string to;         ///< format of the output; "" to look at its suffix
  std::string source;     ///< presegmented text that indices refer to; "" for none
  std::string target;     ///< the same
  std::string decisions;  ///< file of what a reviewer decided; "" for none
};

/// What inspect can be told.
struct ViewArguments {
  std::string only;            ///< a name of report::selections(); "" for all beads
  std::uint32_t explain = 0;   ///< number of a bead, from 1; 0 for none
  bool statistics = false;     ///< figures of the pair instead of beads
  std::string color = "auto";  ///< auto, always or never
  std::uint32_t width = 0;     ///< columns; 0 for the terminal's
};

/// Everything that a command line can say. A command reads the fields whose flags it has.
struct Arguments {
  std::string command;  ///< the name it was called by, for messages
  std::vector<std::string> files;
  std::vector<std::string> gold;
  std::string output = "-";
  std::string language;         ///< "" to guess it
  std::string source_language;  ///< "" to guess it
  std::string target_language;  ///< "" to guess it
  std::string source_vectors;   ///< "" for none
  std::string target_vectors;   ///< "" for none
  std::string models;           ///< "" to look for the directory
  bool no_models = false;
  std::string lexicon;        ///< file of the user's own; "" for none
  std::string report;         ///< HTML file to write besides; "" for none
  std::string show = "text";  ///< columns of `split`
  std::string note;           ///< what a new model file says of itself: what it was made from
  bool presegmented = false;
  bool json = false;  ///< a JSON object: of the result, or of what was done
  bool quiet = false;
  bool timing = false;
  bool help = false;
  bool version = false;
  bool verbose = false;
  std::string all_pages;  ///< folder for all manual pages; "" for one page
  std::string config;     ///< file of more options; "" for none
  bool print_options = false;
  std::string printed_options;  ///< the options in force, if print_options
  Options options;
  LearnArguments learning;
  ViewArguments view;
  ConvertArguments convert;
  bool keep_nulls = false;              ///< the same as write.nulls "keep"
  WriteOptions write = {.format = ""};  ///< an empty format follows the output's suffix
};

/// Flags that go together; a command has some of these groups.
enum class Flags {
  kGeneral,
  kGold,
  kOutput,
  kReport,
  kSummary,
  kFormat,
  kNulls,
  kFilters,
  kNfc,
  kLanguage,
  kLanguages,
  kConvert,
  kVectors,
  kReading,
  kShow,
  kModels,
  kLexicon,
  kImport,
  kAligning,
  kViewing,
  kComposing,
  kLearningLengths,
  kLearningLexicon,
  kLearningWeights,
  kManual
};

/// Any number of files, as far as a command's table goes.
constexpr std::size_t kAnyNumber = std::numeric_limits<std::size_t>::max();

/// How many files a command takes.
struct FileCount {
  std::size_t least = 0;
  std::size_t most = 0;
};

/// One row of the table of commands.
struct Command {
  std::string name;
  std::string operands;  ///< as the usage line shows them
  FileCount files;
  int (*run)(const Arguments& arguments) = nullptr;  ///< returns the exit code
  std::string description;                           ///< what it does, one line or more
  std::vector<Flags> flags;
  /// A flag whose presence hands the words, which other rules apply to, to another function.
  std::string other_rules = "";
  int (*run_words)(const Command& command, const std::vector<std::string>& words) = nullptr;
};

/// Returns what `words`, the command line after the command's name, say.
/// Throws Error{usage} if a flag is unknown, misused or has a bad value, or files are missing.
Arguments parse(const Command& command, const std::vector<std::string>& words);

/// Returns the flags of `command`, in the order of its help.
std::vector<Flag> flags_of(const Command& command);

/// Things that values of flags choose from: names and what they mean.
struct ChoiceTable {
  std::string title;
  std::vector<std::pair<std::string, std::string>> rows;
};

/// Returns the tables that the flags of `command` choose from.
std::vector<ChoiceTable> tables_of(const Command& command);

/// Returns the text of `sejajar COMMAND --help`, with the tables that its flags choose from.
std::string help_text(const Command& command);

}  // namespace sejajar::cli
