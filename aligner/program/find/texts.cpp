#include "program/find/texts.h"

#include <sejajar/error.h>

#include <algorithm>
#include <map>
#include <optional>

#include "exchange/documents/read_document.h"
#include "ground/files/failure.h"
#include "ground/files/input_file.h"
#include "ground/files/place.h"
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
      Description& one = catalogue_.descriptions.emplace_back(description_of(document));
      one.site = sites.emplace(entry.site, static_cast<std::uint32_t>(sites.size())).first->second;
      one.day = entry.day.value_or(0);
      one.has_day = entry.day.has_value();
      const auto own = paragraph_keys(document, paragraph_salt(one));
      keys.insert(keys.end(), own.begin(), own.end());
      bytes += document.text.size();
      const bool is_kept = is_left_out || bytes <= options_.kept_bytes;
      kept_.push_back(is_kept ? std::move(document) : Document());
      catalogue_.entries.push_back(std::move(entry));
    }
  }
  catalogue_.boilerplate = Boilerplate(std::move(keys));
}

Texts::Texts(Catalogue catalogue, const ReadOptions& reading)
    : catalogue_(std::move(catalogue)), kept_(catalogue_.entries.size()), is_indexed_(true) {
  options_.reading = reading;
}

Document Texts::read_again(std::uint32_t document) const {
  const Entry& entry = catalogue_.entries[document];
  Document text = read(entry);
  text.language = catalogue_.descriptions[document].language;
  if (description_of(text).content == catalogue_.descriptions[document].content) return text;
  files::fail(ErrorKind::kInput, entry.path,
              is_indexed_ ? "the text has changed since the index was written"
                          : "the text has changed while documents were compared",
              is_indexed_ ? "the same text, or an index that is written again" : "the same text");
}

Document Texts::text_of(std::uint32_t document) const {
  Document text = kept_[document].language.empty() ? read_again(document) : kept_[document];
  return catalogue_.boilerplate.removed_from(std::move(text),
                                             paragraph_salt(catalogue_.descriptions[document]));
}

Collection Texts::collection() const {
  return {catalogue_.descriptions, [this](std::uint32_t document) { return text_of(document); }};
}

}  // namespace sejajar::find
