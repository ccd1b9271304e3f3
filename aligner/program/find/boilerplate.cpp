#include "program/find/boilerplate.h"

#include <algorithm>
#include <utility>

#include "ground/text/hash.h"
#include "ground/text/white_space.h"

namespace sejajar::find {
namespace {

constexpr std::ptrdiff_t kFewestDocuments = 3;
constexpr std::size_t kLeastShare = 4;  // a quarter of the text

std::uint64_t key_of(const Document& document, ByteRange paragraph, std::uint64_t salt) {
  return text::hash_of(text::trimmed(document.text_of(paragraph))) ^ salt;
}

}  // namespace

std::vector<std::uint64_t> paragraph_keys(const Document& document, std::uint64_t salt) {
  std::vector<std::uint64_t> keys;
  keys.reserve(document.paragraphs.size());
  for (const ByteRange paragraph : document.paragraphs)
    keys.push_back(key_of(document, paragraph, salt));
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

Boilerplate::Boilerplate(std::vector<std::uint64_t> keys) {
  std::sort(keys.begin(), keys.end());
  for (auto begin = keys.begin(); begin != keys.end();) {
    const auto end = std::upper_bound(begin, keys.end(), *begin);
    if (end - begin >= kFewestDocuments) repeated_.push_back(*begin);
    begin = end;
  }
}

Boilerplate Boilerplate::of(std::vector<std::uint64_t> repeated) {
  Boilerplate boilerplate;
  boilerplate.repeated_ = std::move(repeated);
  return boilerplate;
}

Document Boilerplate::removed_from(Document document, std::uint64_t salt) const {
  if (repeated_.empty()) return document;
  std::vector<ByteRange> kept;
  std::size_t kept_bytes = 0;
  std::size_t bytes = 0;
  for (const ByteRange paragraph : document.paragraphs) {
    bytes += paragraph.end - paragraph.begin;
    if (std::binary_search(repeated_.begin(), repeated_.end(), key_of(document, paragraph, salt)))
      continue;
    kept.push_back(paragraph);
    kept_bytes += paragraph.end - paragraph.begin;
  }
  if (kept_bytes * kLeastShare >= bytes) document.paragraphs = std::move(kept);
  return document;
}

}  // namespace sejajar::find
