// The table of splitters; nothing else in the program names one.

#include "segment/splitters.h"

#include <sejajar/error.h>
#include <sejajar/language_check.h>
#include <sejajar/split.h>

#include <utility>

#include "segment/cue_times.h"

namespace sejajar {

namespace segment {

MakeSplitter make_rule_splitter, make_icu_splitter, make_line_splitter;

namespace {

struct Row {
  const char* name;
  const char* description;
  MakeSplitter* make;
};

const std::vector<Row> kSplitters = {
    {"rules", "Unicode sentence breaks, corrected by abbreviation lists and rules",
     make_rule_splitter},
    {"icu", "Unicode sentence breaks (UAX #29) as they are", make_icu_splitter},
    {"line", "one sentence a line, empty lines too", make_line_splitter},
};

}  // namespace

std::unique_ptr<Splitter> make_splitter(const Models& models, std::string_view language,
                                        const SplitOptions& options) {
  std::string names;
  for (const Row& row : kSplitters) {
    if (row.name == options.splitter) return row.make(models, language, options);
    names += (names.empty() ? "" : ", ") + std::string(row.name);
  }
  throw Error(ErrorKind::kUsage, "--splitter " + options.splitter + "; expected one of " + names);
}

}  // namespace segment

std::vector<SplitterInfo> splitters() {
  std::vector<SplitterInfo> infos;
  infos.reserve(std::size(segment::kSplitters));
  for (const segment::Row& row : segment::kSplitters) infos.push_back({row.name, row.description});
  return infos;
}

Document split(Document document, const Models& models, const SplitOptions& options) {
  document.sentences = segment::make_splitter(models, document.language, options)->split(document);
  document.times = segment::cue_times(document);
  return options.sentence_languages ? tell_sentence_languages(std::move(document)) : document;
}

}  // namespace sejajar
