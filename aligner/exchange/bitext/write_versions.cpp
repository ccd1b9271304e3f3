// Writing the units of all versions: checks that the format can hold them, drops units, calls the
// format's writer.

#include <sejajar/error.h>

#include <algorithm>
#include <ostream>
#include <set>

#include "exchange/bitext/bead_text.h"
#include "exchange/bitext/files.h"
#include "exchange/bitext/formats.h"
#include "ground/files/output_file.h"
#include "ground/files/output_text.h"
#include "ground/text/display_width.h"
#include "ground/text/joined.h"
#include "ground/text/white_space.h"
#include "language/identify/language.h"

namespace sejajar {
namespace bitext {
namespace {

bool has_text(const BitextSide& cell) {
  return std::any_of(cell.sentences.begin(), cell.sentences.end(),
                     [](const std::string& sentence) { return !text::trimmed(sentence).empty(); });
}

/// Whether the version has the unit: a text, or indices if the file holds no texts.
bool is_present(const BitextSide& cell) {
  return cell.sentences.empty() ? !cell.indices.empty() : has_text(cell);
}

/// Tags name columns, files and languages.
void check_tags(const VersionTable& table) {
  std::set<std::string> tags;
  for (const BitextDocument& version : table.versions) {
    const std::string& tag = version.language;
    if (!identify::is_safe_tag(tag) || tag.find('_') != std::string::npos) {
      throw Error(ErrorKind::kUsage,
                  "'" + text::shown(tag, 40) +
                      "' is not the tag of a version; expected a BCP-47 tag, such as en");
    }
    if (!tags.insert(tag).second) {
      throw Error(ErrorKind::kUsage, "two versions are called " + tag +
                                         "; expected, for example, " + tag + " and " + tag +
                                         "-x-2");
    }
  }
}

void check_texts(const FormatInfo& format, const VersionTable& table) {
  if (format.holds != Holds::kTexts && format.holds != Holds::kTextsWithIndices) return;
  for (const VersionRow& row : table.rows) {
    const bool has_texts =
        std::any_of(row.cells.begin(), row.cells.end(),
                    [](const BitextSide& cell) { return !cell.sentences.empty(); });
    if (has_texts || shape_of(row).empty()) continue;
    throw Error(ErrorKind::kUsage, "format " + format.name +
                                       " holds texts, and the input has only sentence indices; "
                                       "expected a file with texts");
  }
}

/// Removes the units that `options` leave out, and returns how many for each reason.
std::vector<Dropped> drop_rows(VersionTable& table, const WriteOptions& options,
                               std::uint32_t least) {
  std::vector<Dropped> dropped;
  const auto few = std::erase_if(table.rows, [&](const VersionRow& row) {
    return std::count_if(row.cells.begin(), row.cells.end(), is_present) < std::int64_t{least};
  });
  if (options.min_versions) dropped.push_back({"min-versions", few});
  if (options.nulls == Nulls::kDrop) dropped.push_back({"nulls", few});
  const std::vector<Dropped> filtered = filter(table, options.filter);
  dropped.insert(dropped.end(), filtered.begin(), filtered.end());
  return dropped;
}

/// A table without the units that are left out, and how to write it.
struct Prepared {
  WriteOptions options;  ///< with min_versions
  WriteReport report;
};

Prepared prepared(VersionTable& table, const FormatInfo& format, const WriteOptions& options) {
  check_versions(format, options, table.versions.size());
  check_tags(table);
  check_texts(format, table);
  Prepared result = {options, {}};
  result.options.min_versions = least_versions(format, options, table.versions.size());
  result.report.dropped = drop_rows(table, options, *result.options.min_versions);
  return result;
}

WriteReport write_table(std::ostream& out, VersionTable& table, const WriteOptions& options) {
  const Format& format = find_format(options.format);
  check_streams(format.info, 1);
  auto [resolved, report] = prepared(table, format.info, options);
  const WriteReport written = format.write_versions(out, table, resolved);
  report.replaced_characters = written.replaced_characters;
  // Texts of nothing but characters that the format forbids are missing, too.
  for (const Dropped& more : written.dropped) {
    if (options.min_versions || options.nulls == Nulls::kDrop) {
      report.dropped.front().units += more.units;
    }
  }
  return report;
}

}  // namespace

void check_versions(const FormatInfo& format, const WriteOptions& options, std::size_t versions) {
  if (versions == 0) return validate(options);
  if (!format.versions && versions != 2) {
    std::vector<FormatInfo> able = formats();
    std::erase_if(able, [](const FormatInfo& info) { return !info.versions; });
    throw Error(ErrorKind::kUsage, "format " + format.name + " holds two versions, not " +
                                       std::to_string(versions) +
                                       "; expected --pairs, which writes each pair, or one of " +
                                       text::joined(able, ", ", &FormatInfo::name));
  }
  validate(options);
  least_versions(format, options, versions);
}

WriteReport write_file(const std::string& path, VersionTable table, const WriteOptions& options) {
  if (table.versions.size() == 2) {
    const Bitext bitext = bitext_of(std::move(table));
    return write_file(path, BitextView(bitext), options);
  }
  const Format& format = find_format(options.format);
  if (!format.info.two_files) {
    files::OutputText out;
    WriteReport report = write_table(out, table, options);
    files::write_output(path, out.view());
    return report;
  }
  auto [resolved, report] = prepared(table, format.info, options);
  std::vector<std::string> tags;
  for (const BitextDocument& version : table.versions) tags.push_back(version.language);
  std::vector<files::Output> outputs;
  for (const std::string& name : version_paths(path, tags)) {
    files::OutputText out;
    format.write_version(out, table, outputs.size(), resolved);
    outputs.push_back({name, std::move(out).str()});
  }
  files::write_outputs(outputs);
  return report;
}

}  // namespace bitext

WriteReport write_versions(std::ostream& out, const VersionTable& table,
                           const WriteOptions& options) {
  if (table.versions.size() == 2) return write_bitext(out, bitext_of(table), options);
  VersionTable kept = table;
  return bitext::write_table(out, kept, options);
}

}  // namespace sejajar
