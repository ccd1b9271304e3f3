// The text is read, split and written piece by piece, unless its splitter wants the whole of it.

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
#include "program/cli/commands.h"
#include "program/cli/messages.h"
#include "program/cli/notes.h"
#include "program/cli/sentence_table.h"
#include "program/cli/settings.h"
#include "program/pipeline/side_pieces.h"

namespace sejajar::cli {
namespace {

bool wants_the_whole(const std::string& splitter) {
  const auto table = splitters();
  const auto row = std::find_if(table.begin(), table.end(),
                                [&](const SplitterInfo& info) { return info.name == splitter; });
  return !row->by_paragraph;
}

/// The pieces of the text that `arguments` name; prints the notes of the first.
class Pieces {
 public:
  explicit Pieces(const Arguments& arguments)
      : arguments_(arguments),
        pieces_({arguments.files[0], arguments.language}, arguments.options.read,
                wants_the_whole(arguments.options.split.splitter)) {}

  std::optional<text::Piece> next() {
    std::optional<text::Piece> piece = pieces_.next();
    if (piece && std::exchange(first_, false)) {
      tell_notes(arguments_, reading_notes(piece->document, pieces_.facts(), false));
    }
    return piece;
  }

 private:
  const Arguments& arguments_;
  pipeline::SidePieces pieces_;
  bool first_ = true;
};

}  // namespace

int run_split(const Arguments& arguments) {
  validate(arguments.options);
  const SentenceTable table(arguments.show);
  const auto directory = models_directory(arguments);
  Pieces pieces(arguments);
  std::optional<text::Piece> piece = pieces.next();
  io::OutputFile output(arguments.output);
  bool wanted = output.append(table.header());
  std::unique_ptr<segment::Splitter> splitter;
  for (; piece && wanted; piece = pieces.next()) {
    Document& document = piece->document;
    if (!splitter) {
      const Models models = load_models(directory, {document.language});
      splitter = segment::make_splitter(models, document.language, arguments.options.split);
    }
    document.sentences = splitter->split(document);
    const std::string lines = table.lines_of(*piece);
    wanted = output.append(arguments.write.nfc ? text::to_nfc(lines) : lines);
  }
  output.finish();
  return kDone;
}

}  // namespace sejajar::cli
