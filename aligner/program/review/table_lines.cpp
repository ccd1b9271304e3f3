#include "program/review/table_lines.h"

namespace sejajar::review {

void TableLines::add(std::size_t k, const std::string& line) {
  const std::lock_guard lock(mutex_);
  lines_.push_back("[" + std::to_string(k) + "," + line + "]");
  if (left_ > 0) --left_;
}

std::string TableLines::since(std::size_t first) const {
  const std::lock_guard lock(mutex_);
  std::string text = "{\"lines\":[";
  for (std::size_t k = first; k < lines_.size(); ++k) text += (k > first ? "," : "") + lines_[k];
  return text + "],\"left\":" + std::to_string(left_) + "}";
}

}  // namespace sejajar::review
