// The flags of all commands, group by group, and the texts of --help. Boost's messages are
// rewritten so that they say what was expected.

#include "program/cli/options.h"

#include <sejajar/align.h>
#include <sejajar/read.h>
#include <sejajar/split.h>

#include <set>
#include <sstream>

#include "program/cli/aligning_options.h"
#include "program/cli/bind.h"
#include "program/cli/learn_options.h"
#include "program/cli/option_sources.h"
#include "program/cli/reading_options.h"
#include "program/cli/sentence_table.h"
#include "program/cli/writing_options.h"

namespace sejajar::cli {
namespace {

namespace po = boost::program_options;

/// Width of --help, in columns; the same on every terminal, for the documentation is made from it.
constexpr unsigned kHelpWidth = 100;

/// The name under which Boost collects what is no flag; not one that a user could type.
constexpr const char* kFiles = "FILE OPERANDS";

void bind_import(Binder& bind, Arguments& arguments) {
  bind.text({"source-language", "TAG", "import: language of the list's source, such as en"},
            arguments.source_language);
  bind.text({"target-language", "TAG", "import: language of the list's target, such as id"},
            arguments.target_language);
  bind.text({"note", "TEXT", "import: what the list was made from, and its licence"},
            arguments.note);
}

void bind_gold(Binder& bind, Arguments& arguments) {
  bind.list({"gold", "GOLD...", "files of gold beads, in the order of the hypotheses"},
            arguments.gold);
  bind.toggle({"json", "", "a JSON object instead of a table"}, arguments.json);
}

void bind_manual(Binder& bind, Arguments& arguments) {
  bind.text({"all", "DIR", "write the pages of the program and of all commands to this folder"},
            arguments.all_pages);
}

void bind_general(Binder& bind, Arguments& arguments) {
  bind.toggle({"quiet,q", "", "say nothing but errors"}, arguments.quiet);
  bind.text({"config", "FILE",
             "more options, lines as `threads = 4`; the command line wins, then environment "
             "variables as SEJAJAR_THREADS"},
            arguments.config);
  bind.toggle({"print-options", "", "show the options in force, as --config takes them, and end"},
              arguments.print_options);
  bind.toggle({"help,h", "", "show this help"}, arguments.help);
  bind.toggle({"version", "", "show the version"}, arguments.version);
  bind.toggle(
      {"verbose,v", "",
       "say how pairs are aligned, with what and in what time; with --version: libraries and "
       "models directory too"},
      arguments.verbose);
}

/// How each group of flags is bound.
struct Group {
  Flags flags;
  void (*bind)(Binder& bind, Arguments& arguments);
};

constexpr Group kGroups[] = {{Flags::kGold, bind_gold},
                             {Flags::kOutput, bind_output},
                             {Flags::kReport, bind_report},
                             {Flags::kSummary, bind_summary},
                             {Flags::kFormat, bind_format},
                             {Flags::kNulls, bind_nulls},
                             {Flags::kFilters, bind_filters},
                             {Flags::kNfc, bind_nfc},
                             {Flags::kLanguage, bind_language},
                             {Flags::kLanguages, bind_languages},
                             {Flags::kConvert, bind_convert},
                             {Flags::kVectors, bind_vectors},
                             {Flags::kReading, bind_reading},
                             {Flags::kReading, bind_documents},
                             {Flags::kShow, bind_show},
                             {Flags::kModels, bind_models},
                             {Flags::kLexicon, bind_lexicon},
                             {Flags::kImport, bind_import},
                             {Flags::kAligning, bind_aligning},
                             {Flags::kViewing, bind_viewing},
                             {Flags::kComposing, bind_composing},
                             {Flags::kLearningLengths, bind_learning_lengths},
                             {Flags::kLearningLexicon, bind_learning_lexicon},
                             {Flags::kLearningWeights, bind_learning_weights},
                             {Flags::kManual, bind_manual},
                             {Flags::kGeneral, bind_general}};

bool has(const Command& command, Flags flags) {
  for (const Flags own : command.flags) {
    if (own == flags) return true;
  }
  return false;
}

/// Binds all groups that `command` has, in the order of kGroups.
void bind_groups(const Command& command, Binder& bind, Arguments& arguments) {
  for (const Group& group : kGroups) {
    if (has(command, group.flags)) group.bind(bind, arguments);
  }
}

po::options_description described(const Command& command, Arguments& arguments) {
  po::options_description description("Options", kHelpWidth, kHelpWidth / 2);
  Binder bind(description);
  bind_groups(command, bind, arguments);
  return description;
}

/// The long names of the options of all commands.
std::set<std::string> known_options() {
  Arguments arguments;
  std::set<std::string> names;
  for (const Group& group : kGroups) {
    po::options_description description;
    Binder bind(description);
    group.bind(bind, arguments);
    for (const auto& option : description.options()) names.insert(option->long_name());
  }
  return names;
}

[[noreturn]] void refuse(const std::string& message) {
  throw Error(ErrorKind::kUsage, message);
}

/// Runs `parse` and throws what Boost has to say in our own words.
void in_our_words(const Command& command, const auto& parse) {
  const std::string help =
      "`sejajar " + (command.name.empty() ? "" : command.name + " ") + "--help`";
  try {
    parse();
  } catch (const po::unknown_option& error) {
    const std::string name = error.get_option_name();
    const bool of_another = !command.other_rules.empty() && !name.starts_with("--");
    refuse("unknown option '" + name + "'; expected one that " + help + " lists" +
           (of_another ? ", or " + command.other_rules + " before it" : ""));
  } catch (const po::multiple_occurrences& error) {
    refuse("option '" + error.get_option_name() + "' stands there twice; expected it once");
  } catch (const po::error_with_option_name& error) {
    refuse("option '" + error.get_option_name() +
           "' has no value or one too many; expected the form that " + help + " shows");
  } catch (const po::error& error) {
    refuse(std::string(error.what()) + "; expected what " + help + " shows");
  }
}

void check_files(const Command& command, const Arguments& arguments) {
  const std::size_t count = arguments.files.size();
  if (count >= command.files.least && count <= command.files.most) return;
  refuse("expected `sejajar " + command.name + " " + command.operands + "`, but " +
         (count == 0 ? "no file is"
                     : std::to_string(count) + (count == 1 ? " file is" : " files are")) +
         " given");
}

/// Flags that imply a splitter; two of them, or one and another splitter, exclude each other.
void settle_splitter(Arguments& arguments) {
  SplitOptions& split = arguments.options.split;
  const struct {
    bool given;
    const char* flag;
    const char* splitter;
  } implied[] = {{arguments.presegmented, "--presegmented", "line"},
                 {!split.srx.empty(), "--srx", "srx"},
                 {!split.command.empty(), "--splitter-command", "command"}};
  for (const auto& [given, flag, splitter] : implied) {
    if (!given) continue;
    if (split.splitter != SplitOptions().splitter && split.splitter != splitter) {
      refuse(std::string(flag) + " and --splitter " + split.splitter +
             " exclude each other; expected one");
    }
    split.splitter = splitter;
  }
}

void settle_nulls(Arguments& arguments) {
  if (!arguments.keep_nulls) return;
  if (arguments.write.nulls == Nulls::kDrop) {
    refuse("--keep-nulls and --nulls drop exclude each other; expected one");
  }
  arguments.write.nulls = Nulls::kKeep;
}

/// Boost leaves a blank where it breaks a line.
std::string without_trailing_blanks(const std::string& text) {
  std::string clean;
  for (const char c : text) {
    if (c == '\n') clean.erase(clean.find_last_not_of(' ') + 1);
    clean += c;
  }
  return clean;
}

/// A table as its title and rows.
ChoiceTable table_of(const std::string& title, const auto& rows) {
  ChoiceTable table = {title, {}};
  for (const auto& row : rows) table.rows.emplace_back(row.name, row.description);
  return table;
}

std::string text_of(const ChoiceTable& table) {
  constexpr std::size_t kNameWidth = 15;
  std::string text = "\n" + table.title + ":\n";
  for (const auto& [name, description] : table.rows) {
    const std::size_t width = name.size();
    text += "  " + name + std::string(width < kNameWidth ? kNameWidth - width : 1, ' ') +
            description + "\n";
  }
  return text;
}

}  // namespace

Arguments parse(const Command& command, const std::vector<std::string>& words) {
  Arguments arguments;
  arguments.command = command.name;
  po::options_description all = described(command, arguments);
  all.add_options()(kFiles, po::value<std::vector<std::string>>(&arguments.files), "");
  po::positional_options_description operands;
  operands.add(kFiles, -1);
  in_our_words(command, [&] {
    const int style =
        po::command_line_style::default_style & ~po::command_line_style::allow_guessing;
    po::variables_map values;
    po::store(po::command_line_parser(words).options(all).positional(operands).style(style).run(),
              values);
    add_environment(values, all);
    if (values.count("config") > 0) {
      add_config(values, all, known_options(), values["config"].as<std::string>());
    }
    po::notify(values);
    if (arguments.print_options) arguments.printed_options = config_of(values);
  });
  if (arguments.help || arguments.version || arguments.print_options) return arguments;
  check_files(command, arguments);
  settle_splitter(arguments);
  settle_nulls(arguments);
  return arguments;
}

std::vector<Flag> flags_of(const Command& command) {
  Arguments defaults;
  po::options_description description;
  Binder bind(description);
  bind_groups(command, bind, defaults);
  return bind.flags();
}

std::vector<ChoiceTable> tables_of(const Command& command) {
  std::vector<ChoiceTable> tables;
  const auto add = [&](bool wanted, const std::string& title, const auto& rows) {
    if (wanted) tables.push_back(table_of(title, rows));
  };
  add(has(command, Flags::kFormat) || has(command, Flags::kConvert), "Formats", formats());
  add(has(command, Flags::kReading), "Input formats", input_formats());
  add(has(command, Flags::kReading), "Splitters", splitters());
  add(has(command, Flags::kShow), "Columns", sentence_columns());
  add(has(command, Flags::kAligning), "Features", features());
  return tables;
}

std::string help_text(const Command& command) {
  Arguments defaults;
  std::ostringstream text;
  text.imbue(std::locale::classic());
  text << "Usage: sejajar " << command.name << " " << command.operands << " [OPTION...]\n\n"
       << command.description << "\n\n"
       << described(command, defaults);
  std::string help = without_trailing_blanks(text.str());
  for (const ChoiceTable& table : tables_of(command)) help += text_of(table);
  return help;
}

}  // namespace sejajar::cli
