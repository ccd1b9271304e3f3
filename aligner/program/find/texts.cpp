#include "program/find/texts.h"

#include <sejajar/error.h>

#include <algorithm>
#include <map>
#include <optional>

#include "exchange/documents/read_document.h"
#include "ground/files/failure.h"
#include "ground/files/input_file.h"
#include "ground/threads/parallel.h"
#include "language/identify/language.h"
#include "program/pipeline/read_side.h"

namespace sejajar::find {

/// A document that has been read.
struct Texts::Read {
  Document document;
  bool wanted = true;
  std::string failure = {};
};

namespace {

constexpr std::uint32_t kReadBlock = 1024;  // documents read before any of them is let go
constexpr std::uint32_t kReadAtOnce = 4;

/// The language of `document`, which was guessed: what the path states if that is likely too.
std::string settled(const std::string& guess, bool certain, const std::string& stated) {
  if (stated.empty()) return guess;
  return !certain || identify::easily_confused(guess, stated) ? stated : guess;
}

/// Of `wanted`, the language that is `language` or is easily confused with it.
std::optional<std::string> one_of(const std::vector<std::string>& wanted,
                                  const std::string& language) {
  if (wanted.empty()) return language;
  const auto base = identify::base_language(language);
  for (const std::string& tag : wanted) {
    if (identify::base_language(tag) == base) return language;
  }
  for (const std::string& tag : wanted) {
    if (identify::easily_confused(tag, language)) return tag;
  }
  return std::nullopt;
}

}  // namespace

Document Texts::read(const Entry& entry) const {
  const std::string tag = pipeline::tag_or_unknown(entry.language);
  if (entry.text) return documents::make_document(*entry.text, {entry.path, tag}, options_.reading);
  files::InputFile in(entry.path);
  std::vector<std::string> remarks;
  return documents::read_document(in, tag, options_.reading, remarks);
}

Texts::Read Texts::describe(const Entry& entry) const {
  Read result;
  try {
    result.document = read(entry);
    Document& document = result.document;
    const auto origin = pipeline::settle_language(entry.language, document);
    if (origin == pipeline::LanguageOrigin::kGuess ||
        origin == pipeline::LanguageOrigin::kUncertainGuess) {
      document.language = settled(document.language, origin == pipeline::LanguageOrigin::kGuess,
                                  language_in_name(entry.path, options_.known));
    }
    const auto language = one_of(options_.languages, document.language);
    result.wanted = language.has_value();
    if (language) document.language = *language;
  } catch (...) {
    result.failure = files::failure_message();
  }
  return result;
}

Texts::Texts(std::vector<Entry> entries, TextOptions options, Failures& failures)
    : options_(std::move(options)) {
  std::vector<std::uint64_t> keys;
  std::map<std::string, std::uint32_t> sites;
  std::size_t bytes = 0;
  for (std::size_t begin = 0; begin < entries.size(); begin += kReadBlock) {
    const auto size =
        static_cast<std::uint32_t>(std::min<std::size_t>(kReadBlock, entries.size() - begin));
    std::vector<Read> block(size);
    threads::for_chunks({size, kReadAtOnce, true}, [&](std::uint32_t first, std::uint32_t last) {
      for (std::uint32_t k = first; k < last; ++k) block[k] = describe(entries[begin + k]);
    });
    for (std::uint32_t k = 0; k < size; ++k) {
      Entry& entry = entries[begin + k];
      Document& document = block[k].document;
      if (!block[k].failure.empty()) failures.push_back(block[k].failure);
      const bool is_left_out = !block[k].failure.empty() || !block[k].wanted;
      if (is_left_out && !options_.keeps_failures) continue;
      if (is_left_out) {
        document = Document();
        document.language = "und";
      }
      Description& one = descriptions_.emplace_back(description_of(document));
      one.site = sites.emplace(entry.site, static_cast<std::uint32_t>(sites.size())).first->second;
      one.day = entry.day.value_or(0);
      one.has_day = entry.day.has_value();
      const auto own = paragraph_keys(document, neighbours_key(one));
      keys.insert(keys.end(), own.begin(), own.end());
      bytes += document.text.size();
      kept_.push_back(bytes <= options_.kept_bytes ? std::move(document) : Document());
      entries_.push_back(std::move(entry));
    }
  }
  boilerplate_ = Boilerplate(std::move(keys));
}

Document Texts::text_of(std::uint32_t document) const {
  Document text = kept_[document];
  if (text.language.empty()) {
    text = read(entries_[document]);
    text.language = descriptions_[document].language;
  }
  return boilerplate_.removed_from(std::move(text), neighbours_key(descriptions_[document]));
}

Collection Texts::collection() const {
  return {descriptions_, [this](std::uint32_t document) { return text_of(document); }};
}

}  // namespace sejajar::find
