#pragma once

#include <sejajar/alignment.h>
#include <sejajar/bitext.h>
#include <sejajar/document.h>
#include <sejajar/options.h>

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#pragma GCC visibility push(default)
namespace sejajar {

/// What a format does by default with beads that have an empty side.
enum class NullBeads { kKeep, kDrop, kAlways };

/// What a format holds of sentences. Either of "texts and indices" may be missing; of "texts, with
/// indices", only the indices.
enum class Holds { kTextsAndIndices, kTextsWithIndices, kTexts, kIndices };

/// A format of bitext, for `--help`, shell completion and the documentation.
struct FormatInfo {
  std::string name = {};
  std::vector<std::string> suffixes =
      {};                        ///< of file names, with their dot; the first is the usual one
  std::string description = {};  ///< one line
  std::string details = {};      ///< shape, columns and the direction of every number, Markdown
  bool readable = false;         ///< read_bitext() and, if it has indices, read_beads() can read it
  NullBeads nulls = NullBeads::kKeep;
  Holds holds = Holds::kTextsAndIndices;
  bool two_files = false;  ///< one file per side
  bool languages = false;  ///< it names the languages of the texts
  bool versions = false;   ///< it can hold more than two versions of a text
};

/// Returns all formats, the default first.
std::vector<FormatInfo> formats();

/// Returns the name of the format with the longest suffix that `path` ends with, before .gz or .zst
/// if it ends with that; "" if there is none.
std::string format_of_path(const std::string& path);

/// A column of each side with a value for each sentence.
struct SentenceColumn {
  std::string name;                      ///< without the src_ or trg_ before it
  std::vector<std::string> source = {};  ///< by sentence
  std::vector<std::string> target = {};
};

/// How an alignment is written.
struct WriteOptions {
  std::string format = "tsv";  ///< a name from formats()
  Nulls nulls = Nulls::kDefault;
  std::optional<std::uint32_t> min_versions = {};  ///< drop units with text in fewer versions, from
                                                   ///< 1; without it, as `nulls` says
  bool nfc = false;                                ///< write texts in Unicode normalization form C
  bool times = true;  ///< write the times of subtitles, in formats that have columns for them
  std::vector<SentenceColumn> sentence_columns = {};  ///< further columns of the format bitextor,
                                                      ///< with + between the values of a bead
  std::vector<std::string> joiners =
      {};  ///< between two sentences of a version, by version: source,
           ///< target, ...; " " if not given; "" for Chinese, Japanese
  std::optional<std::int64_t> creation_time =
      {};                     ///< seconds since 1970 UTC, for formats with a date
  FilterOptions filter = {};  ///< which beads are dropped
};

/// What writing changed in the texts, and how many beads it dropped.
struct WriteReport {
  std::uint64_t replaced_characters = 0;  ///< characters that the format forbids, written as spaces
  std::vector<Dropped> dropped = {};      ///< "nulls" if Nulls::kDrop, or "min-versions" if given;
                                          ///< then as filter() returns
};

/// Throws Error{usage} if an option is out of range, or if the format does not exist or conflicts
/// with other options. An empty format is not checked.
void validate(const WriteOptions& options);

/// Writes `alignment` of `pair` to `out` and returns what was changed and dropped.
/// Throws Error{usage} as validate() does, or if the format has two files.
WriteReport write(std::ostream& out, const DocumentPair& pair, const Alignment& alignment,
                  const WriteOptions& options);

/// The same for bitext. Throws Error{usage} also if `bitext` lacks what the format needs: indices,
/// texts or two languages.
WriteReport write_bitext(std::ostream& out, const Bitext& bitext, const WriteOptions& options);

/// The same for a format of two files, one per side.
WriteReport write_bitext(std::ostream& source, std::ostream& target, const Bitext& bitext,
                         const WriteOptions& options);

/// What a reader needs to know besides the bytes.
struct BeadSource {
  std::string name;                         ///< of the file, for messages
  std::string format;                       ///< a name from formats(); "" to recognize the content
  std::optional<std::uint32_t> source_end;  ///< number of source sentences, to close a ladder
  std::optional<std::uint32_t> target_end;  ///< number of target sentences, to close a ladder
  std::string source_language = {};         ///< BCP-47 tag; "" for the language in the file
  std::string target_language = {};         ///< BCP-47 tag; "" for the language in the file
  std::vector<std::string> source_names = {};  ///< ids of the source sentences in the format xces;
                                               ///< if empty, "s1" or "1" is the first
  std::vector<std::string> target_names = {};  ///< ids of the target sentences, likewise
  std::string source_id = {};  ///< path of the source document, which chooses among the document
                               ///< pairs of a file in the format xces; "" for its only one
  std::string target_id = {};  ///< path of the target document, likewise
  std::vector<std::string> languages = {};  ///< BCP-47 tags of all versions, if they are in files
                                            ///< of their own
};

/// Returns the bitext in `in`: its units in order, without units that are empty on both sides.
/// Formats without texts give only indices; add_texts() completes them.
/// Throws Error{input} with path and line if the content is malformed, Error{usage} if the format
/// cannot be read or `in` has more than two languages and `from` does not name two of them.
Bitext read_bitext(std::istream& in, const BeadSource& from);

/// The same for a format of two files; `from.format` may be empty.
Bitext read_bitext(std::istream& source, std::istream& target, const BeadSource& from);

/// Returns the units in `in` as read_bitext() does, with their indices and numbers but without
/// texts.
/// Throws Error{input} with path and line if the content is malformed or has no indices,
/// Error{usage} if the format cannot be read.
std::vector<BitextUnit> read_beads(std::istream& in, const BeadSource& from);

}  // namespace sejajar
#pragma GCC visibility pop
