// Reads bitext in one format, completes it with texts and languages and writes it in another.

#include <sejajar/error.h>
#include <sejajar/split.h>

#include <algorithm>
#include <fstream>

#include "exchange/bitext/bitext_view.h"
#include "exchange/bitext/decisions.h"
#include "exchange/bitext/files.h"
#include "exchange/bitext/formats.h"
#include "exchange/bitext/opus_text.h"
#include "exchange/documents/read_document.h"
#include "ground/files/input_file.h"
#include "ground/text/joined.h"
#include "language/identify/language.h"
#include "program/cli/notes.h"
#include "program/cli/shared_options.h"
#include "program/cli/version_options.h"
#include "program/pipeline/read_side.h"

namespace sejajar::cli {
namespace {

struct ConvertOptions {
  std::string from;       ///< format of the input; "" to detect it
  std::string source;     ///< presegmented text that indices refer to; "" for none
  std::string target;     ///< presegmented text that indices refer to; "" for none
  std::string decisions;  ///< file of a reviewer's decisions; "" for none
  LanguagePair languages;
  std::string version_languages;  ///< of files of one version each, separated by commas
  WritingOptions writing;
  ModelOptions models;
};

std::vector<FormatInfo> readable_formats() {
  std::vector<FormatInfo> table = formats();
  std::erase_if(table, [](const FormatInfo& info) { return !info.readable; });
  return table;
}

void add_flags(FlagTable& flags, ConvertOptions& options) {
  flags.group("Formats and texts");
  flags.text("from", "NAME", "format of IN", options.from)
      .defaults_to("by its suffix or content")
      .choose_from(readable_formats())
      .common();
  flags.text("to", "NAME", "format of OUT", options.writing.write.format)
      .defaults_to("by its suffix")
      .choose_from(formats(), "Formats")
      .common();
  flags
      .text("source", "FILE",
            "source text, one sentence per line or from OPUS, if IN has sentence indices only",
            options.source)
      .common();
  flags
      .text("target", "FILE",
            "target text, one sentence per line or from OPUS, if IN has sentence indices only",
            options.target)
      .common();
  flags.text("decisions", "FILE", "apply the decisions that a reviewer saved in a report of IN",
             options.decisions);
  add_languages(flags, options.languages, "as in IN, else guessed");
  flags.text("languages", "TAGS",
             "BCP-47 tags of the versions, separated by commas, if IN is a file for each",
             options.version_languages);
  add_filters(flags, options.writing);
  add_models(flags, options.models);
}

/// The texts that indices refer to and, for OPUS documents, the names of their sentences.
struct Texts {
  DocumentPair documents;
  std::vector<std::string> source_names;
  std::vector<std::string> target_names;
};

/// The text of an OPUS document, one sentence per line, and the names of its sentences.
Document read_opus(files::InputFile& in, const pipeline::Side& side,
                   std::vector<std::string>& names, Notes& notes) {
  bitext::NamedSentences sentences = bitext::read_opus_text(in, in.name());
  std::string text;
  for (const std::string& sentence : sentences.texts) text += sentence + "\n";
  names = std::move(sentences.names);
  Document document = documents::make_document(
      std::move(text), {in.name(), pipeline::tag_or_unknown(side.language)});
  pipeline::ReadingFacts facts;
  pipeline::identify_language(side.language, document, facts);
  append(notes, reading_notes(document, facts, false));
  return document;
}

/// A text of one sentence per line, or an OPUS document, which also has names of sentences.
Document read_text(const pipeline::Side& side, std::vector<std::string>& names, Notes& notes) {
  SplitOptions lines;
  lines.splitter = "line";
  files::InputFile in(side.path);
  if (bitext::is_opus_text(in.head()))
    return split(read_opus(in, side, names, notes), Models(), lines);
  pipeline::ReadingFacts facts;
  Document document = pipeline::read_side(in, side.language, {}, facts);
  append(notes, reading_notes(document, facts, false));
  return split(std::move(document), Models(), lines);
}

/// The texts that indices refer to; nothing if none are given.
std::optional<Texts> read_texts(const ConvertOptions& convert, Notes& notes) {
  if (convert.source.empty() && convert.target.empty()) return std::nullopt;
  if (convert.source.empty() || convert.target.empty()) {
    throw Error(ErrorKind::kUsage, "--source and --target must be given together");
  }
  Texts texts;
  texts.documents.source =
      read_text({convert.source, convert.languages.source}, texts.source_names, notes);
  texts.documents.target =
      read_text({convert.target, convert.languages.target}, texts.target_names, notes);
  return texts;
}

/// Notes what was not read from `path`.
void note_losses(const std::string& path, const Bitext& bitext, Notes& notes) {
  if (!bitext.left_out.empty()) {
    notes.push_back(path + ": other languages, left out: " + text::joined(bitext.left_out, ", "));
  }
  if (bitext.skipped > 0) {
    notes.push_back(path +
                    ": units in neither language, left out: " + std::to_string(bitext.skipped));
  }
}

/// Notes what the reader of `read`, a Bitext or a VersionTable, changed or left out.
template <class Read>
void note_reading(const std::string& path, const Read& read, Notes& notes) {
  for (const std::string& note : read.notes) notes.push_back(path + ": " + note);
  if (read.replaced == 0) return;
  notes.push_back(path + ": characters that the format does not allow, read as spaces: " +
                  std::to_string(read.replaced));
}

Bitext read_pair(const std::string& path, const ConvertOptions& options, Notes& notes) {
  const auto texts = read_texts(options, notes);
  BeadSource from = {"", options.from, {}, {}};
  from.source_language = options.languages.source;
  from.target_language = options.languages.target;
  if (texts) {
    from.source_end = static_cast<std::uint32_t>(texts->documents.source.sentences.size());
    from.target_end = static_cast<std::uint32_t>(texts->documents.target.sentences.size());
    from.source_id = options.source;
    from.target_id = options.target;
    from.source_names = texts->source_names;
    from.target_names = texts->target_names;
  }
  Bitext bitext = bitext::read_file(path, from);
  if (texts) add_texts(bitext, texts->documents);
  note_losses(path, bitext, notes);
  note_reading(path, bitext, notes);
  return bitext;
}

/// The tags of the versions; none if IN is one file.
std::vector<std::string> version_languages(const ConvertOptions& convert) {
  if (convert.version_languages.empty()) return {};
  std::vector<std::string> tags;
  for (const std::string& tag : parts_of(convert.version_languages, ','))
    tags.push_back(identify::canonical_language(tag));
  return tags;
}

/// Whether all versions of the input are converted, however many there are.
bool takes_all_versions(const ConvertOptions& convert, const WriteOptions& options) {
  return bitext::find_format(options.format).info.versions && convert.languages.source.empty() &&
         convert.languages.target.empty() && convert.source.empty() && convert.target.empty() &&
         convert.decisions.empty();
}

std::variant<Bitext, VersionTable> read_input(const std::string& path,
                                              const ConvertOptions& convert,
                                              const WriteOptions& options, Notes& notes) {
  if (!takes_all_versions(convert, options)) return read_pair(path, convert, notes);
  BeadSource from = {"", convert.from, {}, {}};
  from.languages = version_languages(convert);
  auto input = bitext::read_any_file(path, from);
  std::visit([&](const auto& read) { note_reading(path, read, notes); }, input);
  return input;
}

Bitext decided(Bitext bitext, const std::string& path) {
  if (path.empty()) return bitext;
  files::InputFile in(path);
  return bitext::apply_decisions(std::move(bitext), bitext::read_decisions(in, path));
}

/// The first texts of one side.
std::string sample_of(const Bitext& bitext, BitextSide BitextUnit::*side) {
  constexpr std::size_t kEnough = std::size_t{64} << 10;
  std::string sample;
  for (const BitextUnit& unit : bitext.units) {
    for (const std::string& sentence : (unit.*side).sentences) sample += sentence + "\n";
    if (sample.size() > kEnough) break;
  }
  return sample;
}

/// Settles the language of one side: `wish`, else the one in the file, else a guess, which is
/// returned as a note.
std::string settle_language(BitextDocument& document, const std::string& wish,
                            const std::string& sample) {
  if (!wish.empty()) document.language = identify::canonical_language(wish);
  if (!document.language.empty() || sample.empty()) return "";
  const identify::GuessedLanguage guess = identify::guess_language(sample);
  document.language = guess.tag;
  return "language guessed: " + guess.tag + (guess.reliable ? "" : " (uncertain)");
}

bool names_languages(const std::string& name) {
  const auto table = formats();
  return std::any_of(table.begin(), table.end(),
                     [&](const FormatInfo& info) { return info.name == name && info.languages; });
}

void settle_languages(Bitext& bitext, const LanguagePair& wish, const WriteOptions& options,
                      Notes& notes) {
  const bool needed = names_languages(options.format) || options.filter.drop_wrong_language;
  const auto sample = [&](BitextSide BitextUnit::*side) {
    return needed ? sample_of(bitext, side) : "";
  };
  const auto add = [&](const std::string& side, const std::string& note) {
    if (!note.empty()) notes.push_back(side + " " + note);
  };
  add("source", settle_language(bitext.source, wish.source, sample(&BitextUnit::source)));
  add("target", settle_language(bitext.target, wish.target, sample(&BitextUnit::target)));
}

/// Whether a side of a unit of `bitext` has several sentences, to be joined.
bool has_merged_sides(const Bitext& bitext) {
  return std::any_of(bitext.units.begin(), bitext.units.end(), [](const BitextUnit& unit) {
    return unit.source.sentences.size() > 1 || unit.target.sentences.size() > 1;
  });
}

void settle_joiners(const Bitext& bitext, const ModelOptions& wish, WriteOptions& options) {
  if (!has_merged_sides(bitext)) return;
  pipeline::ModelCache models({models_directory(wish), {.lexicons = false}});
  options.joiners = models.get(bitext.source.language, bitext.target.language).joiners;
}

/// How the output is written, what it must not overwrite, and what the user is told.
struct Writing {
  WriteOptions options;
  const files::FileGuard& guard;
  Notes& notes;
};

WriteReport write_table(const std::string& output, VersionTable table, const Writing& writing) {
  std::vector<std::string> tags;
  for (const BitextDocument& version : table.versions) tags.push_back(version.language);
  writing.guard.check_outputs(bitext::files_of(output, writing.options.format, tags));
  return bitext::write_file(output, std::move(table), writing.options);
}

WriteReport write_pair(const std::string& output, Bitext bitext, const ConvertOptions& convert,
                       Writing writing) {
  bitext = decided(std::move(bitext), convert.decisions);
  settle_languages(bitext, convert.languages, writing.options, writing.notes);
  settle_joiners(bitext, convert.models, writing.options);
  writing.guard.check_outputs(bitext::files_of(output, writing.options.format,
                                               {bitext.source.language, bitext.target.language}));
  return bitext::write_file(output, bitext::BitextView(bitext), writing.options);
}

/// Adds the files of an input of two files to the inputs.
void add_sides(const Invocation& invocation, const ConvertOptions& convert) {
  const std::string& path = invocation.files[0];
  const std::string format = convert.from.empty() ? format_of_path(path) : convert.from;
  if (format.empty()) return;
  std::vector<std::string> languages = version_languages(convert);
  if (languages.empty()) languages = {convert.languages.source, convert.languages.target};
  for (const std::string& side : bitext::files_of(path, format, languages))
    invocation.guard->add_input(side, "IN");
}

/// `convert` with the languages of two texts where they belong. Throws Error{usage} if there are
/// more and OUT cannot hold them.
ConvertOptions settled(ConvertOptions convert, const std::string& output) {
  const std::vector<std::string> tags = version_languages(convert);
  if (tags.size() > 2) {
    bitext::options_for(output, write_options(convert.writing), "--to", tags.size());
  } else if (!tags.empty()) {
    convert.languages = languages_of_two(convert.languages, convert.version_languages);
    convert.version_languages.clear();
  }
  return convert;
}

int run(const Invocation& invocation, const ConvertOptions& given) {
  const ConvertOptions convert = settled(given, invocation.files[1]);
  const std::string& output = invocation.files[1];
  WriteOptions options = write_options(convert.writing);
  validate(options);
  options = bitext::options_for(output, std::move(options), "--to", 0);
  options.creation_time = creation_time();
  add_sides(invocation, convert);
  Notes notes;
  auto input = read_input(invocation.files[0], convert, options, notes);
  const Writing writing = {options, *invocation.guard, notes};
  const WriteReport report =
      std::holds_alternative<VersionTable>(input)
          ? write_table(output, std::get<VersionTable>(std::move(input)), writing)
          : write_pair(output, std::get<Bitext>(std::move(input)), convert, writing);
  append(notes, written_notes(output, report));
  print_notes(invocation, notes);
  return kDone;
}

}  // namespace

Command convert_command() {
  return {
      "convert",
      "Convert and check",
      "IN OUT",
      {2, 2},
      "Converts bitext from one format into another; - is standard input or output. A file of more "
      "than two versions is converted whole if OUT can hold them, else give two languages.",
      {{"sejajar convert memory.tmx.gz pairs.jsonl", "converts a compressed translation memory"},
       {"sejajar convert old.ladder new.tmx --source a.en --target a.id",
        "adds the texts to sentence indices"},
       {"sejajar convert corpus many.tmx --from moses --languages en,id,fr",
        "reads corpus.en, corpus.id and corpus.fr, line by line"},
       {"sejajar convert many.tmx en-fr.tsv --source-language en --target-language fr",
        "takes two of several languages"},
       {"sejajar convert a.tsv reviewed.tmx --decisions decisions.tsv",
        "applies the decisions made in a report"}},
      with_options<ConvertOptions>(add_flags, run)};
}

}  // namespace sejajar::cli
