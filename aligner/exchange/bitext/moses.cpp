// One file per version; line n of one translates line n of the others.

#include <sejajar/error.h>

#include <ostream>

#include "exchange/bitext/bead_text.h"
#include "exchange/bitext/formats.h"
#include "ground/files/line_reader.h"

namespace sejajar::bitext {

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

Bitext read_moses(std::istream& source, std::istream& target, const BeadSource& from) {
  Bitext bitext;
  files::LineReader source_lines(source, from.name);
  files::LineReader target_lines(target, from.name);
  const auto side_of = [](std::string& line) -> BitextSide {
    if (line.empty()) return {};
    return {{std::move(line)}, {}, {}};
  };
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
