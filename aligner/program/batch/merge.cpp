#include "program/batch/merge.h"

#include <sejajar/error.h>

#include <algorithm>
#include <fstream>
#include <optional>
#include <sstream>
#include <unordered_map>

#include "ground/files/compress.h"
#include "ground/files/file_guard.h"
#include "ground/files/input_file.h"
#include "ground/files/place.h"
#include "ground/markup/json_reader.h"
#include "program/batch/corpus_output.h"
#include "program/batch/journal.h"

namespace sejajar::batch {
namespace {

/// The output of one run, of which one frame is kept unpacked.
class Part {
 public:
  explicit Part(std::string path)
      : path_(std::move(path)),
        packed_(files::compression_of(path_) != files::Compression::kNone),
        in_(path_, std::ios::binary) {
    if (!in_) files::fail(ErrorKind::kUsage, path_, "cannot be read", "the output of a shard");
  }

  std::string rows(const PartPlace& place) {
    if (!packed_) return bytes(place.frame + place.begin, place.bytes);
    if (frame_ != place.frame) {
      std::istringstream stream(bytes(place.frame, place.end - place.frame));
      files::InputFile file(stream, path_);
      unpacked_ = files::read_all(file);
      frame_ = place.frame;
    }
    if (place.begin + place.bytes > unpacked_.size()) refuse();
    return unpacked_.substr(place.begin, place.bytes);
  }

 private:
  std::string bytes(std::uint64_t begin, std::uint64_t size) {
    std::string text(size, '\0');
    in_.clear();
    in_.seekg(static_cast<std::streamoff>(begin));
    in_.read(text.data(), static_cast<std::streamsize>(size));
    if (static_cast<std::uint64_t>(in_.gcount()) != size) refuse();
    return text;
  }

  [[noreturn]] void refuse() const {
    files::fail(ErrorKind::kInput, path_, "shorter than its journal says",
                "the output as the run left it");
  }

  std::string path_;
  bool packed_;
  std::ifstream in_;
  std::optional<std::uint64_t> frame_;
  std::string unpacked_;
};

/// The rows of a job.
struct MergedJob {
  std::size_t line = 0;
  std::size_t part = 0;
  PartPlace place = {};
};

/// The jobs of all journals.
struct Merging {
  std::vector<std::string> parts = {};
  std::vector<MergedJob> jobs = {};
  std::size_t missing = 0;
  std::string run = {};  // hash that all journals must have
};

void add_journal(const std::string& path, Merging& merging) {
  std::unordered_map<std::uint64_t, std::optional<MergedJob>> last;
  std::size_t jobs = 0;
  std::string part;
  JournalReader reader;
  reader.outlines = true;
  reader.start = [&](const std::string& run, const std::string& line) {
    if (merging.run.empty()) merging.run = run;
    if (merging.run != run)
      files::fail(ErrorKind::kUsage, path, "the journal of a run with other options or models",
                  "journals of shards of one batch");
    const auto object = markup::JsonValue::parse(line);
    part = (*object)["output"].text();
    jobs = static_cast<std::size_t>((*object)["jobs"].integer());
  };
  reader.job = [&](const JobRecord& record, std::size_t) {
    auto& job = last[record.key];
    job.reset();
    if (record.place) job = {record.line, merging.parts.size(), *record.place};
  };
  read_journal(path, reader);
  if (part.empty())
    files::fail(ErrorKind::kUsage, path, "the journal of a run without an output of many pairs",
                "a run with -o FILE");
  merging.parts.push_back(part);
  std::size_t done = 0;
  for (const auto& [key, job] : last) {
    if (!job) continue;
    merging.jobs.push_back(*job);
    ++done;
  }
  merging.missing += std::max(jobs, last.size()) - done;
}

}  // namespace

MergeReport merge(const std::vector<std::string>& journals, const MergeOptions& options) {
  Merging merging;
  for (const std::string& journal : journals) add_journal(journal, merging);
  std::sort(merging.jobs.begin(), merging.jobs.end(), [](const MergedJob& a, const MergedJob& b) {
    return a.line != b.line ? a.line < b.line : a.part < b.part;
  });
  files::FileGuard guard;
  guard.add_output(options.output, "--output");
  for (const std::string& part : merging.parts) guard.add_input(part, "the output of a shard");
  const CorpusFormat format(options.output, options.write);
  std::vector<Part> parts;
  for (const std::string& part : merging.parts) {
    const CorpusFormat of_part(part, options.write);
    if (of_part.write().format != format.write().format)
      files::fail(ErrorKind::kUsage, part, "in the format " + of_part.write().format,
                  "the format of the output, " + format.write().format);
    parts.emplace_back(part);
  }
  MergeReport report = {merging.jobs.size(), merging.missing};
  Deduplication deduplication(format, options.memory);
  auto output = whole_output(options.output, format);
  if (const auto precision = options.write.filter.precision) {
    report.precision = {*precision};
    output = precise_output(options.output, format, std::move(output), *report.precision);
  }
  JobRecord none;
  for (const MergedJob& job : merging.jobs) {
    const std::string rows = parts[job.part].rows(job.place);
    output->add(none, options.deduplicate ? deduplication.unseen(rows) : rows);
  }
  output->finish();
  report.dropped = deduplication.dropped();
  report.was_full = options.deduplicate && deduplication.is_full();
  return report;
}

}  // namespace sejajar::batch
