#pragma once

#include <sejajar/alignment.h>
#include <sejajar/bitext.h>
#include <sejajar/document.h>

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace sejajar {

/// One row of the table of formats, for `--help`, shell choices and the documentation.
struct FormatInfo {
  std::string name = {};
  std::vector<std::string> suffixes =
      {};                        ///< of file names, with their dot; the first is the usual one
  std::string description = {};  ///< one line
  std::string details = {};      ///< shape, columns and the direction of every number, Markdown
  bool readable = false;         ///< read_bitext() and, if it has indices, read_beads() can read it
  std::string nulls = "keep";    ///< beads with an empty side by default: keep, drop, or always
  /// What it holds of sentences: "texts and indices", each of which may be missing; "texts, with
  /// indices", which may be missing; "texts"; or "indices".
  std::string holds = "texts and indices";
  bool two_files = false;  ///< one file per side
  bool languages = false;  ///< it says which languages the texts are in
};

/// Returns the formats that `WriteOptions::format` may name.
std::vector<FormatInfo> formats();

/// Returns the name of the format whose suffix `path` has, "" if there is none.
std::string format_of_path(const std::string& path);

/// Whether beads with an empty side are written; kDefault is the usual way of the format.
enum class Nulls { kDefault, kKeep, kDrop };

/// How an alignment is written.
struct WriteOptions {
  std::string format = "tsv";  ///< a name from formats()
  Nulls nulls = Nulls::kDefault;
  bool nfc = false;                 ///< write texts in Unicode normalization form C
  std::string source_joiner = " ";  ///< between two sentences of a bead's source side
  std::string target_joiner = " ";  ///< the same for the target; "" for Chinese, Japanese
  std::optional<std::int64_t> creation_time =
      {};                     ///< seconds since 1970 UTC, for formats with a date
  FilterOptions filter = {};  ///< what is left out
};

/// What writing changed in the texts, and what it left out.
struct WriteReport {
  std::uint64_t replaced_characters = 0;  ///< characters the format can't hold, written as spaces
  std::vector<Dropped> dropped = {};      ///< as filter() returns it
};

/// Throws Error{usage} if an option is out of range, or if the format, unless empty, cannot do what
/// the others ask.
void validate(const WriteOptions& options);

/// Writes `alignment` of `pair` to `out` and returns what had to be changed in the texts.
/// Throws Error{usage} if `options` name no format or one that can't do what they ask.
WriteReport write(std::ostream& out, const DocumentPair& pair, const Alignment& alignment,
                  const WriteOptions& options);

/// The same for bitext. Throws Error{usage} also if the format needs what `bitext` doesn't have:
/// indices, texts, two languages; or if it needs two streams.
WriteReport write_bitext(std::ostream& out, const Bitext& bitext, const WriteOptions& options);

/// The same for a format of two files, one per side.
WriteReport write_bitext(std::ostream& source, std::ostream& target, const Bitext& bitext,
                         const WriteOptions& options);

/// One bead as a file gives it: sentence indices, in the order of the file. Gold files of other
/// projects may skip or repeat sentences, so this is weaker than Bead.
struct StoredBead {
  std::vector<std::uint32_t> source;  ///< indices, from 0; empty means "nothing on this side"
  std::vector<std::uint32_t> target;  ///< the same for the target
  double cost = 0;                    ///< nats, lower is better; 0 if the file has none
  double posterior = 0;               ///< 0..1, higher is better; 0 if the file has none

  friend bool operator==(const StoredBead&, const StoredBead&) = default;
};

/// Returns the beads of `alignment` in the form that files hold, in order.
std::vector<StoredBead> stored_beads(const Alignment& alignment);

/// What a reader is told beside the bytes.
struct BeadSource {
  std::string name;                         ///< of the file, for messages
  std::string format;                       ///< a name from formats(); "" looks at the first line
  std::optional<std::uint32_t> source_end;  ///< number of source sentences, to close a ladder
  std::optional<std::uint32_t> target_end;  ///< number of target sentences, to close a ladder
  std::string source_language = {};         ///< BCP-47 tag; "" takes what the file says
  std::string target_language = {};         ///< the same for the target
  std::vector<std::string> source_names = {};  ///< of the source sentences, as the format xces may
                                               ///< call them; empty: "s1" or "1" is the first
  std::vector<std::string> target_names = {};  ///< the same for the target
};

/// Returns the bitext in `in`: its units in order, without those that are empty on both sides.
/// Formats without texts give indices only, to be completed by add_texts().
/// Throws Error{input} with the line at fault, Error{usage} if the format can't be read or `in`
/// holds more than two languages and `from` doesn't choose.
Bitext read_bitext(std::istream& in, const BeadSource& from);

/// The same for a format of two files; `from.format` may be empty.
Bitext read_bitext(std::istream& source, std::istream& target, const BeadSource& from);

/// Returns the beads in `in`, in order; beads that are empty on both sides are left out.
/// Throws Error{input} with the line at fault or if there are no indices, Error{usage} if the
/// format can't be read.
std::vector<StoredBead> read_beads(std::istream& in, const BeadSource& from);

}  // namespace sejajar
