// Writing bitext: checks that the format can hold it, drops units, calls the format's writer.

#include <sejajar/error.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <ostream>
#include <system_error>

#include "exchange/bitext/files.h"
#include "exchange/bitext/formats.h"
#include "ground/files/output_file.h"
#include "ground/files/output_text.h"
#include "ground/tables/choices.h"

namespace sejajar {
namespace bitext {
namespace {

[[noreturn]] void refuse_format(const FormatInfo& format, const std::string& what) {
  throw Error(ErrorKind::kUsage, "format " + format.name + " " + what);
}

/// Whether units with an empty side are dropped.
Nulls resolved_nulls(const FormatInfo& format, const WriteOptions& options) {
  return least_versions(format, options, 2) == 2 ? Nulls::kDrop : Nulls::kKeep;
}

/// Throws Error{usage} if the format needs beads that `options` drop.
void check_dropping(const FormatInfo& format, const WriteOptions& options) {
  if (format.nulls != NullBeads::kAlways) return;
  if (options.nulls == Nulls::kDrop || options.min_versions.value_or(1) > 1) {
    refuse_format(format, "needs every bead; expected --nulls keep or default");
  }
  if (options.filter != FilterOptions()) {
    refuse_format(format, "needs every bead; expected no filters");
  }
}

bool has_texts(const UnitView& unit) {
  return !unit.source.sentences.empty() || !unit.target.sentences.empty();
}

bool all_of(const BitextView& bitext, const auto& condition) {
  return std::all_of(bitext.units.begin(), bitext.units.end(), condition);
}

void check_contents(const FormatInfo& format, const BitextView& bitext) {
  if (format.holds == Holds::kIndices &&
      !all_of(bitext, [](const UnitView& unit) { return unit.has_indices(); })) {
    refuse_format(format,
                  "holds only sentence indices, and these texts have none; expected another format "
                  "or input with indices");
  }
  const bool needs_texts =
      format.holds == Holds::kTexts || format.holds == Holds::kTextsWithIndices;
  if (needs_texts && !all_of(bitext, has_texts)) {
    refuse_format(format,
                  "holds texts, and the input has only sentence indices; expected the presegmented "
                  "texts, --source and --target");
  }
}

/// Removes the units that `options`, with `resolved` for nulls, leave out; returns how many for
/// each reason.
std::vector<Dropped> drop_units(BitextView& bitext, Nulls resolved, const WriteOptions& options) {
  std::vector<Dropped> dropped;
  if (resolved == Nulls::kDrop) {
    const auto nulls = std::erase_if(bitext.units, [](const UnitView& unit) {
      return is_empty(unit.source) || is_empty(unit.target);
    });
    if (options.nulls == Nulls::kDrop) dropped.push_back({"nulls", nulls});
    if (options.min_versions) dropped.push_back({"min-versions", nulls});
  }
  const std::vector<Dropped> filtered = filter(bitext, options.filter);
  dropped.insert(dropped.end(), filtered.begin(), filtered.end());
  return dropped;
}

/// Where one format is written: `target` is null if one file holds both sides.
struct Streams {
  std::ostream& out;
  std::ostream* target = nullptr;
};

WriteReport write_units(Streams streams, BitextView& bitext, const WriteOptions& options) {
  const Format& format = find_format(options.format);
  check_dropping(format.info, options);
  check_streams(format.info, streams.target == nullptr ? 1 : 2);
  check_contents(format.info, bitext);
  WriteOptions resolved = options;
  resolved.nulls = resolved_nulls(format.info, options);
  resolved.times = options.times &&
                   std::any_of(bitext.units.begin(), bitext.units.end(), [](const UnitView& unit) {
                     return unit.source.time || unit.target.time;
                   });
  std::vector<Dropped> dropped = drop_units(bitext, resolved.nulls, options);
  WriteReport report = streams.target == nullptr
                           ? format.write(streams.out, bitext, resolved)
                           : format.write_sides(streams.out, *streams.target, bitext, resolved);
  // A writer may drop more units for a reason that is already counted.
  for (Dropped& reason : dropped) {
    for (const Dropped& more : report.dropped) {
      if (more.filter == reason.filter) reason.units += more.units;
    }
  }
  report.dropped = std::move(dropped);
  return report;
}

std::string format_for(const std::string& path, const std::string& flag) {
  if (path == "-") return format_table().front().info.name;
  std::string format = format_of_path(path);
  if (!format.empty()) return format;
  std::error_code ignored;
  if (path.ends_with('/') || std::filesystem::is_directory(path, ignored))
    throw Error(ErrorKind::kUsage, path + ": is a folder; expected a file, such as out.tmx");
  std::string suffixes;
  for (const Format& row : format_table()) {
    for (const std::string& suffix : row.info.suffixes) suffixes += " " + suffix;
  }
  throw Error(ErrorKind::kUsage, path + ": unknown suffix; expected " + flag + " or one of" +
                                     suffixes + ", perhaps with .gz or .zst");
}

}  // namespace

std::uint32_t least_versions(const FormatInfo& format, const WriteOptions& options,
                             std::size_t versions) {
  const auto all = static_cast<std::uint32_t>(versions);
  if (options.min_versions) {
    if (options.nulls != Nulls::kDefault) {
      throw Error(ErrorKind::kUsage, "--min-versions cannot be combined with --nulls");
    }
    tables::check_range("--min-versions", *options.min_versions, 1, all);
    return *options.min_versions;
  }
  if (options.nulls != Nulls::kDefault) return options.nulls == Nulls::kDrop ? all : 1;
  if (versions == 2) return format.nulls == NullBeads::kDrop ? 2 : 1;
  return format.two_files ? all : std::min(2U, all);
}

WriteOptions options_for(const std::string& path, WriteOptions options, const std::string& flag,
                         std::size_t versions) {
  if (path.ends_with(".bz2") || path.ends_with(".xz"))
    throw Error(ErrorKind::kUsage, path + ": cannot be compressed so; expected .gz or .zst");
  if (options.format.empty()) options.format = format_for(path, flag);
  const FormatInfo& format = find_format(options.format).info;
  check_versions(format, options, versions);
  if (path == "-" && format.two_files) side_paths(path, "", "");
  return options;
}

std::vector<std::string> files_of(const std::string& path, const std::string& format,
                                  const std::vector<std::string>& languages) {
  if (!find_format(format).info.two_files) return {};
  return version_paths(path, languages);
}

WriteReport write_file(const std::string& path, BitextView bitext, const WriteOptions& options) {
  files::OutputText out;
  if (!find_format(options.format).info.two_files) {
    WriteReport report = write_units({out}, bitext, options);
    files::write_output(path, out.view());
    return report;
  }
  const SidePaths paths = side_paths(path, bitext.source.language, bitext.target.language);
  files::OutputText target;
  WriteReport report = write_units({out, &target}, bitext, options);
  files::write_outputs(std::to_array<files::Output>(
      {{paths.source, std::move(out).str()}, {paths.target, std::move(target).str()}}));
  return report;
}

}  // namespace bitext

void validate(const WriteOptions& options) {
  validate(options.filter);
  if (options.format.empty()) return;
  const FormatInfo& format = bitext::find_format(options.format).info;
  bitext::check_dropping(format, options);
  bitext::least_versions(format, options, std::max(2U, options.min_versions.value_or(2)));
}

WriteReport write(std::ostream& out, const DocumentPair& pair, const Alignment& alignment,
                  const WriteOptions& options) {
  bitext::BitextView bitext(pair, alignment);
  return bitext::write_units({out}, bitext, options);
}

WriteReport write_bitext(std::ostream& out, const Bitext& bitext, const WriteOptions& options) {
  bitext::BitextView view(bitext);
  return bitext::write_units({out}, view, options);
}

WriteReport write_bitext(std::ostream& source, std::ostream& target, const Bitext& bitext,
                         const WriteOptions& options) {
  bitext::BitextView view(bitext);
  return bitext::write_units({source, &target}, view, options);
}

}  // namespace sejajar
