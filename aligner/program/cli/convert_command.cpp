// Bitext from one format into another: read, complete with texts and languages, write. What
// changes units between reading and writing has its place in run_convert().

#include <sejajar/error.h>
#include <sejajar/split.h>

#include <algorithm>
#include <fstream>

#include "exchange/bitext/bitext_files.h"
#include "exchange/bitext/decisions.h"
#include "exchange/bitext/opus_text.h"
#include "ground/files/input_file.h"
#include "ground/files/peeked_stream.h"
#include "ground/text/reader.h"
#include "language/identify/language.h"
#include "program/cli/commands.h"
#include "program/cli/messages.h"
#include "program/cli/notes.h"
#include "program/cli/settings.h"
#include "program/pipeline/read_side.h"

namespace sejajar::cli {
namespace {

using Notes = std::vector<std::string>;

void append(Notes& notes, const Notes& more) {
  notes.insert(notes.end(), more.begin(), more.end());
}

/// The texts that indices refer to and, of documents of OPUS, the names of their sentences.
struct Texts {
  DocumentPair documents;
  std::vector<std::string> source_names;
  std::vector<std::string> target_names;
};

/// The text of a document of OPUS, one sentence a line; `names` are those of its sentences.
Document read_opus(std::istream& in, const pipeline::Side& side, std::vector<std::string>& names,
                   Notes& notes) {
  io::NamedSentences sentences = io::read_opus_text(in, side.path);
  std::string text;
  for (const std::string& sentence : sentences.texts) text += sentence + "\n";
  names = std::move(sentences.names);
  Document document = text::make_document(std::move(text),
                                          {side.path, pipeline::tag_or_unknown(side.language)}, {});
  pipeline::ReadingFacts facts;
  facts.origin = pipeline::settle_language(side.language, document);
  facts.check = check_language(document);
  append(notes, reading_notes(document, facts, false));
  return document;
}

/// A text of one sentence a line, or of OPUS; then `names` are those of its sentences.
Document read_text(const pipeline::Side& side, std::vector<std::string>& names, Notes& notes) {
  SplitOptions lines;
  lines.splitter = "line";
  if (side.path != "-") {
    const auto in = io::open_input(side.path);
    io::PeekedStream peeked(*in);
    if (io::is_opus_text(peeked.head())) {
      return split(read_opus(peeked, side, names, notes), Models(), lines);
    }
  }
  pipeline::ReadDocument read = pipeline::read_side(side, {});
  append(notes, reading_notes(read.document, read.facts, false));
  return split(std::move(read.document), Models(), lines);
}

/// What indices refer to; nothing if there are no such texts.
std::optional<Texts> read_texts(const Arguments& arguments, Notes& notes) {
  const ConvertArguments& convert = arguments.convert;
  if (convert.source.empty() && convert.target.empty()) return std::nullopt;
  if (convert.source.empty() || convert.target.empty()) {
    throw Error(ErrorKind::kUsage, "--source and --target must be given together");
  }
  Texts texts;
  texts.documents.source =
      read_text({convert.source, arguments.source_language}, texts.source_names, notes);
  texts.documents.target =
      read_text({convert.target, arguments.target_language}, texts.target_names, notes);
  return texts;
}

Bitext read_input(const Arguments& arguments, Notes& notes) {
  const auto texts = read_texts(arguments, notes);
  BeadSource from = {"", arguments.convert.from, {}, {}};
  from.source_language = arguments.source_language;
  from.target_language = arguments.target_language;
  if (texts) {
    from.source_end = static_cast<std::uint32_t>(texts->documents.source.sentences.size());
    from.target_end = static_cast<std::uint32_t>(texts->documents.target.sentences.size());
    from.source_names = texts->source_names;
    from.target_names = texts->target_names;
  }
  Bitext bitext = io::read_bitext_file(arguments.files[0], from);
  if (texts) add_texts(bitext, texts->documents);
  if (bitext.skipped > 0) {
    notes.push_back(arguments.files[0] +
                    ": units in neither language, left out: " + std::to_string(bitext.skipped));
  }
  if (bitext.replaced > 0) {
    notes.push_back(arguments.files[0] +
                    ": characters that the format does not allow, read as spaces: " +
                    std::to_string(bitext.replaced));
  }
  return bitext;
}

Bitext decided(Bitext bitext, const std::string& path) {
  if (path.empty()) return bitext;
  std::ifstream in = text::open_text(path);
  return io::apply_decisions(std::move(bitext), io::read_decisions(in, path));
}

/// The beginning of the texts on one side.
std::string sample_of(const Bitext& bitext, BitextSide BitextUnit::*side) {
  constexpr std::size_t kEnough = std::size_t{64} << 10;
  std::string sample;
  for (const BitextUnit& unit : bitext.units) {
    for (const std::string& sentence : (unit.*side).sentences) sample += sentence + "\n";
    if (sample.size() > kEnough) break;
  }
  return sample;
}

/// Settles the language of one side: `wish`, or what the file says, or a guess.
void settle_language(BitextDocument& document, const std::string& wish, const std::string& sample,
                     Notes& notes) {
  if (!wish.empty()) document.language = text::canonical_language(wish);
  if (!document.language.empty() || sample.empty()) return;
  const text::GuessedLanguage guess = text::guess_language(sample);
  document.language = guess.tag;
  notes.push_back("language guessed: " + guess.tag + (guess.reliable ? "" : " (uncertain)"));
}

bool names_languages(const std::string& name) {
  const auto table = formats();
  return std::any_of(table.begin(), table.end(),
                     [&](const FormatInfo& info) { return info.name == name && info.languages; });
}

void settle_languages(Bitext& bitext, const Arguments& arguments, const WriteOptions& options,
                      Notes& notes) {
  const bool needed = names_languages(options.format) || options.filter.drop_wrong_language;
  const auto sample = [&](BitextSide BitextUnit::*side) {
    return needed ? sample_of(bitext, side) : "";
  };
  settle_language(bitext.source, arguments.source_language, sample(&BitextUnit::source), notes);
  settle_language(bitext.target, arguments.target_language, sample(&BitextUnit::target), notes);
}

/// Whether some side of `bitext` has sentences to be joined.
bool has_joints(const Bitext& bitext) {
  return std::any_of(bitext.units.begin(), bitext.units.end(), [](const BitextUnit& unit) {
    return unit.source.sentences.size() > 1 || unit.target.sentences.size() > 1;
  });
}

void settle_joiners(const Bitext& bitext, const Arguments& arguments, WriteOptions& options) {
  if (!has_joints(bitext)) return;
  const Models models = load_models(models_directory(arguments), {}, {.lexicons = false});
  options = pipeline::with_joiners(std::move(options), models, bitext.source.language,
                                   bitext.target.language);
}

}  // namespace

int run_convert(const Arguments& arguments) {
  const std::string& output = arguments.files[1];
  WriteOptions options = arguments.write;
  options.format = io::output_format(arguments.convert.to, output, "--to");
  options.creation_time = creation_time();
  io::check_output(output, options);
  Notes notes;
  Bitext bitext = decided(read_input(arguments, notes), arguments.convert.decisions);
  settle_languages(bitext, arguments, options, notes);
  settle_joiners(bitext, arguments, options);
  const WriteReport report = io::write_bitext_file(output, bitext, options);
  append(notes, written_notes(output, report));
  tell_notes(arguments, notes);
  return kDone;
}

}  // namespace sejajar::cli
