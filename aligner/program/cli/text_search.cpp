#include "program/cli/text_search.h"

#include <sejajar/error.h>

#include <algorithm>

#include "exchange/documents/read_document.h"
#include "ground/files/input_file.h"
#include "ground/text/letters.h"
#include "ground/text/white_space.h"

namespace sejajar::cli {
namespace {

constexpr std::size_t kMostKept = std::size_t{256} << 20;  // bytes

/// `text` in the form in which texts are compared.
std::string search_form(std::string_view text) {
  return text::squeezed(text::case_folded(text));
}

std::string read_text(const std::string& path, const ReadOptions& options) {
  std::vector<std::string> notes;
  try {
    files::InputFile file(path);
    return search_form(documents::read_document(file, "und", options, notes).text);
  } catch (const Error&) {
    return "";
  }
}

}  // namespace

std::vector<std::size_t> TextSearch::lines_with(const std::string& words, const Lines& lines) {
  const std::string wanted = search_form(words);
  std::vector<std::size_t> found;
  for (std::size_t k = 0; k < lines.size(); ++k) {
    const bool has = std::any_of(lines[k].begin(), lines[k].end(), [&](const std::string& path) {
      return text_of(path)->find(wanted) != std::string::npos;
    });
    if (has) found.push_back(k);
  }
  return found;
}

TextSearch::Text TextSearch::text_of(const std::string& path) {
  {
    const std::lock_guard lock(mutex_);
    const auto known = texts_.find(path);
    if (known != texts_.end()) return known->second;
  }
  auto text = std::make_shared<const std::string>(read_text(path, options_));
  const std::lock_guard lock(mutex_);
  if (bytes_ + text->size() <= kMostKept && texts_.emplace(path, text).second)
    bytes_ += text->size();
  return text;
}

}  // namespace sejajar::cli
