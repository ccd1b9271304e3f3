// What goes through the table of formats: choosing a row by name, suffix or content, and the steps
// that all formats share: null beads and filters before writing, empty units after reading.

#include <sejajar/error.h>

#include <algorithm>
#include <istream>
#include <ostream>

#include "exchange/bitext/formats.h"
#include "ground/files/peeked_stream.h"

namespace sejajar {
namespace io {
namespace {

Nulls settled_nulls(const FormatInfo& format, const WriteOptions& options) {
  const Nulls wish = options.nulls;
  if (format.nulls == "always" && wish == Nulls::kDrop) {
    throw Error(ErrorKind::kUsage,
                "format " + format.name + " needs every bead; expected --nulls keep or default");
  }
  if (format.nulls == "always" && options.filter != FilterOptions()) {
    throw Error(ErrorKind::kUsage,
                "format " + format.name + " needs every bead; expected no filters");
  }
  if (wish != Nulls::kDefault) return wish;
  return format.nulls == "drop" ? Nulls::kDrop : Nulls::kKeep;
}

bool has_texts(const Bitext& bitext) {
  return std::all_of(bitext.units.begin(), bitext.units.end(), [](const BitextUnit& unit) {
    return !unit.source.sentences.empty() || !unit.target.sentences.empty();
  });
}

bool has_indices(const Bitext& bitext) {
  return std::all_of(bitext.units.begin(), bitext.units.end(),
                     [](const BitextUnit& unit) { return unit.has_indices(); });
}

void check_contents(const FormatInfo& format, const Bitext& bitext) {
  if (format.holds == "indices" && !has_indices(bitext)) {
    throw Error(ErrorKind::kUsage, "format " + format.name +
                                       " holds nothing but sentence indices, and these texts have "
                                       "none; expected another format, or input that has them");
  }
  const bool needs_texts = format.holds == "texts" || format.holds == "texts, with indices";
  if (needs_texts && !has_texts(bitext)) {
    throw Error(ErrorKind::kUsage, "format " + format.name +
                                       " holds texts, and the input has only sentence indices; "
                                       "expected the presegmented texts, --source and --target");
  }
}

bool is_empty(const BitextSide& side) {
  return side.indices.empty() &&
         std::all_of(side.sentences.begin(), side.sentences.end(),
                     [](const std::string& sentence) { return sentence.empty(); });
}

/// The units that are to be written, and how many the filters dropped.
struct Selection {
  Bitext bitext;
  WriteOptions options;
  std::vector<Dropped> dropped;
};

Selection select(const FormatInfo& format, Bitext bitext, const WriteOptions& options) {
  Selection selection = {std::move(bitext), options, {}};
  selection.options.nulls = settled_nulls(format, options);
  check_contents(format, selection.bitext);
  auto& units = selection.bitext.units;
  if (selection.options.nulls == Nulls::kDrop) {
    const auto dropped = std::erase_if(units, [](const BitextUnit& unit) {
      return is_empty(unit.source) || is_empty(unit.target);
    });
    if (options.nulls == Nulls::kDrop) selection.dropped.push_back({"nulls", dropped});
  }
  const std::vector<Dropped> filtered = filter(selection.bitext, options.filter);
  selection.dropped.insert(selection.dropped.end(), filtered.begin(), filtered.end());
  return selection;
}

/// `report` with `dropped`, to which the units that the writer itself left out are added.
WriteReport with_dropped(WriteReport report, std::vector<Dropped> dropped) {
  for (Dropped& reason : dropped) {
    for (const Dropped& more : report.dropped) {
      if (more.filter == reason.filter) reason.units += more.units;
    }
  }
  report.dropped = std::move(dropped);
  return report;
}

[[noreturn]] void refuse_stream(const FormatInfo& format) {
  throw Error(ErrorKind::kUsage,
              "format " + format.name +
                  (format.two_files ? " takes two files; expected two names, BASE or ONE:TWO"
                                    : " takes one file; expected one name"));
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
  throw Error(ErrorKind::kInput,
              from.name + ":" + std::to_string(line) +
                  ": no known format; expected TMX, JSON, a line such as '[0, 1]:[0]:0.25', a "
                  "ladder rung, a TSV header, or the name of the format");
}

const Format& readable(const std::string& name, const BeadSource& from) {
  const Format& format = find_format(name);
  if (!format.info.readable) {
    throw Error(ErrorKind::kUsage, from.name + ": the format " + format.info.name +
                                       " can only be written; expected another");
  }
  return format;
}

Bitext without_empty_units(Bitext bitext) {
  std::erase_if(bitext.units, [](const BitextUnit& unit) {
    return is_empty(unit.source) && is_empty(unit.target);
  });
  return bitext;
}

}  // namespace
}  // namespace io

std::vector<FormatInfo> formats() {
  std::vector<FormatInfo> infos;
  for (const io::Format& format : io::format_table()) infos.push_back(format.info);
  return infos;
}

std::string format_of_path(const std::string& path) {
  std::string name;
  std::size_t longest = 0;
  for (const io::Format& format : io::format_table()) {
    for (const std::string& suffix : format.info.suffixes) {
      if (suffix.size() <= longest || !path.ends_with(suffix)) continue;
      longest = suffix.size();
      name = format.info.name;
    }
  }
  return name;
}

void validate(const WriteOptions& options) {
  validate(options.filter);
  if (options.format.empty()) {
    io::settled_nulls({}, options);
  } else {
    io::settled_nulls(io::find_format(options.format).info, options);
  }
}

WriteReport write(std::ostream& out, const DocumentPair& pair, const Alignment& alignment,
                  const WriteOptions& options) {
  return write_bitext(out, bitext_of(pair, alignment), options);
}

WriteReport write_bitext(std::ostream& out, const Bitext& bitext, const WriteOptions& options) {
  const io::Format& format = io::find_format(options.format);
  if (format.write == nullptr) io::refuse_stream(format.info);
  const io::Selection selection = io::select(format.info, bitext, options);
  return io::with_dropped(format.write(out, selection.bitext, selection.options),
                          selection.dropped);
}

WriteReport write_bitext(std::ostream& source, std::ostream& target, const Bitext& bitext,
                         const WriteOptions& options) {
  const io::Format& format = io::find_format(options.format);
  if (format.write_sides == nullptr) io::refuse_stream(format.info);
  const io::Selection selection = io::select(format.info, bitext, options);
  return io::with_dropped(format.write_sides(source, target, selection.bitext, selection.options),
                          selection.dropped);
}

Bitext read_bitext(std::istream& in, const BeadSource& from) {
  io::PeekedStream peeked(in);
  const io::Format* format =
      from.format.empty() ? io::recognized(peeked.head(), from) : &io::readable(from.format, from);
  if (format == nullptr) return {};
  if (format->read == nullptr) io::refuse_stream(format->info);
  return io::without_empty_units(format->read(peeked, from));
}

Bitext read_bitext(std::istream& source, std::istream& target, const BeadSource& from) {
  const auto& table = io::format_table();
  const auto first = std::find_if(table.begin(), table.end(), [](const io::Format& format) {
    return format.read_sides != nullptr;
  });
  const io::Format& format = from.format.empty() ? *first : io::readable(from.format, from);
  if (format.read_sides == nullptr) io::refuse_stream(format.info);
  io::PeekedStream source_text(source);
  io::PeekedStream target_text(target);
  return io::without_empty_units(format.read_sides(source_text, target_text, from));
}

std::vector<StoredBead> read_beads(std::istream& in, const BeadSource& from) {
  std::vector<StoredBead> beads;
  for (BitextUnit& unit : read_bitext(in, from).units) {
    if (!unit.has_indices()) {
      throw Error(ErrorKind::kInput,
                  from.name + ": texts without sentence indices; expected a format that has them");
    }
    beads.push_back({std::move(unit.source.indices), std::move(unit.target.indices),
                     unit.cost.value_or(0), unit.posterior.value_or(0)});
  }
  return beads;
}

}  // namespace sejajar
