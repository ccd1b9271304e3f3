// The table of splitters; nothing else in the program names one.

#include "language/segment/splitters.h"

#include <sejajar/error.h>
#include <sejajar/language_check.h>
#include <sejajar/split.h>

#include <utility>

#include "ground/text/joined.h"
#include "language/model/tables.h"
#include "language/segment/cue_times.h"

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
    {"rules", "Unicode sentence breaks, corrected by abbreviation lists and rules; or phrases",
     true, make_rule_splitter},
    {"icu", "Unicode sentence breaks (UAX #29) as they are", true, make_icu_splitter},
    {"phrases", "ends of lines, and spaces after which something new begins, for Thai and its like",
     true, make_phrase_splitter},
    {"line", "one sentence a line, empty lines too", true, make_line_splitter},
    {"srx", "the rules of --srx FILE", true, make_srx_splitter},
    {"command", "what --splitter-command CMD finds", false, make_command_splitter},
};

}  // namespace

std::unique_ptr<Splitter> make_splitter(const Models& models, std::string_view language,
                                        const SplitOptions& options) {
  // The default asks for what suits the language.
  const std::string name = options.splitter == kSplitters.front().name
                               ? model::find_language(models.tables().languages, language).splitter
                               : options.splitter;
  for (const Row& row : kSplitters) {
    if (row.name == name) return row.make(models, language, options);
  }
  throw Error(ErrorKind::kUsage, "--splitter " + name + "; expected one of " +
                                     text::joined(kSplitters, ", ", &Row::name));
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
  document.times = segment::cue_times(document);
  return options.sentence_languages ? tell_sentence_languages(std::move(document)) : document;
}

}  // namespace sejajar
