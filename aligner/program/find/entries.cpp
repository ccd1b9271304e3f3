#include "program/find/entries.h"

#include <sejajar/error.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <set>
#include <string_view>

#include "exchange/bitext/base64.h"
#include "exchange/bitext/json_lines.h"
#include "ground/files/folder.h"
#include "ground/files/input_file.h"
#include "ground/files/line_reader.h"
#include "ground/tables/rows.h"
#include "ground/text/number_format.h"

namespace sejajar::find {
namespace {

namespace fs = std::filesystem;

constexpr tables::Column kManifestColumns[] = {
    {"path"}, {"language", false}, {"site", false}, {"date", false}};
constexpr tables::Column kStreamColumns[] = {
    {"url"}, {"text"}, {"language", false}, {"site", false}, {"date", false}};

/// For errors in a line, whose place the list of failures adds.
const files::Place kNoPlace = {};

/// The day of `date`; nothing if it is empty. Throws Error{input} unless it is like 2026-11-28.
std::optional<std::int32_t> day_of(std::string_view date) {
  if (date.empty()) return {};
  if (date.size() >= 10 && date[4] == '-' && date[7] == '-') {
    const auto year = text::parse_whole_number(date.substr(0, 4));
    const auto month = text::parse_whole_number(date.substr(5, 2));
    const auto day = text::parse_whole_number(date.substr(8, 2));
    if (year && month && day) {
      const std::chrono::year_month_day known(std::chrono::year(static_cast<int>(*year)),
                                              std::chrono::month(static_cast<unsigned>(*month)),
                                              std::chrono::day(static_cast<unsigned>(*day)));
      if (known.ok())
        return static_cast<std::int32_t>(std::chrono::sys_days(known).time_since_epoch().count());
    }
  }
  kNoPlace.fail("date '" + std::string(date) + "'", "a date such as 2026-11-28");
}

void check_named(std::string_view name, const char* column) {
  if (name.empty()) kNoPlace.fail(std::string("empty ") + column, "a name");
}

std::vector<Entry> entries_below(const std::string& folder) {
  std::vector<Entry> entries;
  for (const std::string& path :
       files::files_below(folder, fs::directory_options::skip_permission_denied))
    entries.push_back({(fs::path(folder) / path).string()});
  return entries;
}

Entry entry_of_object(const bitext::JsonObject& object, const files::LineReader& lines) {
  const auto member = [&](const char* key) {
    const std::vector<std::string> texts = bitext::text_at(object, key, lines);
    return texts.empty() ? std::string() : texts[0];
  };
  Entry entry{member("id"), member("language"), member("site"), day_of(member("date")),
              member("text")};
  check_named(entry.path, "id");
  if (object.find("text") == object.end()) lines.fail("no 'text'", "an object with id and text");
  return entry;
}

/// Reads the lines of a manifest or of a stream.
class Lines {
 public:
  Lines(const std::string& path, Failures& failures)
      : lines_(path, ErrorKind::kUsage, files::Lines::kBytes), failures_(failures) {}

  std::vector<Entry> read() {
    std::string line;
    if (!lines_.next_nonblank(line)) return {};
    if (bitext::is_object(line)) {
      do {
        add([&] { return entry_of_object(bitext::object_of(line, lines_), lines_); });
      } while (lines_.next_nonblank(line));
      return std::move(entries_);
    }
    const auto cells = tables::first_cells(line);
    const bool stream = std::find(cells.begin(), cells.end(), "url") != cells.end();
    const tables::Header header(
        line, lines_.place(),
        stream ? std::span<const tables::Column>(kStreamColumns) : kManifestColumns,
        tables::OtherColumns::kAllowed);
    while (lines_.next_nonblank(line)) {
      add([&] {
        const auto row = header.cells(line, kNoPlace);
        return stream ? record_of(row) : listed(row);
      });
    }
    return std::move(entries_);
  }

 private:
  template <class Make>
  void add(const Make& make) {
    try {
      entries_.push_back(make());
    } catch (const Error& error) {
      const std::string place = lines_.place().name() + ": ";
      const std::string message = error.what();
      failures_.push_back(message.starts_with(place) ? message : place + message);
    }
  }

  static Entry listed(const std::vector<std::string_view>& row) {
    check_named(row[0], "path");
    return {std::string(row[0]), std::string(row[1]), std::string(row[2]), day_of(row[3]), {}};
  }

  static Entry record_of(const std::vector<std::string_view>& row) {
    check_named(row[0], "url");
    auto text = bitext::from_base64(row[1]);
    if (!text) kNoPlace.fail("malformed text", "base64");
    return {std::string(row[0]), std::string(row[2]), std::string(row[3]), day_of(row[4]),
            std::move(text)};
  }

  files::LineReader lines_;
  Failures& failures_;
  std::vector<Entry> entries_;
};

}  // namespace

std::vector<Entry> read_entries(const std::string& path, Failures& failures) {
  std::vector<Entry> entries =
      path != "-" && fs::is_directory(path) ? entries_below(path) : Lines(path, failures).read();
  std::stable_sort(entries.begin(), entries.end(),
                   [](const Entry& a, const Entry& b) { return a.path < b.path; });
  const auto repeated =
      std::unique(entries.begin(), entries.end(),
                  [](const Entry& a, const Entry& b) { return a.path == b.path; });
  if (repeated != entries.end())
    failures.push_back(files::name_of(path) + ": " +
                       text::counted(static_cast<std::size_t>(entries.end() - repeated), "row") +
                       " of documents listed before; expected each document once");
  entries.erase(repeated, entries.end());
  return entries;
}

std::string language_in_name(const std::string& path, const std::vector<std::string>& known) {
  std::set<std::string> stated;
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find_first_of("/._-", begin), path.size());
    const std::string part = path.substr(begin, end - begin);
    if (std::find(known.begin(), known.end(), part) != known.end()) stated.insert(part);
    begin = end + 1;
  }
  return stated.size() == 1 ? *stated.begin() : "";
}

}  // namespace sejajar::find
