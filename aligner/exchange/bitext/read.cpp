// Reading bitext: finds the format by name, suffix or content, and completes units with texts.

#include <sejajar/error.h>

#include <algorithm>
#include <deque>
#include <istream>

#include "exchange/bitext/bead_text.h"
#include "exchange/bitext/bitext_view.h"
#include "exchange/bitext/files.h"
#include "exchange/bitext/formats.h"
#include "exchange/bitext/version_columns.h"
#include "ground/files/input_file.h"
#include "ground/files/place.h"
#include "ground/markup/reader.h"
#include "ground/text/joined.h"
#include "ground/text/number_format.h"
#include "ground/text/utf8.h"
#include "language/identify/language.h"

namespace sejajar {
namespace bitext {
namespace {

/// The beginning of `in`, up to the first element of XML.
std::string_view head_of(files::InputFile& in) {
  constexpr std::size_t kLongestProlog = std::size_t{4} << 20;
  std::string_view head = text::without_byte_order_mark(in.head());
  if (head.starts_with('<') && markup::first_element(head).empty())
    head = text::without_byte_order_mark(in.head(kLongestProlog));
  return head;
}

const Format* recognized(std::string_view head, const BeadSource& from) {
  const std::size_t begin = head.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return nullptr;
  std::size_t line_begin = head.rfind('\n', begin);
  line_begin = line_begin == std::string_view::npos ? 0 : line_begin + 1;
  for (const Format& format : format_table()) {
    if (format.recognize != nullptr && format.recognize(head.substr(line_begin))) return &format;
  }
  const auto line = 1 + std::count(head.begin(), head.begin() + static_cast<long>(begin), '\n');
  files::Place{from.name, static_cast<std::size_t>(line)}.fail(
      "unknown format",
      "TMX, XLIFF, PO, JSON, a line such as '[0, 1]:[0]:0.25', a ladder rung, a TSV header, or "
      "the name of the format");
}

const Format& readable(const std::string& name, const BeadSource& from) {
  const Format& format = find_format(name);
  if (!format.info.readable) {
    files::fail(ErrorKind::kUsage, from.name,
                "the format " + format.info.name + " can only be written", "another");
  }
  return format;
}

/// `bitext` without empty units, and with the languages of `from` if the file names none.
Bitext completed(Bitext bitext, const BeadSource& from) {
  if (bitext.source.language.empty()) bitext.source.language = from.source_language;
  if (bitext.target.language.empty()) bitext.target.language = from.target_language;
  std::erase_if(bitext.units, [](const BitextUnit& unit) {
    return is_empty(unit.source) && is_empty(unit.target);
  });
  return bitext;
}

std::vector<std::uint32_t> indices_of(SentenceRange range) {
  return indices_between(range.begin, range.end);
}

/// The format of `in`; null if it is empty.
const Format* format_of(files::InputFile& in, const BeadSource& from) {
  if (!from.format.empty()) return &readable(from.format, from);
  return recognized(head_of(in), from);
}

/// Whether `in` has columns for any number of versions.
bool has_version_columns(files::InputFile& in, const Format& format) {
  if (format.is_versions == nullptr) return false;
  const std::string_view head = head_of(in);
  return format.is_versions(head.substr(std::min(head.find_first_not_of("\r\n"), head.size())));
}

/// The two versions of `table` that `from` names.
Bitext chosen_pair(VersionTable table, const BeadSource& from) {
  VersionColumns columns;
  for (const BitextDocument& version : table.versions) columns.add(version.language, true);
  const std::string all = text::joined(table.versions, ", ", &BitextDocument::language);
  const auto column_of = [&](const std::string& wish, std::size_t otherwise) {
    if (wish.empty() && columns.size() == 2) return otherwise;
    const auto found = columns.find(identify::canonical_or_lower(wish));
    if (found) return *found;
    files::fail(ErrorKind::kUsage, from.name,
                wish.empty() ? text::counted(columns.size(), "version") : "no version " + wish,
                "--source-language and --target-language, of " + all);
  };
  const std::size_t source = column_of(from.source_language, 0);
  const std::size_t target = column_of(from.target_language, 1);
  if (source == target) {
    files::fail(ErrorKind::kUsage, from.name, "one version as source and target", "two of " + all);
  }
  Bitext bitext = bitext_of(std::move(table), source, target);
  for (std::size_t k = 0; k < columns.size(); ++k) {
    if (k != source && k != target) bitext.left_out.push_back(columns.language(k));
  }
  return bitext;
}

/// The content of `in`: a table if it has more than two versions or columns for them.
std::variant<Bitext, VersionTable> read_any(files::InputFile& in, const BeadSource& from) {
  const Format* const format = format_of(in, from);
  if (format == nullptr) return Bitext();
  check_streams(format->info, 1);
  const bool columns = has_version_columns(in, *format);
  if (format->read_versions == nullptr || (format->is_versions != nullptr && !columns)) {
    return completed(format->read(in, from), from);
  }
  VersionTable table = format->read_versions(in, from);
  if (columns || table.versions.size() > 2) return table;
  table.versions.resize(2);
  for (VersionRow& row : table.rows) row.cells.resize(2);
  return bitext_of(std::move(table));
}

/// All versions in files of their own that `path` names.
VersionTable read_version_files(const std::string& path, const BeadSource& from) {
  const std::vector<std::string> names = version_paths(path, from.languages);
  std::deque<files::InputFile> files;
  std::vector<std::istream*> streams;
  streams.reserve(names.size());
  for (const std::string& name : names) streams.push_back(&files.emplace_back(name));
  return find_format(from.format).read_version_files(streams, names, from);
}

}  // namespace

Bitext read_file(const std::string& path, BeadSource from) {
  from.name = path == "-" ? "standard input" : path;
  if (from.format.empty()) from.format = format_of_path(path);
  if (!from.format.empty() && find_format(from.format).info.two_files) {
    const SidePaths paths = side_paths(path, from.source_language, from.target_language);
    files::InputFile source(paths.source);
    files::InputFile target(paths.target);
    Bitext bitext = read_bitext(source, target, from);
    bitext.source.id = paths.source;
    bitext.target.id = paths.target;
    return bitext;
  }
  files::InputFile in(path);
  return read_bitext(in, from);
}

std::variant<Bitext, VersionTable> read_any_file(const std::string& path, BeadSource from) {
  from.name = files::name_of(path);
  if (from.format.empty()) from.format = format_of_path(path);
  const bool one_file = from.format.empty() || !find_format(from.format).info.two_files;
  if (!one_file && from.languages.size() > 2) return read_version_files(path, from);
  if (!one_file) return read_file(path, from);
  files::InputFile in(path);
  return read_any(in, from);
}

}  // namespace bitext

VersionTable read_versions(std::istream& in, const BeadSource& from) {
  files::InputFile input(in, from.name);
  std::variant<Bitext, VersionTable> read = bitext::read_any(input, from);
  if (std::holds_alternative<VersionTable>(read)) return std::get<VersionTable>(std::move(read));
  Bitext bitext = std::get<Bitext>(std::move(read));
  VersionTable table = {{bitext.source, bitext.target}, {}, bitext.replaced, bitext.notes};
  for (BitextUnit& unit : bitext.units) {
    table.rows.push_back(
        {{std::move(unit.source), std::move(unit.target)}, {{}, {}}, unit.posterior});
  }
  return table;
}

Bitext read_bitext(std::istream& in, const BeadSource& from) {
  files::InputFile input(in, from.name);
  const bitext::Format* const format = bitext::format_of(input, from);
  if (format == nullptr) return {};
  bitext::check_streams(format->info, 1);
  if (bitext::has_version_columns(input, *format)) {
    return bitext::chosen_pair(format->read_versions(input, from), from);
  }
  return bitext::completed(format->read(input, from), from);
}

Bitext read_bitext(std::istream& source, std::istream& target, const BeadSource& from) {
  const auto& table = bitext::format_table();
  const auto first = std::find_if(table.begin(), table.end(), [](const bitext::Format& format) {
    return format.read_sides != nullptr;
  });
  const bitext::Format& format = from.format.empty() ? *first : bitext::readable(from.format, from);
  bitext::check_streams(format.info, 2);
  return bitext::completed(format.read_sides(source, target, from), from);
}

std::vector<BitextUnit> read_beads(std::istream& in, const BeadSource& from) {
  std::vector<BitextUnit> units = read_bitext(in, from).units;
  for (BitextUnit& unit : units) {
    if (!unit.has_indices()) {
      files::fail(ErrorKind::kInput, from.name, "texts without sentence indices",
                  "a format that has them");
    }
    unit.source = {{}, std::move(unit.source.indices), {}};
    unit.target = {{}, std::move(unit.target.indices), {}};
  }
  return units;
}

std::vector<BitextUnit> units_of(const Alignment& alignment) {
  std::vector<BitextUnit> units;
  units.reserve(alignment.beads.size());
  for (const Bead& bead : alignment.beads) {
    units.push_back({{{}, bitext::indices_of(bead.source), {}},
                     {{}, bitext::indices_of(bead.target), {}},
                     bead.posterior,
                     bead.cost});
  }
  return units;
}

Bitext bitext_of(const DocumentPair& pair, const Alignment& alignment) {
  Bitext bitext;
  bitext.units = units_of(alignment);
  add_texts(bitext, pair);
  return bitext;
}

void add_texts(Bitext& bitext, const DocumentPair& pair) {
  bitext.source = {pair.source.id, pair.source.language};
  bitext.target = {pair.target.id, pair.target.language};
  for (BitextUnit& unit : bitext.units) {
    if (!unit.has_indices()) {
      throw Error(ErrorKind::kInput,
                  "units without sentence indices; expected a format that has them, or no texts");
    }
    bitext::add_sentences(unit.source, pair.source);
    bitext::add_sentences(unit.target, pair.target);
  }
}

}  // namespace sejajar
