// What a run keeps and goes by: the journal of a batch and its lines, the log of a review, and the
// lists of documents that find compares. The first byte chooses.

#include <sejajar/error.h>

#include <array>

#include "fuzz/choose_reader.h"
#include "fuzz/memory_file.h"
#include "program/batch/journal.h"
#include "program/find/entries.h"
#include "program/review/log.h"
#include "support/temp_dir.h"

namespace sejajar::fuzz {
namespace {

/// What outline_in() promises to read of a line.
bool same_outline(const batch::JobRecord& a, const batch::JobRecord& b) {
  return a.key == b.key && a.line == b.line && a.status == b.status && a.bytes == b.bytes &&
         a.hash == b.hash && a.inputs == b.inputs && a.place.has_value() == b.place.has_value();
}

void read_journal_line(const std::string& bytes) {
  batch::outline_in(bytes);
  const auto record = batch::record_in(bytes);
  if (!record) return;
  const std::string line = batch::line_of(*record);
  require(line.find('\n') == line.size() - 1, "one line");
  const std::string_view content = std::string_view(line).substr(0, line.size() - 1);
  const auto again = batch::record_in(content);
  require(again && batch::line_of(*again) == line, "the same when written again");
  const auto outline = batch::outline_in(content);
  require(outline && same_outline(*outline, *again), "an outline like the record");
}

void read_whole_journal(const std::string& bytes) {
  const MemoryFile file(bytes);
  const std::uint64_t size = batch::read_journal(file.path(), {});
  require(size <= bytes.size(), "no more than there is");
  require(batch::read_journal(file.path(), {.outlines = true}) == size, "outlines of all lines");
  batch::earlier_jobs(file.path());
}

/// A review that opens the log, adds a line and opens it again.
void review(const std::string& bytes) {
  static const test::TempDir dir;
  const std::string path = dir.write("log", bytes);
  std::vector<std::string> lines;
  {
    review::Log log(path, "key");
    require(log.append(log.lines().size(), "{}") == review::Log::Outcome::kStored, "a line more");
    lines = log.lines();
  }
  require(review::Log(path, "key").lines() == lines, "the lines that were written");
}

void list_documents(const std::string& bytes) {
  const MemoryFile file(bytes);
  find::Failures failures;
  const auto entries = find::read_entries(file.path(), failures);
  for (std::size_t k = 0; k < entries.size(); ++k) {
    require(!entries[k].path.empty(), "documents with a name");
    require(k == 0 || entries[k - 1].path < entries[k].path, "each once, sorted");
    find::language_in_name(entries[k].path, {"en", "id"});
  }
  for (const std::string& failure : failures) require_message(failure);
}

}  // namespace
}  // namespace sejajar::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sejajar::fuzz;
  constexpr std::array kReaders = {read_journal_line, read_whole_journal, review, list_documents};
  return read_with_one_of(kReaders, data, size);
}
