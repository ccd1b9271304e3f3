// The table of formats. A new format is a file with a Writer (and perhaps a Reader), a declaration
// and a row here.

#include "exchange/bitext/formats.h"

#include <sejajar/error.h>

namespace sejajar::io {

Writer write_tsv, write_tmx, write_vecalign, write_sentalign, write_ladder, write_hunalign_text,
    write_jsonl, write_translation, write_bitextor, write_xces, write_xliff;
AlignmentWriter write_beads;
SidesWriter write_moses;
Reader read_tsv, read_tmx, read_vecalign, read_sentalign, read_ladder, read_hunalign_text,
    read_jsonl, read_translation, read_bitextor, read_xces;
SidesReader read_moses;
Recognizer is_tsv, is_tmx, is_vecalign, is_ladder, is_hunalign_text, is_jsonl, is_translation,
    is_bitextor, is_xces;

const std::vector<Format>& format_table() {
  static const std::vector<Format> table = {
      {{"tsv",
        {".tsv"},
        "tab-separated columns with a header",
        "Columns: `source` and `target`, the texts; `posterior`, 0 to 1, higher is better; `cost` "
        "in nats, lower is better; `bead`, such as `1-2`; `source_sentences` and "
        "`target_sentences`, indices from 0 with a space between them. Cells are never quoted: "
        "control characters (tab and line ends among them), U+0085, U+2028 and U+2029 inside a "
        "text are written as spaces. When read, columns are found by their names; the texts, the "
        "indices or the numbers may be missing.",
        true,
        "keep"},
       write_tsv,
       read_tsv,
       is_tsv},
      {{"tmx",
        {".tmx"},
        "translation memory, TMX 1.4 level 1",
        "One `tu` per bead with the properties `x-score` (posterior, 0 to 1, higher is better), "
        "`x-bead` (such as `1-2`) and `x-ids` (source sentence indices from 0, `;`, target "
        "sentence indices). Sentences of one side are joined by a space, in languages "
        "that write none (Chinese, Japanese) by nothing. A bead whose text is empty on one side "
        "is left out unless nulls are kept. Characters that XML does not allow are written as "
        "spaces, and counted on "
        "standard error. `creationdate` follows SOURCE_DATE_EPOCH if that is set.\n\n"
        "When read, TMX 1.1 to 1.4 in any encoding that it names, UTF-16 too; `lang` or "
        "`xml:lang`; namespaces are ignored, inline tags taken out with the codes in them. "
        "Characters and "
        "references that XML does not allow become spaces and are counted; a stray `&` stands for "
        "itself. Files compressed with gzip, bzip2, xz or Zstandard are known by their content. "
        "Which language is the source says `srclang`, or else the first unit; a file of more than "
        "two needs `--source-language` and `--target-language`. `sejajar validate` says what "
        "others will not forgive.",
        true,
        "drop",
        "texts, with indices",
        false,
        true},
       write_tmx,
       read_tmx,
       is_tmx},
      {{"jsonl",
        {".jsonl"},
        "JSON, one bead a line",
        "Each line is an object: `source` and `target`, the texts; `posterior`, 0 to 1, higher is "
        "better; `cost` in nats, lower is better; `bead`, such as `1-2`; `source_sentences` and "
        "`target_sentences`, lists of indices from 0. What is not known is left out. Texts are "
        "kept to the last character; U+0085, U+2028 and U+2029 are escaped, because some readers "
        "take them for line ends.",
        true,
        "keep"},
       write_jsonl,
       read_jsonl,
       is_jsonl},
      {{"translation",
        {".translation.jsonl"},
        "JSON lines as dataset hubs have them",
        "Each line is `{\"translation\": {\"en\": \"...\", \"id\": \"...\"}}`: the texts by their "
        "languages, the source first. No numbers. Needs two different languages.",
        true,
        "drop",
        "texts",
        false,
        true},
       write_translation,
       read_translation,
       is_translation},
      {{"moses",
        {".moses"},
        "two files, line by line",
        "Line n of one file translates line n of the other. `-o corpus` with `--format moses` "
        "writes `corpus.en` and `corpus.id`, after the languages; `-o one:two` writes the files "
        "`one` and `two`. Read likewise: `corpus` with `--source-language` and "
        "`--target-language`, or `one:two`. No numbers. Line ends and control characters inside "
        "a text are written as spaces.",
        true,
        "drop",
        "texts",
        true,
        true},
       nullptr,
       nullptr,
       nullptr,
       nullptr,
       write_moses,
       read_moses},
      {{"vecalign",
        {".vecalign"},
        "sentence indices and cost, as Vecalign writes them",
        "One bead a line, `[0, 1]:[0]:0.250000`: source sentence indices from 0, target sentence "
        "indices, cost in nats, lower is better. When read, the cost may be missing.",
        true,
        "keep",
        "indices"},
       write_vecalign,
       read_vecalign,
       is_vecalign},
      {{"sentalign",
        {".path", ".sentalign"},
        "sentence indices and similarity, as SentAlign writes them",
        "One bead a line, `[0,1]:[0]:0.875000`: source sentence indices from 0, target sentence "
        "indices, posterior, 0 to 1, higher is better; the other way round than in Vecalign's "
        "form, from which only the suffix or `--from` tells it. When read, a number outside 0 to 1 "
        "is no posterior and is left out.",
        true,
        "keep",
        "indices"},
       write_sentalign,
       read_sentalign,
       nullptr},
      {{"ladder",
        {".ladder"},
        "rungs of hunalign",
        "Lines of three tab-separated columns: number of source sentences before the rung, number "
        "of target sentences before it, posterior (0 to 1, higher is better) of the bead that "
        "starts there. The last rung closes the documents and has posterior 0. When read, the "
        "first and the last rung may be missing, and a number outside 0 to 1, which hunalign's "
        "own scores often are, is no posterior.",
        true,
        "always",
        "indices"},
       write_ladder,
       read_ladder,
       is_ladder},
      {{"hunalign-text",
        {".hunalign"},
        "texts as hunalign -text writes them",
        "Lines of three tab-separated columns: source text, target text, posterior (0 to 1, higher "
        "is better). Sentences of one side are joined by ` ~~~ `; inside a sentence `~~~` is "
        "written as spaces and counted, as are control characters. When read, the third column "
        "may be missing; a number outside 0 to 1 is no posterior.",
        true,
        "keep",
        "texts"},
       write_hunalign_text,
       read_hunalign_text,
       is_hunalign_text},
      {{"bitextor",
        {".bitextor"},
        "columns of Bitextor and Bicleaner",
        "Tab-separated columns under a header: `src_url` and `trg_url`, the names of the "
        "documents; `src_text` and `trg_text`; `score`, the posterior, 0 to 1, higher is better. "
        "When read, columns are found by these names (a score also as `bleualign_score`), or "
        "without a header by their "
        "order; more of them are ignored. All lines go into one bitext, whatever their documents.",
        true,
        "drop",
        "texts"},
       write_bitextor,
       read_bitextor,
       is_bitextor},
      {{"xces",
        {".xces", ".ces"},
        "stand-off links of OPUS",
        "A `cesAlign` with one `linkGrp` and a `link` per bead: `xtargets=\"s1 s2;s1\"` are the "
        "source sentences, numbered from 1, and the target sentences; `certainty` is the "
        "posterior, 0 to 1, higher is better. When read, sentences may be called `3` or `s3`; "
        "other names, such as `s1.2`, are looked up in the documents of OPUS, which `convert` "
        "takes "
        "by `--source` and `--target`, and are an error without them.",
        true,
        "keep",
        "indices"},
       write_xces,
       read_xces,
       is_xces},
      {{"xliff",
        {".xlf", ".xliff"},
        "XLIFF 2.0, for translation tools",
        "One `unit` with one `segment` per bead; a note of the category `posterior` (0 to 1, "
        "higher is better). Characters that XML does not allow are written as spaces, and counted. "
        "Needs two languages.",
        false,
        "drop",
        "texts",
        false,
        true},
       write_xliff},
      {{"beads",
        {".beads"},
        "view for people: costs of every feature, both texts",
        "A table with one row per bead: shape, sentence indices from 0, posterior (0 to 1, higher "
        "is better), cost in nats (lower is better), then one column per feature; the feature "
        "columns add up to the cost. Under each row stand the source text after `<` and the "
        "target text after `>`.",
        false,
        "keep"},
       nullptr,
       nullptr,
       nullptr,
       write_beads},
  };
  return table;
}

const Format& find_format(const std::string& name) {
  std::string names;
  for (const Format& format : format_table()) {
    if (format.info.name == name) return format;
    names += (names.empty() ? "" : ", ") + format.info.name;
  }
  throw Error(ErrorKind::kUsage, "unknown format '" + name + "'; expected one of " + names);
}

}  // namespace sejajar::io
