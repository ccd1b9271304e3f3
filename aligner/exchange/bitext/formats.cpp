// The table of formats. A new format is a file with a Writer (and perhaps a Reader), its
// declaration in formats.h and a row here.

#include "exchange/bitext/formats.h"

#include <sejajar/error.h>

#include <algorithm>
#include <set>

#include "ground/files/compress.h"
#include "ground/files/place.h"
#include "ground/text/display_width.h"
#include "ground/text/joined.h"
#include "language/identify/language.h"

namespace sejajar::bitext {

namespace {

constexpr const char* kTsv =
    "Columns: `source` and `target`, the texts; `posterior`, 0 to 1, higher is better; `cost` in "
    "nats, lower is better; `bead`, such as `1-2`; `source_sentences` and `target_sentences`, "
    "indices from 0 separated by spaces; of subtitles also `source_begin`, `source_end`, "
    "`target_begin` and `target_end`, the times in seconds. Cells are never quoted: control "
    "characters (including "
    "tabs and line ends), U+0085, U+2028 and U+2029 inside a text are written as spaces. When "
    "read, columns are found by name; the texts, the indices or the numbers may be "
    "missing.\n\nMore than two "
    "versions: `unit`, such as `1-0-2`; `score`, 0 to 1, higher is better; a text column for each "
    "version, named by its language tag; `TAG_score` for each, the probability that its text "
    "belongs "
    "to the unit; `TAG_sentences` for each. A version that lacks the unit has empty cells. A "
    "second "
    "version in one language is called `en-x-2`.";

constexpr const char* kTmx =
    "One `tu` per bead with the properties `x-score` (posterior, 0 to 1, higher is better), "
    "`x-bead` (such as `1-2`) and `x-ids` (source sentence indices from 0, `;`, target sentence "
    "indices). Sentences of one side are joined by a space, or by nothing in languages written "
    "without spaces (Chinese, Japanese). A bead whose text is empty on one side is left out "
    "unless null beads are kept. Characters that XML does not allow are written as spaces and "
    "counted on standard error. `creationdate` follows SOURCE_DATE_EPOCH if that is set.\n\nReads "
    "TMX 1.1 to 1.4 in any encoding that the file declares, including UTF-16; `lang` or "
    "`xml:lang`; namespaces are ignored, inline tags removed together with the codes in them. "
    "Characters and references that XML does not allow become spaces and are counted; a stray `&` "
    "is read literally. Files compressed with gzip, bzip2, xz or Zstandard are recognized by "
    "content. The source language is `srclang`, or else the language of the first unit; a file "
    "with more than two languages needs `--source-language` and `--target-language`. `sejajar "
    "validate` lists what other tools reject.\n\nMore than two versions: the property `x-versions` "
    "of the header lists the language tags, the first of which is `srclang`; `x-bead` and `x-ids` "
    "have "
    "a part for each. Each `tuv` has the property `x-cell-score`, the probability that its text "
    "belongs to the unit. A unit that the first version lacks has a `srclang` of its own.";

constexpr const char* kJsonl =
    "Each line is an object: `source` and `target`, the texts; `posterior`, 0 to 1, higher is "
    "better; `cost` in nats, lower is better; `bead`, such as `1-2`; `source_sentences` and "
    "`target_sentences`, lists of indices from 0; of subtitles also `source_time` and "
    "`target_time`, begin and end in seconds. Unknown values are left out. Texts are kept to "
    "the last character; U+0085, U+2028 and U+2029 are escaped, because some readers take them "
    "for line ends.\n\nMore than two versions: `unit`, such as `1-0-2`; `score`, 0 to 1, higher is "
    "better; the objects `texts`, `scores` and `sentences` have a member per language tag.";

constexpr const char* kTranslation =
    "Each line is `{\"translation\": {\"en\": \"...\", \"id\": \"...\"}}`: the texts by language, "
    "the source first. No numbers. Needs two different languages. Of more than two versions, empty "
    "texts are left out.";

constexpr const char* kMoses =
    "Line n of one file translates line n of the other. `-o corpus` with `--format moses` writes "
    "`corpus.en` and `corpus.id`, named after the languages; `-o one:two` writes the files `one` "
    "and `two`. To read them, give `corpus` with `--source-language` and `--target-language`, or "
    "`one:two`; of more than two versions, `corpus` or `one:two:three` with `--languages`. No "
    "numbers. Line ends and control characters inside a text are written as spaces. "
    "More than two versions give as many files, with the units that all versions have.";

constexpr const char* kVecalign =
    "One bead a line, `[0, 1]:[0]:0.250000`: source sentence indices from 0, target sentence "
    "indices, cost in nats, lower is better. When read, the cost may be missing.";

constexpr const char* kSentalign =
    "One bead a line, `[0,1]:[0]:0.875000`: source sentence indices from 0, target sentence "
    "indices, posterior, 0 to 1, higher is better. Vecalign's format looks the same but has "
    "costs, lower is better; only the suffix or `--from` distinguishes the two. When read, "
    "numbers outside 0 to 1 are not posteriors and are dropped.";

constexpr const char* kLadder =
    "Lines of three tab-separated columns: number of source sentences before the rung, number of "
    "target sentences before it, posterior (0 to 1, higher is better) of the bead that starts "
    "there. The last rung closes the documents and has posterior 0. When read, the first and the "
    "last rung may be missing; numbers outside 0 to 1, such as most of hunalign's own scores, are "
    "not posteriors and are dropped.";

constexpr const char* kHunalignText =
    "Lines of three tab-separated columns: source text, target text, posterior (0 to 1, higher is "
    "better). Sentences of one side are joined by ` ~~~ `; `~~~` inside a sentence is written as "
    "spaces and counted, and so are control characters. When read, the third column may be "
    "missing; numbers outside 0 to 1 are not posteriors and are dropped.";

constexpr const char* kBitextor =
    "Tab-separated columns under a header: `src_url` and `trg_url`, the names of the documents; "
    "`src_text` and `trg_text`; `score`, the posterior, 0 to 1, higher is better. When read, "
    "columns are found by these names (a score also as `bleualign_score`), or without a header by "
    "their order; other columns are ignored. Each line must have as many columns as the header. "
    "All lines go into one bitext, whatever their "
    "documents.";

constexpr const char* kXces =
    "A `cesAlign` with one `linkGrp` and a `link` per bead: `xtargets=\"s1 s2;s1\"` lists the "
    "source sentences, numbered from 1, and the target sentences; `certainty` is the posterior, 0 "
    "to 1, higher is better. When read, sentences may be called `3` or `s3`; other names, such as "
    "`s1.2`, are looked up in the OPUS documents given to `convert` by `--source` and `--target`, "
    "and are an error without them. Of several `linkGrp`, the one whose `fromDoc` and `toDoc` "
    "these paths end in is read.";

constexpr const char* kXliff =
    "One `unit` with one `segment` per bead; a note of the category `posterior` (0 to 1, higher "
    "is better). Characters that XML does not allow are written as spaces and counted. Needs two "
    "languages. When read, XLIFF 1.2 and the files of translation tools (SDLXLIFF) will do too: "
    "one unit per segment, an empty target if it is not translated. Left out: proposals, comments, "
    "deleted text, units that are not for translation, codes of the original format.";

constexpr const char* kPo =
    "A message per bead: `msgid`, the source text, `msgstr`, the target text, a number as "
    "`msgctxt` and the posterior (0 to 1, higher is better) in a comment `#. posterior`. When "
    "read, fuzzy and obsolete messages are left out; of plural forms, the first and the last are "
    "read.";

constexpr const char* kCsv =
    "The columns of `tsv` as RFC 4180 says, for spreadsheets and for readers that take quotation "
    "marks for quotes: `pandas.read_csv(\"a.csv\")`. When read, semicolons and tabs may separate "
    "cells, too; without the names `source` and `target` in the first row the first two columns "
    "are the texts, under language tags if the first row has two.";

constexpr const char* kXlsx =
    "The columns of `tsv` on one sheet: texts wrapped, numbers as numbers, a header that stays in "
    "view and filters the rows. Characters that XML does not allow are written as spaces and "
    "counted. The date of creation follows SOURCE_DATE_EPOCH if that is set. A text over 32,767 "
    "characters or more than 1,048,575 beads are errors, because XLSX has no room for them. When "
    "read, the columns of the first sheet are found as in `csv`.";

}  // namespace

const std::vector<Format>& format_table() {
  using enum NullBeads;
  using enum Holds;
  // clang-format off
  static const std::vector<Format> table = {
      {.info = {.name = "tsv", .suffixes = {".tsv"},
                .description = "tab-separated columns with a header", .details = kTsv,
                .readable = true, .nulls = kKeep, .versions = true},
       .write = write_tsv, .read = read_tsv, .recognize = is_tsv,
        .write_versions = write_tsv_versions, .read_versions = read_tsv_versions, .is_versions = is_tsv_versions},
      {.info = {.name = "tmx", .suffixes = {".tmx"},
                .description = "translation memory, TMX 1.4 level 1", .details = kTmx,
                .readable = true, .nulls = kDrop, .holds = kTextsWithIndices, .languages = true, .versions = true},
       .write = write_tmx, .read = read_tmx, .recognize = is_tmx,
        .write_versions = write_tmx_versions, .read_versions = read_tmx_versions},
      {.info = {.name = "jsonl", .suffixes = {".jsonl"},
                .description = "JSON, one bead a line", .details = kJsonl,
                .readable = true, .nulls = kKeep, .versions = true},
       .write = write_jsonl, .read = read_jsonl, .recognize = is_jsonl,
        .write_versions = write_jsonl_versions, .read_versions = read_jsonl_versions, .is_versions = is_jsonl_versions},
      {.info = {.name = "translation", .suffixes = {".translation.jsonl"},
                .description = "JSON lines as used by dataset hubs", .details = kTranslation,
                .readable = true, .nulls = kDrop, .holds = kTexts, .languages = true, .versions = true},
       .write = write_translation, .read = read_translation, .recognize = is_translation,
        .write_versions = write_translation_versions, .read_versions = read_translation_versions},
      {.info = {.name = "moses", .suffixes = {".moses"},
                .description = "two files, line by line", .details = kMoses,
                .readable = true, .nulls = kDrop, .holds = kTexts, .two_files = true, .languages = true, .versions = true},
       .write_sides = write_moses, .read_sides = read_moses, .write_version = write_moses_version,
        .read_version_files = read_moses_versions},
      {.info = {.name = "vecalign", .suffixes = {".vecalign"},
                .description = "sentence indices and costs, as Vecalign writes them", .details = kVecalign,
                .readable = true, .nulls = kKeep, .holds = kIndices},
       .write = write_vecalign, .read = read_vecalign, .recognize = is_vecalign},
      {.info = {.name = "sentalign", .suffixes = {".path", ".sentalign"},
                .description = "sentence indices and similarities, as SentAlign writes them", .details = kSentalign,
                .readable = true, .nulls = kKeep, .holds = kIndices},
       .write = write_sentalign, .read = read_sentalign},
      {.info = {.name = "ladder", .suffixes = {".ladder"},
                .description = "rungs of hunalign", .details = kLadder,
                .readable = true, .nulls = kAlways, .holds = kIndices},
       .write = write_ladder, .read = read_ladder, .recognize = is_ladder},
      {.info = {.name = "hunalign-text", .suffixes = {".hunalign"},
                .description = "texts as hunalign -text writes them", .details = kHunalignText,
                .readable = true, .nulls = kKeep, .holds = kTexts},
       .write = write_hunalign_text, .read = read_hunalign_text, .recognize = is_hunalign_text},
      {.info = {.name = "bitextor", .suffixes = {".bitextor"},
                .description = "columns of Bitextor and Bicleaner", .details = kBitextor,
                .readable = true, .nulls = kDrop, .holds = kTexts},
       .write = write_bitextor, .read = read_bitextor, .recognize = is_bitextor},
      {.info = {.name = "xces", .suffixes = {".xces", ".ces"},
                .description = "stand-off links of OPUS", .details = kXces,
                .readable = true, .nulls = kKeep, .holds = kIndices},
       .write = write_xces, .read = read_xces, .recognize = is_xces},
      {.info = {.name = "xliff", .suffixes = {".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".mxliff"},
                .description = "XLIFF 2.0, for translation tools", .details = kXliff,
                .readable = true, .nulls = kDrop, .holds = kTexts, .languages = true},
       .write = write_xliff, .read = read_xliff, .recognize = is_xliff},
      {.info = {.name = "po", .suffixes = {".po"},
                .description = "messages and translations of gettext", .details = kPo,
                .readable = true, .nulls = kDrop, .holds = kTexts},
       .write = write_po, .read = read_po, .recognize = is_po},
      {.info = {.name = "csv", .suffixes = {".csv"},
                .description = "comma-separated values for spreadsheets", .details = kCsv,
                .readable = true, .nulls = kKeep},
       .write = write_csv, .read = read_csv, .recognize = is_csv},
      {.info = {.name = "xlsx", .suffixes = {".xlsx"},
                .description = "workbook for reviewers, for Excel and LibreOffice", .details = kXlsx,
                .readable = true, .nulls = kKeep, .holds = kTextsWithIndices},
       .write = write_xlsx, .read = read_xlsx, .recognize = is_xlsx},
  };
  // clang-format on
  return table;
}

const Format& find_format(const std::string& name) {
  for (const Format& format : format_table()) {
    if (format.info.name == name) return format;
  }
  throw Error(ErrorKind::kUsage, "unknown format '" + name + "'; expected one of " +
                                     text::joined(format_table(), ", ", [](const Format& format) {
                                       return format.info.name;
                                     }));
}

void check_streams(const FormatInfo& format, int count) {
  if (count == (format.two_files ? 2 : 1)) return;
  throw Error(ErrorKind::kUsage,
              "format " + format.name +
                  (format.two_files ? " takes two files; expected two names, BASE or ONE:TWO"
                                    : " takes one file; expected one name"));
}

SidePaths side_paths(const std::string& path, const std::string& source_language,
                     const std::string& target_language) {
  std::vector<std::string> paths = version_paths(path, {source_language, target_language});
  return {std::move(paths[0]), std::move(paths[1])};
}

std::vector<std::string> version_paths(const std::string& path,
                                       const std::vector<std::string>& languages) {
  const auto refuse = [&](const std::string& what, const std::string& expected) {
    files::fail(ErrorKind::kUsage, path, what, expected);
  };
  const bool two = languages.size() == 2;
  const auto refuse_path = [&] {
    refuse("not " + (two ? "two" : std::to_string(languages.size())) + " files",
           two ? "BASE or ONE:TWO" : "BASE, or the names with colons between them");
  };
  if (path == "-") refuse_path();
  std::vector<std::string> paths;
  if (path.find(':') != std::string::npos) {
    for (std::size_t begin = 0; begin <= path.size();) {
      const std::size_t end = std::min(path.find(':', begin), path.size());
      paths.push_back(path.substr(begin, end - begin));
      begin = end + 1;
    }
  } else {
    for (const std::string& language : languages) {
      if (language.empty()) {
        refuse(
            "the languages of the " + (two ? "two files" : std::string("files")) + " are unknown",
            "--source-language and --target-language, or ONE:TWO");
      }
      if (!identify::is_safe_tag(language)) {
        refuse("'" + text::shown(language, 40) + "' is not a language tag",
               "a BCP-47 tag, such as en, or the names with colons between them");
      }
      paths.push_back(path + "." + language);
    }
  }
  const std::set<std::string> unique(paths.begin(), paths.end());
  if (paths.size() != languages.size() || unique.size() != paths.size() || unique.contains("")) {
    refuse_path();
  }
  return paths;
}

}  // namespace sejajar::bitext

namespace sejajar {

std::vector<FormatInfo> formats() {
  std::vector<FormatInfo> infos;
  for (const bitext::Format& format : bitext::format_table()) infos.push_back(format.info);
  return infos;
}

std::string format_of_path(const std::string& path) {
  const std::string plain = files::without_compression(path);
  std::string name;
  std::size_t longest = 0;
  for (const bitext::Format& format : bitext::format_table()) {
    for (const std::string& suffix : format.info.suffixes) {
      if (suffix.size() <= longest || !plain.ends_with(suffix)) continue;
      longest = suffix.size();
      name = format.info.name;
    }
  }
  return name;
}

}  // namespace sejajar
