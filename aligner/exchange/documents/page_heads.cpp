// What printed pages have above and below their text. Page numbers are found first: lines that
// differ only in a number, which grows by one from page to page. Lines that occur several times
// next to page numbers or form feeds are running heads.

#include "exchange/documents/page_heads.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "exchange/documents/layout_line.h"
#include "ground/text/utf8.h"
#include "ground/text/white_space.h"

namespace sejajar::documents {
namespace {

/// A line that may number a page.
struct PageLabel {
  std::string key;         ///< the line with '#' for each number
  std::size_t number = 0;  ///< the first one
};

/// The value of a number in small Roman digits; nothing if `word` is none.
std::optional<std::size_t> roman_value(std::string_view word) {
  constexpr std::string_view kDigits = "ivxlc";
  constexpr std::size_t kValues[] = {1, 5, 10, 50, 100};
  constexpr std::size_t kLongest = 8;
  if (word.empty() || word.size() > kLongest) return std::nullopt;
  std::size_t sum = 0, before = 0;
  for (std::size_t k = word.size(); k > 0; --k) {
    const std::size_t digit = kDigits.find(word[k - 1]);
    if (digit == kDigits.npos) return std::nullopt;
    const std::size_t value = kValues[digit];
    sum = value < before ? sum - value : sum + value;
    before = std::max(before, value);
  }
  return sum;
}

/// Nothing if there is no number in `line`, or it is longer than a page label.
std::optional<PageLabel> label_of(std::string_view line) {
  constexpr std::size_t kLongest = 100;  // bytes
  constexpr std::size_t kLargest = 9999;
  if (line.size() > kLongest) return std::nullopt;
  if (const auto roman = roman_value(text::ascii_lower(line))) return PageLabel{"#", *roman};
  PageLabel label;
  std::size_t numbers = 0;
  for (std::size_t at = 0; at < line.size();) {
    const text::CodePoint c = text::code_point_at(line, at);
    const std::int32_t digit = u_charDigitValue(static_cast<UChar32>(c.value));
    if (digit < 0) {
      label.key += line.substr(at, c.next - at);
    } else {
      if (!label.key.ends_with('#')) {
        label.key += '#';
        ++numbers;
      }
      if (numbers == 1 && label.number <= kLargest)
        label.number = label.number * 10 + static_cast<std::size_t>(digit);
    }
    at = c.next;
  }
  if (numbers == 0 || label.number > kLargest) return std::nullopt;
  label.key = text::squeezed(label.key);
  return label;
}

/// Whether `key` numbers an item of a list.
bool is_item(std::string_view key) {
  return key == "#." || key == "#)" || key == "(#)";
}

/// The lines of a text that have text, and which of them belong to the page.
class Pages {
 public:
  explicit Pages(const std::vector<LayoutLine>& lines) {
    for (const LayoutLine& line : lines) {
      if (line.text.empty()) continue;
      has_feeds_ = has_feeds_ || line.begins_page;
      lines_.push_back(&line);
    }
    is_head_.resize(lines_.size());
    find_numbers();
    // A head may have two lines.
    constexpr int kMostLines = 3;
    for (int k = 0; k < kMostLines && find_heads(); ++k) {
    }
  }

  /// For each line with text, in order.
  const std::vector<bool>& are_heads() const { return is_head_; }

 private:
  using Places = std::vector<std::size_t>;

  /// Numbers that follow one another with at least a few lines between them.
  void find_numbers() {
    std::unordered_map<std::string, std::pair<Places, std::vector<std::size_t>>> labels;
    for (std::size_t k = 0; k < lines_.size(); ++k) {
      const std::optional<PageLabel> label = label_of(lines_[k]->text);
      if (!label || is_item(label->key)) continue;
      if (has_feeds_ && !has_letter(label->key) && is_at_feed(k)) is_head_[k] = true;
      auto& [places, numbers] = labels[label->key];
      places.push_back(k);
      numbers.push_back(label->number);
    }
    for (const auto& [key, found] : labels) {
      mark_longest_chain(found.first, found.second, has_letter(key) ? 3 : 2);
    }
  }

