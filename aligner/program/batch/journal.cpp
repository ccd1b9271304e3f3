#include "program/batch/journal.h"

#include <fcntl.h>
#include <sejajar/error.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <ctime>
#include <fstream>
#include <thread>

#include "ground/files/place.h"
#include "ground/files/temporary_file.h"
#include "ground/markup/json.h"
#include "ground/markup/json_reader.h"

namespace sejajar::batch {
namespace {

using markup::Json;
using markup::JsonValue;

constexpr int kJournalVersion = 1;
constexpr mode_t kJournalMode = 0666;

// The workers of a run that was killed hold its lock until they have ended, too.
constexpr std::chrono::seconds kLockWait(2);
constexpr std::chrono::milliseconds kLockPause(20);

[[noreturn]] void refuse(const std::string& place, const std::string& what,
                         const std::string& expected) {
  files::fail(ErrorKind::kUsage, place, what, expected);
}

std::string start_line(const JournalOptions& options, std::int64_t created) {
  const RunIdentity& run = options.run;
  return Json(Json::Members{{"v", kJournalVersion},
                            {"run", run.identity.hash()},
                            {"tool", run.identity.tool},
                            {"models", run.identity.models},
                            {"options", run.identity.options},
                            {"shard", run.shard},
                            {"output", run.output},
                            {"jobs", options.jobs},
                            {"created", created},
                            {"started", static_cast<std::int64_t>(std::time(nullptr))},
                            {"host", files::host_name()},
                            {"pid", ::getpid()}})
             .text() +
         "\n";
}

/// The jobs of a frame whose last line has not been read yet.
class OpenFrame {
 public:
  void add(JobRecord record, std::size_t line) {
    if (record.place) is_open_ = record.place->left > 0;
    jobs_.emplace_back(std::move(record), line);
  }

  bool is_open() const { return is_open_; }

  void pass_on(const JournalReader& reader) {
    for (const auto& [record, line] : jobs_)
      if (reader.job) reader.job(record, line);
    jobs_.clear();
  }

