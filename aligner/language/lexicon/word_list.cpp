#include "language/lexicon/word_list.h"

#include <sejajar/error.h>

#include <cmath>
#include <fstream>

#include "ground/files/line_reader.h"
#include "ground/tables/rows.h"
#include "ground/text/number_format.h"
#include "language/analyze/lexical_unit.h"
#include "language/analyze/tokens.h"
#include "language/lexicon/entries.h"
#include "language/lexicon/lexicon_file.h"

namespace sejajar::lexicon {

namespace {

constexpr std::string_view kUnitHeader = "source_unit\ttarget_unit\t";
constexpr std::string_view kWordHeader = "source\ttarget";
constexpr std::string_view kLongWordHeader = "source\ttarget\t";
constexpr std::string_view kSeparator = " @ ";  // in hunalign dictionaries
constexpr std::size_t kMostWordBytes = 255;
constexpr int kDecimals = 6;

/// One line: two phrases and their translation probabilities.
struct Phrases {
  std::string_view source;
  std::string_view target;
  float forward = 1;
  float backward = 1;
};

Phrases parse_dictionary_line(std::string_view line, const files::Place& place) {
  const std::size_t separator = line.find(kSeparator);
  if (separator == std::string_view::npos) {
    place.fail("no ' @ '", "'target phrase @ source phrase'");
  }
  return {line.substr(separator + kSeparator.size()), line.substr(0, separator)};
}

constexpr tables::NumberRange kProbability = {0, 1, "a number from 0 to 1"};

float probability_in(std::string_view cell, const files::Place& place) {
  return static_cast<float>(tables::number_in(cell, place, kProbability));
}

Phrases parse_table_line(std::string_view line, const files::Place& place) {
  const auto cells = tables::cells_of(line);
  if (cells.size() < 2) {
    place.fail("1 column", "source and target, separated by a tab");
  }
  Phrases phrases = {cells[0], cells[1]};
  if (cells.size() > 2) phrases.forward = probability_in(cells[2], place);
  if (cells.size() > 3) phrases.backward = probability_in(cells[3], place);
  return phrases;
}

/// Collects the entries of a list, line by line.
class Collector {
 public:
  explicit Collector(bool dictionary) : dictionary_(dictionary) {}

  void read(std::string_view line, const files::Place& place) {
    if (line.find_first_not_of(" \t") == std::string_view::npos) return;
    if (dictionary_) return add_words(parse_dictionary_line(line, place));
    if (line.starts_with('#') || is_header(line)) return;
    const Phrases phrases = parse_table_line(line, place);
    if (units_) {
      add_units(phrases, place);
    } else {
      add_words(phrases);
    }
  }

  WordList take() { return {std::move(entries_), units_}; }

 private:
  /// Only the first line that is no comment may be one.
  bool is_header(std::string_view line) {
    if (!first_) return false;
    first_ = false;
    units_ = line.starts_with(kUnitHeader);
    return units_ || line == kWordHeader || line.starts_with(kLongWordHeader);
  }

  void add_units(const Phrases& phrases, const files::Place& place) {
    for (const std::string_view unit : {phrases.source, phrases.target}) {
      if (unit.empty() || unit.size() > kMostWordBytes) {
        place.fail("a unit of " + text::counted(unit.size(), "byte"), "1 to 255 bytes");
      }
    }
    entries_.push_back({std::string(phrases.source), std::string(phrases.target), phrases.forward,
                        phrases.backward});
  }

  void add_words(const Phrases& phrases) {
    const std::vector<std::string> sources = words_of(phrases.source);
    const std::vector<std::string> targets = words_of(phrases.target);
    if (sources.empty() || targets.empty()) return;
    const auto share =
        static_cast<float>(1 / std::sqrt(static_cast<double>(sources.size() * targets.size())));
    for (const std::string& source : sources) {
      for (const std::string& target : targets) {
        entries_.push_back({source, target, phrases.forward * share, phrases.backward * share});
      }
    }
  }

  std::vector<std::string> words_of(std::string_view phrase) {
    std::vector<std::string> words;
    for (const analyze::Token& token : tokenizer_.tokens(phrase))
      if (token.kind != analyze::TokenKind::kMark) words.emplace_back(token.text);
    return words;
  }

  bool dictionary_;
  bool first_ = true;   // only comments have been read
  bool units_ = false;  // the columns hold units
  analyze::Tokenizer tokenizer_;
  std::vector<LexiconEntry> entries_;
};

/// Whether the file `path` is in hunalign's format: its first line has no tab, as in a word list.
bool looks_like_dictionary(const std::filesystem::path& path) {
  std::string line;
  return files::LineReader(path.string()).next_nonblank(line) &&
         line.find(kSeparator) != std::string::npos && line.find('\t') == std::string::npos;
}

bool is_lexicon_file(const std::filesystem::path& path) {
  if (path.extension() == ".lex") return true;
  std::string start(kLexiconMagic.size(), '\0');
  std::ifstream in(path, std::ios::binary);
  return in.read(start.data(), static_cast<std::streamsize>(start.size())) &&
         start == kLexiconMagic;
}

}  // namespace

WordList read_word_list(const std::filesystem::path& path) {
  Collector collector(path.extension() == ".dic" || looks_like_dictionary(path));
  files::LineReader list(path.string());
  for (std::string line; list.next(line);) collector.read(line, list.place());
  WordList words = collector.take();
  if (words.entries.empty()) {
    files::fail(ErrorKind::kInput, path.string(), "the list is empty",
                "words and their translations");
  }
  return words;
}

Lexicon lexicon_of(const WordList& list, std::string_view source_language,
                   std::string_view target_language) {
  std::vector<LexiconEntry> entries = list.entries;
  if (list.has_units) return lexicon_of(std::move(entries));
  const analyze::UnitKind source = analyze::unit_kind(source_language);
  const analyze::UnitKind target = analyze::unit_kind(target_language);
  for (LexiconEntry& entry : entries) {
    entry.source = analyze::lexical_unit(entry.source, source);
    entry.target = analyze::lexical_unit(entry.target, target);
  }
  return lexicon_of(std::move(entries));
}

UserLexicon read_any_lexicon(const std::filesystem::path& path) {
  if (is_lexicon_file(path)) return read_lexicon(path);
  return read_word_list(path);
}

std::string lexicon_table(const Lexicon& lexicon) {
  std::string table = std::string(kUnitHeader) + "p(target|source)\tp(source|target)\n";
  for (const LexiconEntry& entry : entries_of(lexicon)) {
    table += entry.source + '\t' + entry.target;
    for (const float probability : {entry.forward, entry.backward}) {
      table += '\t' + text::format_fixed(static_cast<double>(probability), kDecimals);
    }
    table += '\n';
  }
  return table;
}

}  // namespace sejajar::lexicon