  /// Marks the longest run of `places` whose numbers grow by one, if it has at least `fewest`.
  void mark_longest_chain(const Places& places, const std::vector<std::size_t>& numbers,
                          std::size_t fewest) {
    constexpr std::size_t kWindow = 20;
    constexpr std::size_t kLeastPage = 3;  // lines
    std::vector<std::size_t> length(places.size(), 1), before(places.size(), places.size());
    std::size_t best = 0;
    // Invariant: for all j < k, the longest chain that ends at j has length[j] places.
    for (std::size_t k = 0; k < places.size(); ++k) {
      for (std::size_t j = k - std::min(k, kWindow); j < k; ++j) {
        if (numbers[k] != numbers[j] + 1 || places[k] - places[j] < kLeastPage) continue;
        if (length[j] + 1 <= length[k]) continue;
        length[k] = length[j] + 1;
        before[k] = j;
      }
      if (length[k] > length[best]) best = k;
    }
    if (places.empty() || length[best] < fewest) return;
    for (std::size_t k = best; k < places.size(); k = before[k]) is_head_[places[k]] = true;
  }

  /// Marks lines that repeat beside numbers, heads or form feeds; returns whether there are any.
  bool find_heads() {
    std::unordered_map<std::string, Places> repeated;
    for (std::size_t k = 0; k < lines_.size(); ++k) {
      constexpr std::size_t kLongest = 200;  // bytes
      if (is_head_[k] || lines_[k]->text.size() > kLongest || !is_at_edge(k)) continue;
      repeated[text::squeezed(lines_[k]->text)].push_back(k);
    }
    bool any = false;
    for (const auto& [text, places] : repeated) {
      if (places.size() < 2) continue;
      for (const std::size_t k : places) is_head_[k] = true;
      any = true;
    }
    return any;
  }

  bool is_at_feed(std::size_t k) const {
    return lines_[k]->begins_page || k + 1 == lines_.size() || lines_[k + 1]->begins_page;
  }

  bool is_at_edge(std::size_t k) const {
    if (k == 0 || k + 1 == lines_.size()) return true;
    return is_head_[k - 1] || is_head_[k + 1] || (has_feeds_ && is_at_feed(k));
  }

  std::vector<const LayoutLine*> lines_;
  std::vector<bool> is_head_;
  bool has_feeds_ = false;
};

/// Whether the paragraph of `line`, the last of a page, goes on with `next` on the next one.
bool goes_on_overleaf(const LayoutLine& line, const LayoutLine& next, std::size_t full) {
  return goes_on(line.text, next.text) ||
         (!ends_sentence(line.text) && overflows(width_with_word(line, next), full));
}

/// Writes a text with its heads between paragraphs.
class SeparatedText {
 public:
  explicit SeparatedText(std::string_view text) : text_(text) {}

  void add_line(const LayoutLine& line) {
    written_.append(text_, line.range.begin, line.range.end - line.range.begin).append("\n");
  }

  void end_paragraph() {
    if (!written_.empty() && !written_.ends_with("\n\n")) written_ += '\n';
  }

  const std::string& written() const { return written_; }

 private:
  std::string_view text_;
  std::string written_;
};

std::string separated(std::string_view text, const std::vector<LayoutLine>& lines,
                      const std::vector<bool>& are_heads) {
  const std::size_t full = full_width(lines);
  SeparatedText out(text);
  std::vector<const LayoutLine*> heads;  // of the gap, not written yet
  const LayoutLine* last = nullptr;      // of the paragraph
  bool blank = false, at_heads = false;
  const auto write_heads = [&] {
    out.end_paragraph();
    for (const LayoutLine* head : heads) {
      out.add_line(*head);
      out.end_paragraph();
    }
    heads.clear();
  };
  std::size_t shown = 0;
  // Invariant: all lines before this one are written but for `heads`, which come after the
  // paragraph that `last` belongs to.
  for (const LayoutLine& line : lines) {
    if (line.text.empty()) {
      blank = true;
      continue;
    }
    if (are_heads[shown++]) {
      at_heads = true;
      heads.push_back(&line);
      continue;
    }
    const bool ends = at_heads ? last == nullptr || !goes_on_overleaf(*last, line, full) : blank;
    if (ends) write_heads();
    out.add_line(line);
    last = &line;
    blank = at_heads = false;
  }
  write_heads();
  return out.written();
}

}  // namespace

std::size_t separate_page_heads(std::string& text) {
  const std::vector<LayoutLine> lines = layout_lines(text);
  const Pages pages(lines);
  const auto count = std::count(pages.are_heads().begin(), pages.are_heads().end(), true);
  if (count > 0) text = separated(text, lines, pages.are_heads());
  return static_cast<std::size_t>(count);
}

}  // namespace sejajar::documents