 private:
  std::vector<std::pair<JobRecord, std::size_t>> jobs_;
  bool is_open_ = false;
};

}  // namespace

std::uint64_t read_journal(const std::string& path, const JournalReader& reader) {
  std::ifstream in(path, std::ios::binary);
  if (!in) refuse(path, std::string("cannot be read: ") + std::strerror(errno), "a journal");
  in.exceptions(std::ios::badbit);  // a journal that is read in part would be cut off there
  std::uint64_t size = 0;
  std::uint64_t complete = 0;
  std::size_t number = 0;
  std::string line;
  OpenFrame frame;
  // Invariant: `size` is the end of the last complete line, `complete` the end of the last line
  // that belongs to no open frame.
  while (std::getline(in, line) && !in.eof()) {
    ++number;
    size += line.size() + 1;
    if (auto record = reader.outlines ? outline_in(line) : record_in(line)) {
      if (number == 1) refuse(path, "not a journal", "a file that `sejajar batch` made");
      frame.add(*std::move(record), number);
      if (frame.is_open()) continue;
      frame.pass_on(reader);
    } else {
      const auto object = JsonValue::parse(line);
      if (!object || (*object)["v"].integer() != kJournalVersion || !object->has("run"))
        refuse(number == 1 ? path : path + ":" + std::to_string(number),
               number == 1 ? "not a journal" : "not a line of a journal",
               "a file that `sejajar batch` made");
      if (reader.start) reader.start((*object)["run"].text(), line);
    }
    complete = size;
  }
  return complete;
}

Journal::Journal(const JournalOptions& options) : path_(options.path) {
  const bool existed = ::access(path_.c_str(), F_OK) == 0;
  file_ = files::Descriptor(
      ::open(path_.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, kJournalMode));
  if (file_.get() < 0) fail(errno);
  lock();
  const bool empty = ::lseek(file_.get(), 0, SEEK_END) == 0;
  if (existed && !empty && !options.resume && !options.restart)
    refuse(path_, "the journal exists",
           "--resume to go on where it ends, --restart to begin again, or another file");
  if (existed && !empty) read(options);
  if (::ftruncate(file_.get(), static_cast<off_t>(size_)) != 0) fail(errno);
  start(options);
}

void Journal::lock() const {
  const auto deadline = std::chrono::steady_clock::now() + kLockWait;
  while (::flock(file_.get(), LOCK_EX | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK) fail(errno);
    if (std::chrono::steady_clock::now() > deadline) refuse_second_run();
    std::this_thread::sleep_for(kLockPause);
  }
}

void Journal::refuse_second_run() const {
  std::string owner = "another run";
  read_journal(path_, {.start = [&](const std::string&, const std::string& line) {
                 const auto object = JsonValue::parse(line);
                 owner = "process " + std::to_string((*object)["pid"].integer()) + " on " +
                         (*object)["host"].text();
               }});
  refuse(path_, "the journal is in use by " + owner, "one run at a time");
}

void Journal::read(const JournalOptions& options) {
  if (options.restart) {
    read_journal(path_, {.outlines = true});  // refuses a file that is no journal
    return;
  }
  JournalReader reader;
  reader.outlines = true;
  reader.start = [&](const std::string&, const std::string& line) { check_run(line, options.run); };
  reader.job = [&](const JobRecord& record, std::size_t) {
    earlier_[record.key] = earlier_job(record);
    if (record.place) part_end_ = std::max(part_end_, record.place->end);
  };
  size_ = read_journal(path_, reader);
}

void Journal::check_run(const std::string& line, const RunIdentity& run) {
  const auto object = JsonValue::parse(line);
  const auto differs = [&](const char* name, const std::string& now) {
    return (*object)[name].text() != now;
  };
  const std::string expected = "the same as before, --restart to begin again, or another journal";
  const auto refuse_change = [&](const std::string& what) {
    refuse(path_, "the journal belongs to another run: " + what, expected);
  };
  const std::string change = pipeline::difference(
      {(*object)["options"].text(), (*object)["models"].text(), (*object)["tool"].text()},
      run.identity);
  if (!change.empty()) refuse_change(change);
  if (differs("shard", run.shard)) refuse_change("shard " + (*object)["shard"].text());
  if (differs("output", run.output)) refuse_change("output '" + (*object)["output"].text() + "'");
  if (created_ == 0) created_ = (*object)["created"].integer();
}

void Journal::start(const JournalOptions& options) {
  if (created_ == 0) created_ = options.run.created;
  append(start_line(options, created_));
  sync();
}

void Journal::append(const std::string& lines) {
  if (const int error = file_.write_all(lines)) {
    // The disk may have taken a part of the lines.
    static_cast<void>(!::ftruncate(file_.get(), static_cast<off_t>(size_)));
    fail(error);
  }
  size_ += lines.size();
}

void Journal::add(const JobRecord& record) {
  add_lines(line_of(record));
}

void Journal::add(const std::vector<JobRecord>& records) {
  std::string lines;
  for (const JobRecord& record : records) lines += line_of(record);
  add_lines(lines);
}

void Journal::add_lines(const std::string& lines) {
  const std::lock_guard guard(mutex_);
  append(lines);
  const auto now = std::chrono::steady_clock::now();
  if (now - synced_ < std::chrono::seconds(1)) return;
  ::fdatasync(file_.get());
  synced_ = now;
}

void Journal::sync() {
  const std::lock_guard guard(mutex_);
  if (::fdatasync(file_.get()) != 0 && errno != EINVAL && errno != EROFS) fail(errno);
}

void Journal::fail(int error) const {
  files::fail(ErrorKind::kOutput, path_,
              std::string("the journal cannot be written: ") + std::strerror(error),
              "room on the disk and a writable folder");
}

}  // namespace sejajar::batch
