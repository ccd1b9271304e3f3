// The text is read, split and written piece by piece, unless its splitter needs the whole text.

#include <sejajar/error.h>
#include <sejajar/models.h>
#include <sejajar/split.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "exchange/bitext/bead_text.h"
#include "ground/files/compress.h"
#include "ground/files/output_file.h"
#include "ground/text/joined.h"
#include "ground/text/utf8.h"
#include "language/segment/splitter.h"
#include "program/cli/notes.h"
#include "program/cli/shared_options.h"
#include "program/pipeline/side_pieces.h"

namespace sejajar::cli {
namespace {

std::string paragraph_of(const documents::Piece& piece, const Sentence& sentence) {
  const auto& paragraphs = piece.document.paragraphs;
  // An empty line before the first paragraph of a piece belongs to the paragraph before it.
  const bool before = sentence.range.begin == sentence.range.end && piece.paragraph > 0 &&
                      (paragraphs.empty() || sentence.range.end <= paragraphs.front().begin);
  return std::to_string(piece.paragraph + sentence.paragraph - (before ? 1 : 0));
}

std::string begin_of(const documents::Piece& piece, const Sentence& sentence) {
  return std::to_string(piece.byte + sentence.range.begin);
}

std::string end_of(const documents::Piece& piece, const Sentence& sentence) {
  return std::to_string(piece.byte + sentence.range.end);
}

std::string text_of(const documents::Piece& piece, const Sentence& sentence) {
  return bitext::one_line(std::string(piece.document.text_of(sentence)));
}

/// A column of `split --show`: a function that writes one cell of a sentence.
struct Column {
  std::string name;
  std::string description;
  std::string (*cell)(const documents::Piece& piece, const Sentence& sentence);
};

const std::vector<Column> kColumns = {
    {"paragraph", "number of the paragraph, from 0", paragraph_of},
    {"begin", "byte offset of the start, from 0, after a byte order mark", begin_of},
    {"end", "byte offset of the end, exclusive", end_of},
    {"text", "the sentence, with spaces for tabs and line ends", text_of},
};

constexpr const char* kPlain = "text";

/// A line end inside a sentence becomes a space; nothing else changes.
std::string plain_text(std::string_view sentence) {
  std::string text(sentence);
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
  return text;
}

/// Writes the sentences of a text, given in pieces, as lines.
class SentenceTable {
 public:
  /// `columns` are known names separated by commas; "text" alone is lines without a header.
  /// Throws Error{usage} if a name is given twice.
  explicit SentenceTable(const std::string& columns) : plain_(columns == kPlain) {
    for (const std::string& name : parts_of(columns, ',')) {
      const auto row = std::find_if(kColumns.begin(), kColumns.end(),
                                    [&](const Column& column) { return column.name == name; });
      if (std::find(columns_.begin(), columns_.end(), &*row) != columns_.end()) {
        throw Error(ErrorKind::kUsage,
                    "--show: column '" + name + "' is given twice; expected once");
      }
      columns_.push_back(&*row);
    }
  }

  /// The header with its line end, or "" if there is none.
  std::string header() const {
    return plain_ ? "" : text::joined(columns_, "\t", &Column::name) + "\n";
  }

  /// One line per sentence of `piece`, with line ends.
  std::string lines_of(const documents::Piece& piece) const {
    std::string lines;
    for (const Sentence& sentence : piece.document.sentences) {
      const auto cell_of = [&](const Column* column) { return column->cell(piece, sentence); };
      lines += plain_ ? plain_text(piece.document.text_of(sentence))
                      : text::joined(columns_, "\t", cell_of);
      lines += '\n';
    }
    return lines;
  }

 private:
  std::vector<const Column*> columns_;
  bool plain_;
};

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
      .choose_from(kColumns, "Columns")
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

int run(const Invocation& invocation, const SplitCommandOptions& command) {
  Options options = command.options;
  settle_splitter(options, command.presegmented);
  validate(options);
  const SentenceTable table(command.show);
  const auto directory = models_directory(command.models);
  pipeline::SidePieces pieces({invocation.files[0], command.language}, options.read,
                              needs_whole_text(options.split.splitter));
  std::optional<documents::Piece> piece = pieces.next();
  if (piece) print_notes(invocation, reading_notes(piece->document, pieces.facts(), false));
  files::OutputFile output(command.output);
  const files::Compression compression = files::compression_of(command.output);
  bool wanted = output.append(files::compressed(table.header(), compression));
  std::unique_ptr<segment::Splitter> splitter;
  for (; piece && wanted; piece = pieces.next()) {
    Document& document = piece->document;
    if (!splitter) {
      const Models models = load_models(directory, {document.language});
      splitter = segment::make_splitter(models, document.language, options.split);
    }
    document.sentences = splitter->split(document);
    const std::string lines = table.lines_of(*piece);
    wanted =
        output.append(files::compressed(command.nfc ? text::to_nfc(lines) : lines, compression));
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
