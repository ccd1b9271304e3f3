// The table of splitters, the only place that lists them.

#include <sejajar/error.h>
#include <sejajar/language_check.h>
#include <sejajar/split.h>

#include <algorithm>
#include <utility>

#include "ground/text/joined.h"
#include "ground/text/white_space.h"
#include "language/model/tables.h"
#include "language/segment/splitter.h"

namespace sejajar {

namespace segment {

MakeSplitter make_rule_splitter, make_icu_splitter, make_phrase_splitter, make_line_splitter,
    make_srx_splitter, make_command_splitter;

namespace {

struct Row {
  const char* name;
  const char* description;
  bool by_paragraph;
  MakeSplitter* make;
};

const std::vector<Row> kSplitters = {
    {"rules", "Unicode sentence breaks corrected by abbreviation lists and rules, or phrases", true,
     make_rule_splitter},
    {"icu", "unmodified Unicode sentence breaks (UAX #29)", true, make_icu_splitter},
    {"phrases", "line ends and phrase-final spaces, for Thai and similar scripts", true,
     make_phrase_splitter},
    {"line", "one sentence per line, including empty lines", true, make_line_splitter},
    {"srx", "the rules of --srx FILE", true, make_srx_splitter},
    {"command", "the program of --splitter-command CMD", false, make_command_splitter},
};

/// Puts spaces in the place of the line ends inside sentences of wrapped text.
void blank_line_ends(Document& document) {
  for (const Sentence& sentence : document.sentences) {
    const auto [begin, end] = sentence.range;
    for (const char line_end : {'\n', '\r'}) {
      const std::string_view text(document.text.data(), end);
      for (std::size_t at = text.find(line_end, begin); at != text.npos;
           at = text.find(line_end, at)) {
        document.text[at] = ' ';
      }
    }
  }
}

}  // namespace

std::unique_ptr<Splitter> make_splitter(const Models& models, std::string_view language,
                                        const SplitOptions& options) {
  // The default is the splitter of the language.
  const std::string name = options.splitter == kSplitters.front().name
                               ? model::find_language(models.tables().languages, language).splitter
                               : options.splitter;
  for (const Row& row : kSplitters) {
    if (row.name == name) return row.make(models, language, options);
  }
  throw Error(ErrorKind::kUsage, "--splitter " + name + "; expected one of " +
                                     text::joined(kSplitters, ", ", &Row::name));
}

std::vector<Sentence> ParagraphSplitter::split(const Document& document) {
  std::vector<Sentence> sentences;
  Offsets ends;
  for (std::uint32_t k = 0; k < document.paragraphs.size(); ++k) {
    const ByteRange paragraph = document.paragraphs[k];
    find_ends(document.text_of(paragraph), ends);
    std::uint32_t begin = paragraph.begin;
    for (const std::uint32_t end : ends) {
      const ByteRange piece = text::trim(document.text, {begin, paragraph.begin + end});
      if (piece.begin != piece.end) sentences.push_back({piece, k});
      begin = paragraph.begin + end;
    }
  }
  return sentences;
}

std::vector<TimeRange> cue_times(const Document& document) {
  std::vector<TimeRange> times;
  if (document.cues.empty()) return times;
  times.reserve(document.sentences.size());
  const auto& cues = document.cues;
  std::size_t first = 0;
  for (const Sentence& sentence : document.sentences) {
    // Sentences and cues are both in text order. Invariant: all cues before `first` end before the
    // sentence begins.
    while (first < cues.size() && cues[first].range.end <= sentence.range.begin) ++first;
    const std::uint32_t before = first == 0 ? 0 : cues[first - 1].time.end;
    TimeRange time = {before, before};
    for (std::size_t k = first; k < cues.size() && cues[k].range.begin < sentence.range.end; ++k) {
      if (k == first) time = cues[k].time;
      time.end = std::max(time.end, cues[k].time.end);
    }
    times.push_back(time);
  }
  return times;
}

}  // namespace segment

std::vector<SplitterInfo> splitters() {
  std::vector<SplitterInfo> infos;
  infos.reserve(std::size(segment::kSplitters));
  for (const segment::Row& row : segment::kSplitters) {
    infos.push_back({row.name, row.description, row.by_paragraph});
  }
  return infos;
}

Document split(Document document, const Models& models, const SplitOptions& options) {
  document.sentences = segment::make_splitter(models, document.language, options)->split(document);
  segment::blank_line_ends(document);
  document.times = segment::cue_times(document);
  return options.sentence_languages ? with_sentence_languages(std::move(document)) : document;
}

}  // namespace sejajar
