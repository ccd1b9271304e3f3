// One file per version; line n of one translates line n of the others.

#include <sejajar/error.h>

#include <memory>
#include <ostream>

#include "exchange/bitext/bead_text.h"
#include "exchange/bitext/formats.h"
#include "exchange/bitext/version_tags.h"
#include "ground/files/line_reader.h"

namespace sejajar::bitext {
namespace {

BitextSide side_of(std::string& line) {
  if (line.empty()) return {};
  return {{std::move(line)}, {}, {}};
}

}  // namespace

WriteReport write_moses(std::ostream& source, std::ostream& target, const BitextView& bitext,
                        const WriteOptions& options) {
  for (const UnitView& unit : bitext.units) {
    const auto [source_text, target_text] = lines_of(unit, options);
    source << source_text << '\n';
    target << target_text << '\n';
  }
  return {};
}

void write_moses_version(std::ostream& out, const VersionTable& table, std::size_t version,
                         const WriteOptions& options) {
  for (const VersionRow& row : table.rows) {
    out << one_line(text_of(row.cells[version], version, options)) << '\n';
  }
}

VersionTable read_moses_versions(const std::vector<std::istream*>& streams,
                                 const std::vector<std::string>& names, const BeadSource& from) {
  VersionTable table;
  std::vector<std::unique_ptr<files::LineReader>> files;
  for (std::size_t k = 0; k < streams.size(); ++k) {
    files.push_back(std::make_unique<files::LineReader>(*streams[k], names[k]));
    table.versions.push_back({names[k], unique_tag(from.languages[k], table.versions)});
  }
  for (std::string line;;) {
    VersionRow row = {{}, std::vector<std::optional<double>>(files.size())};
    for (const auto& lines : files) {
      if (!lines->next(line)) break;
      row.cells.push_back(side_of(line));
    }
    if (row.cells.empty()) break;
    for (std::size_t k = row.cells.size(); k < files.size(); ++k) {
      files[k]->fail("shorter than " + names.front(), "files of equal length");
    }
    table.rows.push_back(std::move(row));
  }
  for (std::size_t k = 1; k < files.size(); ++k) {
    std::string line;
    if (files[k]->next(line)) {
      files[k]->fail("longer than " + names.front(), "files of equal length");
    }
  }
  return table;
}

Bitext read_moses(std::istream& source, std::istream& target, const BeadSource& from) {
  Bitext bitext;
  files::LineReader source_lines(source, from.name);
  files::LineReader target_lines(target, from.name);
  for (std::string one, other;;) {
    const bool has_one = source_lines.next(one);
    const bool has_other = target_lines.next(other);
    if (!has_one && !has_other) return bitext;
    if (has_one != has_other) {
      (has_one ? source_lines : target_lines)
          .fail(has_one ? "the target file is shorter" : "the source file is shorter",
                "files of equal length");
    }
    bitext.units.push_back({side_of(one), side_of(other)});
  }
}

}  // namespace sejajar::bitext
