#include "program/review/log.h"

#include <fcntl.h>
#include <sejajar/error.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "ground/files/place.h"
#include "ground/markup/json.h"

namespace sejajar::review {
namespace {

constexpr mode_t kLogMode = 0600;

std::string head_of(const std::string& key) {
  return markup::Json(markup::Json::Members{{"review", key}}).text();
}

/// Makes the name of a new file outlive a power failure, if the folder allows that.
void sync_folder(const std::string& path) {
  const std::filesystem::path folder = std::filesystem::absolute(path).parent_path();
  const files::Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened.get() >= 0) ::fsync(opened.get());
}

}  // namespace

Log::Log(std::string path, const std::string& key) : path_(std::move(path)) {
  file_ =
      files::Descriptor(::open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, kLogMode));
  if (file_.get() < 0) fail(std::strerror(errno));
  if (::flock(file_.get(), LOCK_EX | LOCK_NB) != 0) fail("another sejajar review has it open");
  read(head_of(key));
}

void Log::fail(const std::string& what) const {
  files::fail(ErrorKind::kOutput, path_, what, "a writable file of this review alone");
}

void Log::read(const std::string& head) {
  std::string content;
  char buffer[1 << 16];
  for (ssize_t got = 0; (got = ::read(file_.get(), buffer, sizeof buffer)) != 0;) {
    if (got < 0 && errno != EINTR) fail(std::strerror(errno));
    if (got > 0) content.append(buffer, static_cast<std::size_t>(got));
  }
  for (std::size_t end = 0; (end = content.find('\n', size_)) != std::string::npos;) {
    lines_.push_back(content.substr(size_, end - size_));
    size_ = end + 1;
  }
  const bool is_new = lines_.empty() && head.starts_with(content);
  if (!is_new && (lines_.empty() || lines_.front() != head)) {
    throw Error(ErrorKind::kInput, path_ +
                                       ": the log of another review, or texts or options have "
                                       "changed since; expected another file for --log");
  }
  if (is_new) {
    write(head);
    sync_folder(path_);
  } else {
    lines_.erase(lines_.begin());
    if (size_ < content.size() && ::ftruncate(file_.get(), static_cast<off_t>(size_)) != 0)
      fail(std::strerror(errno));
  }
}

void Log::write(std::string_view line) {
  const std::string whole = std::string(line) + '\n';
  std::size_t done = 0;
  while (done < whole.size()) {
    const ssize_t put = ::pwrite(file_.get(), whole.data() + done, whole.size() - done,
                                 static_cast<off_t>(size_ + done));
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) break;
    done += static_cast<std::size_t>(put);
  }
  if (done < whole.size() || ::fdatasync(file_.get()) != 0) {
    const std::string reason = std::strerror(errno);
    if (::ftruncate(file_.get(), static_cast<off_t>(size_)) != 0)
      fail(reason + ", and cannot be mended");
    fail(reason);
  }
  size_ += whole.size();
}

Log::Outcome Log::append(std::size_t number, std::string_view line) {
  if (number < lines_.size() && lines_[number] == line) return Outcome::kStored;
  if (number != lines_.size()) return Outcome::kConflict;
  write(line);
  lines_.emplace_back(line);
  return Outcome::kStored;
}

}  // namespace sejajar::review
