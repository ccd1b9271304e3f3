// The text is read, split and written piece by piece, unless its splitter wants the whole of it.

#include <sejajar/models.h>
#include <sejajar/split.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <memory>

#include "cli/commands.h"
#include "cli/messages.h"
#include "cli/sentence_table.h"
#include "cli/settings.h"
#include "io/output_file.h"
#include "segment/splitters.h"
#include "text/language.h"
#include "text/piece_reader.h"
#include "text/utf8.h"

namespace sejajar::cli {
namespace {

/// The pieces of the text that `arguments` name; their language is what --language says, or guessed
/// from the first.
class Pieces {
 public:
  explicit Pieces(const Arguments& arguments) : arguments_(arguments) {
    const std::string& path = arguments.files[0];
    const bool standard = path == "-";
    if (!standard) file_ = text::open_text(path);
    language_ = arguments.language.empty() ? "" : text::canonical_language(arguments.language);
    reader_ = std::make_unique<text::PieceReader>(
        standard ? static_cast<std::istream&>(std::cin) : file_,
        text::Label{standard ? "standard input" : path, language_}, arguments.options.read,
        piece_size());
  }

  std::optional<text::Piece> next() {
    std::optional<text::Piece> piece = reader_->next();
    if (!piece) return piece;
    if (language_.empty()) guess(piece->document);
    piece->document.language = language_;
    return piece;
  }

 private:
  std::size_t piece_size() const {
    const auto table = splitters();
    const auto row = std::find_if(table.begin(), table.end(), [&](const SplitterInfo& info) {
      return info.name == arguments_.options.split.splitter;
    });
    return row->by_paragraph ? text::PieceReader::kUsualSize : text::PieceReader::kWhole;
  }

  void guess(const Document& document) {
    const text::GuessedLanguage guess = text::guess_language(document.text);
    language_ = guess.tag;
    if (arguments_.quiet) return;
    tell(arguments_.command,
         document.id + ": language guessed: " + guess.tag + (guess.reliable ? "" : " (uncertain)"));
  }

  const Arguments& arguments_;
  std::ifstream file_;
  std::string language_;
  std::unique_ptr<text::PieceReader> reader_;
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
