// The text is read, split and written piece by piece, unless its splitter needs the whole text.

#include <sejajar/models.h>
#include <sejajar/split.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "ground/files/output_file.h"
#include "ground/text/utf8.h"
#include "language/segment/splitter.h"
#include "program/cli/notes.h"
#include "program/cli/sentence_table.h"
#include "program/cli/shared_options.h"
#include "program/pipeline/side_pieces.h"

namespace sejajar::cli {
namespace {

struct SplitCommandOptions {
  std::string output = "-";
  std::string language;       ///< "" to guess it
  std::string show = "text";  ///< columns
  bool nfc = false;
  Options options;
  bool presegmented = false;
  ModelOptions models;
};

void add_flags(FlagTable& flags, SplitCommandOptions& options) {
  add_output(flags, options.output);
  add_language(flags, options.language);
  flags
      .text("show", "COLUMNS",
            "text alone: one sentence per line; else a tab-separated table with a header: some of "
            "the columns below, separated by commas",
            options.show)
      .choose_from(sentence_columns(), "Columns")
      .comma_list()
      .common();
  flags.toggle("nfc", "write texts in Unicode normalization form C", options.nfc);
  add_reading(flags, options.options, options.presegmented);
  add_models(flags, options.models);
}

bool needs_whole_text(const std::string& splitter) {
  const auto table = splitters();
  const auto row = std::find_if(table.begin(), table.end(),
                                [&](const SplitterInfo& info) { return info.name == splitter; });
  return !row->by_paragraph;
}

/// Reads the pieces of a text and prints the notes about the first.
class Pieces {
 public:
  Pieces(const Invocation& invocation, const std::string& language, const Options& options)
      : invocation_(invocation),
        pieces_({invocation.files[0], language}, options.read,
                needs_whole_text(options.split.splitter)) {}

  std::optional<documents::Piece> next() {
    std::optional<documents::Piece> piece = pieces_.next();
    if (piece && std::exchange(first_, false)) {
      print_notes(invocation_, reading_notes(piece->document, pieces_.facts(), false));
    }
    return piece;
  }

 private:
  const Invocation& invocation_;
  pipeline::SidePieces pieces_;
  bool first_ = true;
};

int run(const Invocation& invocation, const SplitCommandOptions& command) {
  Options options = command.options;
  settle_splitter(options.split, command.presegmented);
  validate(options);
  const SentenceTable table(command.show);
  const auto directory = models_directory(command.models);
  Pieces pieces(invocation, command.language, options);
  std::optional<documents::Piece> piece = pieces.next();
  files::OutputFile output(command.output);
  bool wanted = output.append(table.header());
  std::unique_ptr<segment::Splitter> splitter;
  for (; piece && wanted; piece = pieces.next()) {
    Document& document = piece->document;
    if (!splitter) {
      const Models models = load_models(directory, {document.language});
      splitter = segment::make_splitter(models, document.language, options.split);
    }
    document.sentences = splitter->split(document);
    const std::string lines = table.lines_of(*piece);
    wanted = output.append(command.nfc ? text::to_nfc(lines) : lines);
  }
  output.finish();
  return kDone;
}

}  // namespace

Command split_command() {
  return {"split",
          "Convert and check",
          "FILE",
          {1, 1},
          "Splits a text into sentences, one per line; - is standard input.",
          {{"sejajar split article.txt --language de", "writes one sentence per line"},
           {"sejajar split article.txt --show paragraph,begin,end,text",
            "writes a table with paragraph numbers and byte offsets"}},
          with_options<SplitCommandOptions>(add_flags, run)};
}

}  // namespace sejajar::cli
