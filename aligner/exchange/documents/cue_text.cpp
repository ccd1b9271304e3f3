// Removes the markup from a line of a cue. What only resembles a tag ("1 < 2") is text.

#include <array>
#include <cctype>

#include "exchange/documents/cues.h"

namespace sejajar::documents {
namespace {

struct Reference {
  std::string_view name;
  std::string_view text;
};

/// The references of WebVTT; marks of direction are dropped.
constexpr std::array kReferences = {Reference{"&amp;", "&"},  Reference{"&lt;", "<"},
                                    Reference{"&gt;", ">"},   Reference{"&nbsp;", "\u00A0"},
                                    Reference{"&lrm;", ""},   Reference{"&rlm;", ""},
                                    Reference{"&quot;", "\""}};

constexpr std::array<std::string_view, 4> kDashes = {"-", "\u2010", "\u2013", "\u2014"};

bool begins_tag(std::string_view text) {
  if (text.size() < 2 || text[0] != '<') return false;
  const auto next = static_cast<unsigned char>(text[1]);
  return std::isalnum(next) || next == '/';
}

/// The length of the tag at the start of `text`, 0 if there is none.
std::size_t tag_length(std::string_view text) {
  const bool braces = text.starts_with("{\\");
  if (!braces && !begins_tag(text)) return 0;
  // Tags do not nest, so the search ends at the next one and takes linear time overall.
  const std::size_t end = text.find_first_of(braces ? "{}" : "<>", 1);
  if (end == std::string_view::npos || (text[end] != '>' && text[end] != '}')) return 0;
  return end + 1;
}

const Reference* reference_at(std::string_view text) {
  for (const Reference& reference : kReferences) {
    if (text.starts_with(reference.name)) return &reference;
  }
  return nullptr;
}

/// Removes the dash of a speaker from `text`, but not a double dash, a pause, or a minus.
bool take_dash(std::string& text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string::npos) return false;
  const std::string_view rest = std::string_view(text).substr(begin);
  for (const std::string_view dash : kDashes) {
    if (!rest.starts_with(dash)) continue;
    const std::string_view after = rest.substr(dash.size());
    const bool other = after.starts_with('-') ||
                       (!after.empty() && std::isdigit(static_cast<unsigned char>(after[0])));
    if (other) return false;
    text.erase(0, begin + dash.size());
    return true;
  }
  return false;
}

}  // namespace

CueLine cue_line(std::string_view line) {
  CueLine result;
  bool reading = false;  // inside <rt>
  // Invariant: the text before `line` has been processed.
  while (!line.empty()) {
    std::size_t length = tag_length(line);
    if (length > 0) {
      const std::string_view tag = line.substr(0, length);
      if (tag.starts_with("<v ") || tag.starts_with("<v.")) result.new_speaker = true;
      if (tag == "<rt>") reading = true;
      if (tag == "</rt>") reading = false;
    } else if (const Reference* const reference = reference_at(line)) {
      length = reference->name.size();
      if (!reading) result.text += reference->text;
    } else {
      length = 1;
      if (!reading) result.text += line[0];
    }
    line.remove_prefix(length);
  }
  if (take_dash(result.text)) result.new_speaker = true;
  return result;
}

}  // namespace sejajar::documents
