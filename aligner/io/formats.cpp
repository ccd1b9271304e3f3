// The table of formats and the two functions that go through it. A new format is a file with a
// Writer (and perhaps a Reader), a declaration and a row here.

#include "io/formats.h"

#include <sejajar/error.h>

#include <algorithm>
#include <istream>
#include <ostream>

namespace sejajar {
namespace io {

Writer write_tsv, write_tmx, write_vecalign, write_ladder, write_beads;
Reader read_tsv, read_vecalign, read_ladder;
Recognizer is_tsv, is_vecalign, is_ladder;

const std::vector<Format>& format_table() {
  static const std::vector<Format> table = {
      {{"tsv",
        {".tsv"},
        "tab-separated columns with a header",
        "Columns: `source` and `target`, the texts; `posterior`, 0 to 1, higher is better; `cost` "
        "in nats, lower is better; `bead`, such as `1-2`; `source_sentences` and "
        "`target_sentences`, indices from 0 with a space between them. Cells are never quoted: "
        "control characters (tab and line ends among them), U+0085, U+2028 and U+2029 inside a "
        "text are written as spaces.",
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
        "standard error. `creationdate` follows SOURCE_DATE_EPOCH if that is set.",
        false,
        "drop"},
       write_tmx,
       nullptr,
       nullptr},
      {{"vecalign",
        {".vecalign"},
        "sentence indices and cost, as Vecalign writes them",
        "One bead a line, `[0, 1]:[0]:0.250000`: source sentence indices from 0, target sentence "
        "indices, cost in nats, lower is better. When read, the cost may be missing.",
        true,
        "always"},
       write_vecalign,
       read_vecalign,
       is_vecalign},
      {{"ladder",
        {".ladder"},
        "rungs of hunalign",
        "Lines of three tab-separated columns: number of source sentences before the rung, number "
        "of target sentences before it, posterior (0 to 1, higher is better) of the bead that "
        "starts there. The last rung closes the documents and has posterior 0. When read, the "
        "first and the last rung may be missing.",
        true,
        "always"},
       write_ladder,
       read_ladder,
       is_ladder},
      {{"beads",
        {".beads"},
        "view for people: costs of every feature, both texts",
        "A table with one row per bead: shape, sentence indices from 0, posterior (0 to 1, higher "
        "is better), cost in nats (lower is better), then one column per feature; the feature "
        "columns add up to the cost. Under each row stand the source text after `<` and the "
        "target text after `>`.",
        false,
        "keep"},
       write_beads,
       nullptr,
       nullptr},
  };
  return table;
}

namespace {

const Format& find_format(const std::string& name) {
  std::string names;
  for (const Format& format : format_table()) {
    if (format.info.name == name) return format;
    names += (names.empty() ? "" : ", ") + format.info.name;
  }
  throw Error(ErrorKind::kUsage, "unknown format '" + name + "'; expected one of " + names);
}

std::string settled_nulls(const FormatInfo& format, const std::string& wish) {
  if (wish != "default" && wish != "keep" && wish != "drop") {
    throw Error(ErrorKind::kUsage, "--nulls '" + wish + "'; expected default, keep or drop");
  }
  if (format.nulls == "always" && wish == "drop") {
    throw Error(ErrorKind::kUsage,
                "format " + format.name + " needs every bead; expected --nulls keep or default");
  }
  if (format.nulls == "always") return "keep";
  return wish == "default" ? format.nulls : wish;
}

std::vector<std::string> lines_of(std::istream& in) {
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) {
    if (lines.empty() && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
    if (line.ends_with('\r')) line.pop_back();
    lines.push_back(line);
  }
  return lines;
}

const Format* recognized(const std::vector<std::string>& lines, const std::string& name) {
  for (std::size_t k = 0; k < lines.size(); ++k) {
    if (lines[k].find_first_not_of(" \t") == std::string::npos) continue;
    for (const Format& format : format_table()) {
      if (format.recognize != nullptr && format.recognize(lines[k])) return &format;
    }
    throw Error(ErrorKind::kInput, name + ":" + std::to_string(k + 1) +
                                       ": no known bead format; expected a line such as "
                                       "'[0, 1]:[0]:0.25', a ladder rung or a TSV header");
  }
  return nullptr;
}

}  // namespace
}  // namespace io

std::vector<FormatInfo> formats() {
  std::vector<FormatInfo> infos;
  for (const io::Format& format : io::format_table()) infos.push_back(format.info);
  return infos;
}

std::string format_of_path(const std::string& path) {
  for (const io::Format& format : io::format_table()) {
    for (const std::string& suffix : format.info.suffixes) {
      if (path.ends_with(suffix)) return format.info.name;
    }
  }
  return "";
}

WriteReport write(std::ostream& out, const DocumentPair& pair, const Alignment& alignment,
                  const WriteOptions& options) {
  const io::Format& format = io::find_format(options.format);
  WriteOptions settled = options;
  settled.nulls = io::settled_nulls(format.info, options.nulls);
  return format.write(out, pair, alignment, settled);
}

std::vector<StoredBead> stored_beads(const Alignment& alignment) {
  const auto indices = [](SentenceRange range) {
    std::vector<std::uint32_t> list;
    for (std::uint32_t i = range.begin; i < range.end; ++i) list.push_back(i);
    return list;
  };
  std::vector<StoredBead> beads;
  for (const Bead& bead : alignment.beads) {
    beads.push_back({indices(bead.source), indices(bead.target), bead.cost, bead.posterior});
  }
  return beads;
}

std::vector<StoredBead> read_beads(std::istream& in, const BeadSource& from) {
  const std::vector<std::string> lines = io::lines_of(in);
  const io::Format* format =
      from.format.empty() ? io::recognized(lines, from.name) : &io::find_format(from.format);
  if (format == nullptr) return {};
  if (format->read == nullptr) {
    throw Error(ErrorKind::kUsage,
                from.name + ": beads can't be read from the format " + format->info.name);
  }
  std::vector<StoredBead> beads = format->read(lines, from);
  std::erase_if(beads, [](const StoredBead& b) { return b.source.empty() && b.target.empty(); });
  return beads;
}

}  // namespace sejajar
