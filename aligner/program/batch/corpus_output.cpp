#include "program/batch/corpus_output.h"

#include <fcntl.h>
#include <sejajar/error.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "ground/files/descriptor.h"
#include "ground/files/place.h"
#include "ground/text/hash.h"

namespace sejajar::batch {
namespace {

// Frames end by size alone, so that the bytes of a compressed file do not depend on time.
constexpr std::size_t kFrameBytes = std::size_t{1} << 20U;

class WholeOutput : public CorpusOutput {
 public:
  WholeOutput(const std::string& path, const CorpusFormat& format)
      : file_(path), compression_(files::compression_of(path)), format_(format) {}

  void add(JobRecord&, std::string_view rows) override {
    if (!rows.empty()) begin(rows);
    rows_ += rows;
    if (rows_.size() >= kFrameBytes) flush();
  }

  void finish() override {
    begin("");
    rows_ += format_.tail();
    flush();
    file_.finish();
  }

 private:
  void begin(std::string_view rows) {
    if (!begun_) rows_ += format_.head(rows);
    begun_ = true;
  }

  void flush() {
    file_.append(files::compressed(rows_, compression_));
    rows_.clear();
  }

  files::OutputFile file_;
  files::Compression compression_;
  const CorpusFormat& format_;
  bool begun_ = false;  // with the head
  std::string rows_;
};

class GrowingOutput : public CorpusOutput {
 public:
  GrowingOutput(const std::string& path, Journal& journal)
      : path_(path), compression_(files::compression_of(path)), journal_(journal) {
    constexpr mode_t kMode = 0666;
    file_ = files::Descriptor(::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, kMode));
    struct stat status = {};
    if (file_.get() < 0 || ::fstat(file_.get(), &status) != 0) fail_to("opened", errno);
    size_ = journal.part_end();
    if (static_cast<std::uint64_t>(status.st_size) < size_)
      files::fail(ErrorKind::kUsage, path, "shorter than the journal says",
                  "the file as the last run left it, or --restart");
    if (::ftruncate(file_.get(), static_cast<off_t>(size_)) != 0 ||
        ::lseek(file_.get(), static_cast<off_t>(size_), SEEK_SET) < 0)
      fail_to("written", errno);
  }

  void begin(const std::string& head) {
    if (size_ == 0) append(head);
  }

  void add(JobRecord& record, std::string_view rows) override {
    if (record.status == JobStatus::kDone)
      record.place = {.frame = 0, .begin = rows_.size(), .bytes = rows.size(), .end = 0, .left = 0};
    rows_ += rows;
    waiting_.push_back(record);
    const auto now = std::chrono::steady_clock::now();
    const bool is_time =
        compression_ == files::Compression::kNone && now - flushed_ >= std::chrono::seconds(1);
    if (rows_.size() < kFrameBytes && !is_time) return;
    flush();
    flushed_ = now;
  }

  void finish() override { flush(); }

 private:
  /// Writes the frame and, when it is on the disk, the lines of its jobs. A run that is killed
  /// meanwhile may leave the first of these lines; the last one says that the frame counts.
  void flush() {
    const std::uint64_t frame = size_;
    append(rows_);
    rows_.clear();
    std::uint64_t left = 0;
    for (std::size_t k = waiting_.size(); k-- > 0;) {
      std::optional<PartPlace>& place = waiting_[k].place;
      if (!place) continue;
      place->frame = frame;
      place->end = size_;
      place->left = left++;
    }
    journal_.add(waiting_);
    waiting_.clear();
  }

  void append(const std::string& rows) {
    const std::string bytes = files::compressed(rows, compression_);
    if (const int error = file_.write_all(bytes)) {
      static_cast<void>(!::ftruncate(file_.get(), static_cast<off_t>(size_)));
      fail_to("written", error);
    }
    ::fdatasync(file_.get());
    size_ += bytes.size();
  }

  [[noreturn]] void fail_to(const char* action, int error) const {
    files::fail(ErrorKind::kOutput, path_,
                std::string("cannot be ") + action + ": " + std::strerror(error),
                "room on the disk and a writable path");
  }

  std::string path_;
  files::Compression compression_;
  Journal& journal_;
  files::Descriptor file_;
  std::uint64_t size_ = 0;  // of what is written
  std::string rows_;        // of the next frame
  std::vector<JobRecord> waiting_;
  std::chrono::steady_clock::time_point flushed_ = std::chrono::steady_clock::now();
};

}  // namespace

Deduplication::Deduplication(const CorpusFormat& format, std::size_t mebibytes) : format_(format) {
  constexpr std::size_t kBytesPerRow = 32;  // of the set, with its nodes
  most_ = (mebibytes << 20U) / kBytesPerRow;
}

std::string Deduplication::unseen(std::string_view rows) {
  std::string kept;
  format_.each_row(rows, [&](std::string_view row, const std::string& texts) {
    text::Hash hash;
    hash.add(texts);
    const bool known = seen_.contains(hash.value());
    if (!known && !is_full()) seen_.insert(hash.value());
    if (known)
      ++dropped_;
    else
      kept += row;
  });
  return kept;
}

std::unique_ptr<CorpusOutput> whole_output(const std::string& path, const CorpusFormat& format) {
  return std::make_unique<WholeOutput>(path, format);
}

std::unique_ptr<CorpusOutput> growing_output(const std::string& path, const CorpusFormat& format,
                                             Journal& journal, bool has_head) {
  if (!format.tail().empty())
    throw Error(ErrorKind::kUsage,
                "format " + format.write().format +
                    " has an end and cannot grow with a journal; expected tsv, jsonl or bitextor, "
                    "or no --journal");
  auto output = std::make_unique<GrowingOutput>(path, journal);
  if (has_head) output->begin(format.head(""));
  return output;
}

}  // namespace sejajar::batch
