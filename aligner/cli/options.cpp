// The flags of all commands, group by group, and the texts of --help. Boost's messages are
// rewritten so that they say what was expected.

#include "cli/options.h"

#include <sejajar/align.h>
#include <sejajar/read.h>
#include <sejajar/split.h>

#include <set>
#include <sstream>

#include "cli/bind.h"
#include "cli/learn_options.h"
#include "cli/option_sources.h"
#include "cli/sentence_table.h"

namespace sejajar::cli {
namespace {

namespace po = boost::program_options;

/// Width of --help, in columns; the same on every terminal, for the documentation is made from it.
constexpr unsigned kHelpWidth = 100;

/// The name under which Boost collects what is no flag; not one that a user could type.
constexpr const char* kFiles = "FILE OPERANDS";

std::string joined_names(const auto& table) {
  std::string names;
  for (const auto& row : table) names += (names.empty() ? "" : ", ") + row.name;
  return names;
}

void bind_output(Binder& bind, Arguments& arguments) {
  bind.text({"output,o", "FILE", "where to write; - is standard output"}, arguments.output);
}

void bind_report(Binder& bind, Arguments& arguments) {
  bind.text({"report", "FILE", "write an HTML report of the alignment, too"}, arguments.report);
}

void bind_viewing(Binder& bind, Arguments& arguments) {
  ViewArguments& view = arguments.view;
  bind.text({"only", "WHAT",
             "low (posterior below 0.5), nulls (one side empty) or merged (more than "
             "one sentence on a side)"},
            view.only);
  bind.count({"explain", "N", "all that is known of bead N, from 1; 0 for none"}, view.explain);
  bind.toggle({"stats", "", "figures of the pair, a name and a value a line"}, view.statistics);
  bind.toggle({"json", "", "all of it, or with --stats or --explain that, as a JSON object"},
              view.json);
  bind.text({"color", "WHEN", "auto (on a terminal, unless NO_COLOR is set), always, never"},
            view.color);
  bind.count({"width", "N", "columns; 0 is the terminal's, or 100"}, view.width);
}

void bind_format(Binder& bind, Arguments& arguments) {
  bind.text({"format", "NAME",
             joined_names(formats()) + " (default: what the suffix of the output says, or " +
                 formats().front().name + ")"},
            arguments.write.format);
}

void bind_nulls(Binder& bind, Arguments& arguments) {
  bind.text({"nulls", "WHAT", "beads with an empty side: default (as the format says), keep, drop"},
            arguments.write.nulls);
  bind.toggle({"keep-nulls", "", "the same as --nulls keep"}, arguments.keep_nulls);
}

/// The help of a filter is that of its row in the table.
void bind_filters(Binder& bind, Arguments& arguments) {
  FilterOptions& options = arguments.write.filter;
  const auto flag_of = [](const std::string& name) {
    for (const FilterInfo& info : filters()) {
      if (info.name == name) return Flag{name, "NUMBER", info.description};
    }
    return Flag{name, "NUMBER", ""};
  };
  bind.number(flag_of("min-posterior"), options.min_posterior);
  bind.number(flag_of("max-length-ratio"), options.max_length_ratio);
  bind.toggle(flag_of("drop-identical"), options.drop_identical);
  bind.toggle(flag_of("drop-wrong-language"), options.drop_wrong_language);
  bind.toggle(flag_of("deduplicate"), options.deduplicate);
}

void bind_convert(Binder& bind, Arguments& arguments) {
  ConvertArguments& convert = arguments.convert;
  bind.text({"from", "NAME", "format of IN (default: what its suffix or its content says)"},
            convert.from);
  bind.text({"to", "NAME", "format of OUT (default: what its suffix says)"}, convert.to);
  bind.text({"source", "FILE", "the source text, one sentence a line, if IN has only indices"},
            convert.source);
  bind.text({"target", "FILE", "the target text, one sentence a line, if IN has only indices"},
            convert.target);
  bind.text({"source-language", "TAG", "BCP-47 tag (default: what IN says, or else guessed)"},
            arguments.source_language);
  bind.text({"target-language", "TAG", "BCP-47 tag (default: what IN says, or else guessed)"},
            arguments.target_language);
}

void bind_nfc(Binder& bind, Arguments& arguments) {
  bind.toggle({"nfc", "", "write texts in Unicode normalization form C"}, arguments.write.nfc);
}

void bind_language(Binder& bind, Arguments& arguments) {
  bind.text({"language", "TAG", "BCP-47 tag, such as en (default: guessed)"}, arguments.language);
}

void bind_languages(Binder& bind, Arguments& arguments) {
  bind.text({"source-language", "TAG", "BCP-47 tag, such as en (default: guessed)"},
            arguments.source_language);
  bind.text({"target-language", "TAG", "BCP-47 tag, such as id (default: guessed)"},
            arguments.target_language);
}

void bind_reading(Binder& bind, Arguments& arguments) {
  Options& options = arguments.options;
  bind.text({"paragraphs", "ENDS", "what ends a paragraph: line, blank (an empty line), none"},
            options.read.paragraphs);
  bind.text({"on-bad-utf8", "WHAT", "fail, or replace what is not UTF-8 by U+FFFD"},
            options.read.on_bad_utf8);
  bind.text({"splitter", "NAME", "how to find sentences: " + joined_names(splitters())},
            options.split.splitter);
  bind.text({"srx", "FILE", "rules for sentences in SRX 2.0; implies --splitter srx"},
            options.split.srx);
  bind.count({"srx-effort", "N",
              "most work of one SRX expression in one paragraph, in milliseconds, roughly"},
             options.split.srx_effort);
  bind.text({"splitter-command", "CMD",
             "shell command that reads paragraphs, one a line, and writes sentences, one a line; "
             "implies --splitter command"},
            options.split.command);
  bind.count({"command-seconds", "N", "longest time of CMD for one document; 0 is any"},
             options.split.command_seconds);
  bind.toggle({"presegmented", "", "each line is one sentence, empty lines too"},
              arguments.presegmented);
}

void bind_documents(Binder& bind, Arguments& arguments) {
  ReadOptions& options = arguments.options.read;
  bind.text({"input-format", "NAME",
             joined_names(input_formats()) + " (default: what the content looks like)"},
            options.input_format);
  bind.text(
      {"encoding", "NAME", "charset, such as windows-1251 (default: UTF-8, or what is found)"},
      options.encoding);
  bind.text({"extract-command", "COMMAND",
             "makes text of PDF and other files; {} is the file, such as 'pdftotext {} -'"},
            options.extract_command);
  bind.count({"max-size", "MIB", "limit on what one file unpacks to"}, options.max_size);
  bind.count({"max-depth", "N", "limit on elements within elements"}, options.max_depth);
  bind.count({"max-entries", "N", "limit on files in an archive"}, options.max_entries);
}

void bind_show(Binder& bind, Arguments& arguments) {
  bind.text({"show", "COLUMNS",
             "text alone, one sentence a line; or a tab-separated table under a header: some of " +
                 joined_names(sentence_columns()) + ", with commas between them"},
            arguments.show);
}

void bind_models(Binder& bind, Arguments& arguments) {
  bind.text({"models", "DIR",
             "models directory (default: $SEJAJAR_MODELS, or share/sejajar/models beside the "
             "program's folder)"},
            arguments.models);
  bind.toggle({"no-models", "", "no lexicons from there: nothing but the texts"},
              arguments.no_models);
}

void bind_vectors(Binder& bind, Arguments& arguments) {
  bind.text({"source-embeddings", "FILE",
             "vectors of the source sentences: .npy with one row each, or TEXT:VECTORS as for "
             "Vecalign"},
            arguments.source_vectors);
  bind.text({"target-embeddings", "FILE", "the same of the target sentences"},
            arguments.target_vectors);
}

void bind_lexicon(Binder& bind, Arguments& arguments) {
  bind.text({"lexicon", "FILE",
             "words and their translations, laid over the lexicon of the models: .lex, hunalign's "
             ".dic, or tab-separated source and target"},
            arguments.lexicon);
}

void bind_import(Binder& bind, Arguments& arguments) {
  bind.text({"source-language", "TAG", "import: language of the list's source, such as en"},
            arguments.source_language);
  bind.text({"target-language", "TAG", "import: language of the list's target, such as id"},
            arguments.target_language);
  bind.text({"note", "TEXT", "import: what the list was made from, and its licence"},
            arguments.note);
}

void bind_aligning(Binder& bind, Arguments& arguments) {
  Options& options = arguments.options;
  bind.text({"method", "NAME", "log-linear, gale-church (the classic of 1993)"},
            options.score.method);
  bind.numbers({"weight", "NAME=NUMBER", "weight of a feature, in all passes; may be repeated"},
               options.score.weights);
  bind.count({"radius", "N", "sentences on either side of the band's centre, from 8"},
             options.search.radius);
  bind.count({"margin", "N", "sentences that the path keeps off the band's edge"},
             options.search.margin);
  bind.toggle({"exhaustive", "", "search everywhere, to compare with: time and memory n x m"},
              options.search.exhaustive);
  bind.text({"learn", "FROM",
             "learn a lexicon from: pair; none; or, with `batch`, batch: from all pairs together"},
            options.learn.from);
  bind.count({"passes", "N", "searches, 1 to 10; a lexicon is learnt between them"},
             options.learn.passes);
  bind.count({"threads", "N", "0 is OMP_NUM_THREADS or all cores"}, options.threads);
}

void bind_gold(Binder& bind, Arguments& arguments) {
  bind.list({"gold", "GOLD...", "files of gold beads, in the order of the hypotheses"},
            arguments.gold);
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
  bind.toggle({"verbose", "", "with --version: libraries and models directory too"},
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
                             {Flags::kLearningLexicon, bind_learning_lexicon},
                             {Flags::kLearningWeights, bind_learning_weights},
                             {Flags::kGeneral, bind_general}};

bool has(const Command& command, Flags flags) {
  for (const Flags own : command.flags) {
    if (own == flags) return true;
  }
  return false;
}

po::options_description described(const Command& command, Arguments& arguments) {
  po::options_description description("Options", kHelpWidth, kHelpWidth / 2);
  Binder bind(description);
  for (const Group& group : kGroups) {
    if (has(command, group.flags)) group.bind(bind, arguments);
  }
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
    refuse("unknown option '" + error.get_option_name() + "'; expected one that " + help +
           " lists");
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
  if (arguments.write.nulls == "drop") {
    refuse("--keep-nulls and --nulls drop exclude each other; expected one");
  }
  arguments.write.nulls = "keep";
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

std::string rows_text(const std::string& title, const auto& table) {
  constexpr std::size_t kNameWidth = 12;
  std::string text = "\n" + title + ":\n";
  for (const auto& row : table) {
    const std::size_t width = row.name.size();
    text += "  " + row.name + std::string(width < kNameWidth ? kNameWidth - width : 1, ' ') +
            row.description + "\n";
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

std::string help_text(const Command& command) {
  Arguments defaults;
  std::ostringstream text;
  text.imbue(std::locale::classic());
  text << "Usage: sejajar " << command.name << " " << command.operands << " [OPTION...]\n\n"
       << command.description << "\n\n"
       << described(command, defaults);
  std::string help = without_trailing_blanks(text.str());
  if (has(command, Flags::kFormat) || has(command, Flags::kConvert)) {
    help += rows_text("Formats", formats());
  }
  if (has(command, Flags::kReading)) help += rows_text("Input formats", input_formats());
  if (has(command, Flags::kReading)) help += rows_text("Splitters", splitters());
  if (has(command, Flags::kShow)) help += rows_text("Columns", sentence_columns());
  if (has(command, Flags::kAligning)) help += rows_text("Features", features());
  return help;
}

}  // namespace sejajar::cli
