// One pass over an expression that tracks only quotations, sets and braces.

#include "language/segment/srx_syntax.h"

#include "ground/text/ascii.h"

namespace sejajar::segment {

namespace {

constexpr std::string_view kNoAuto = "[noauto]";    // Okapi: no inline codes before the break
constexpr std::string_view kNever = "\\x{10FFFF}";  // a character that no text may hold

class Translation {
 public:
  Translation(std::string_view from, std::size_t groups) : from_(from), groups_(groups) {}

  std::string run() {
    while (at_ < from_.size()) {
      const char c = from_[at_];
      if (c == '\\') {
        escape();
      } else if (c == '[') {
        open_set();
      } else if (sets_ == 0 && from_.substr(at_, 2) == "(?") {
        flags();
      } else {
        if (c == ']' && sets_ > 0) --sets_;
        if (sets_ == 0 && c == '{') ++braces_;
        if (sets_ == 0 && c == '}' && braces_-- == 0) {
          to_ += '\\';
          braces_ = 0;
        }
        copy(1);
      }
    }
    return std::move(to_);
  }

 private:
  void copy(std::size_t count) {
    to_ += from_.substr(at_, count);
    at_ += count;
  }

  void replace(std::size_t count, std::string_view by) {
    to_ += by;
    at_ += count;
  }

  char at(std::size_t offset) const {
    return at_ + offset < from_.size() ? from_[at_ + offset] : '\0';
  }

  void escape() {
    const char c = at(1);
    if (c == 'Q') {
      const std::size_t end = from_.find("\\E", at_);
      if (end == from_.npos) {
        copy(from_.size());
        at_ = from_.size();
        to_ += "\\E";
      } else {
        copy(end + 2 - at_);
      }
    } else if ((c == 'p' || c == 'P') && text::is_ascii_letter(at(2))) {
      replace(3, std::string({'\\', c, '{', at(2), '}'}));
    } else if (c == 'Y') {
      replace(2, kNever);
    } else if (c >= '1' && c <= '9' && sets_ == 0 && groups_ > 0) {
      const std::size_t group = static_cast<std::size_t>(c - '0') + groups_;
      replace(2, "(?:\\" + std::to_string(group) + ")");
    } else {
      copy(2);
    }
  }

  // A ] right after the opening is a member.
  void open_set() {
    ++sets_;
    copy(at(1) == '^' ? 2 : 1);
    if (at(0) == ']') copy(1);
  }

  // (?iU) and (?iU: lose the U: characters have their Unicode properties anyway.
  void flags() {
    std::size_t size = 2;
    std::string kept;
    for (; text::is_ascii_letter(at(size)) || at(size) == '-'; ++size) {
      if (at(size) != 'U') kept += at(size);
    }
    const bool whole = at(size) == ')' && size > 2;
    if (!whole && at(size) != ':') {
      copy(2);
    } else if (whole && kept.empty()) {
      at_ += size + 1;
    } else {
      replace(size, "(?" + kept);
    }
  }

  std::string_view from_;
  std::size_t groups_;
  std::string to_;
  std::size_t at_ = 0;
  int sets_ = 0;
  int braces_ = 0;
};

}  // namespace

std::string to_icu_syntax(std::string_view expression, std::size_t groups) {
  if (expression.ends_with(kNoAuto)) expression.remove_suffix(kNoAuto.size());
  return Translation(expression, groups).run();
}

std::string_view without_leading_run(std::string_view before) {
  const bool alone = before.starts_with(".*") && before.find('|') == before.npos;
  const char next = before.size() > 2 ? before[2] : '\0';
  return alone && next != '+' && next != '?' ? before.substr(2) : before;
}

std::string_view without_trailing_run(std::string_view after) {
  const bool alone = after.ends_with(".*") && after.find('|') == after.npos &&
                     after.find("\\Q") == after.npos && after.find("(?") == after.npos;
  const bool escaped = after.size() > 2 && after[after.size() - 3] == '\\';
  return alone && !escaped ? after.substr(0, after.size() - 2) : after;
}

}  // namespace sejajar::segment
