// A text that cannot be read takes its own pairs out and no others. Entry point: verify().

#include "program/find/verification.h"

#include <sejajar/error.h>

#include <algorithm>
#include <mutex>
#include <optional>
#include <utility>

#include "ground/threads/parallel.h"
#include "language/model/languages.h"
#include "program/find/evidence.h"

namespace sejajar::find {
namespace {

/// Candidates of two languages, the lower number first.
using Languages = std::pair<std::uint32_t, std::uint32_t>;

/// Aligns candidates, language pair by language pair: lexicons are loaded once.
class Verifying {
 public:
  Verifying(const Collection& collection, const Signatures& signatures,
            const ComparingOptions& options)
      : collection_(collection), signatures_(signatures), options_(options) {}

  Verification run(const std::vector<Candidate>& candidates) {
    std::map<Languages, std::vector<Candidate>> by_languages;
    for (const Candidate& pair : candidates) {
      by_languages[{signatures_.rows[pair.first].language, signatures_.rows[pair.second].language}]
          .push_back(pair);
    }
    found_.pairs.reserve(candidates.size());
    for (const auto& [languages, pairs] : by_languages) {
      verify(pairs);
      options_.report(kRetrievedShare + (1 - kRetrievedShare) *
                                            static_cast<double>(found_.pairs.size()) /
                                            static_cast<double>(candidates.size()));
    }
    std::erase_if(found_.pairs, [&](const Compared& pair) {
      return found_.unreadable.contains(pair.documents.first) ||
             found_.unreadable.contains(pair.documents.second);
    });
    std::sort(found_.pairs.begin(), found_.pairs.end(),
              [](const Compared& a, const Compared& b) { return a.documents < b.documents; });
    return std::move(found_);
  }

 private:
  std::uint32_t document_at(std::uint32_t place) const {
    return signatures_.texts.documents[place];
  }

  const std::string& language_at(std::uint32_t place) const {
    return collection_.descriptions[document_at(place)].language;
  }

  /// Aligns `pairs`, which are of two languages.
  void verify(const std::vector<Candidate>& pairs) {
    const std::size_t begin = found_.pairs.size();
    found_.pairs.resize(begin + pairs.size());
    const Models models = pipeline::ModelCache(options_.models)
                              .get({language_at(pairs[0].first), language_at(pairs[0].second),
                                    std::string(model::kPivotLanguage)})
                              .loaded;
    const Verifier verifier(models, options_.pairs, signatures_.space);
    threads::for_chunks({static_cast<std::uint32_t>(pairs.size()), 1, true},
                        [&](std::uint32_t first, std::uint32_t last) {
                          for (std::uint32_t k = first; k < last; ++k)
                            found_.pairs[begin + k] = compared(pairs[k], models, verifier);
                        });
  }

  Compared compared(const Candidate& pair, const Models& models, const Verifier& verifier) {
    const std::uint32_t first = document_at(pair.first);
    const std::uint32_t second = document_at(pair.second);
    Compared result = {{std::min(first, second), std::max(first, second)}, {}};
    auto source = text_of(first, models);
    auto target = text_of(second, models);
    if (source && target)
      result.evidence = verifier.evidence({*std::move(source), *std::move(target)});
    return result;
  }

  /// Returns the text of `document`, split; notes why it cannot be read.
  std::optional<Document> text_of(std::uint32_t document, const Models& models) {
    try {
      return split_text(collection_, document, models, options_.pairs.split);
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::kInput && error.kind() != ErrorKind::kEncoding) throw;
      const std::lock_guard lock(mutex_);
      found_.unreadable.emplace(document, error.what());
      return std::nullopt;
    }
  }

  const Collection& collection_;
  const Signatures& signatures_;
  const ComparingOptions& options_;
  Verification found_;
  std::mutex mutex_;  // of found_.unreadable
};

}  // namespace

Verification verify(const Collection& collection, const Signatures& signatures,
                    const std::vector<Candidate>& candidates, const ComparingOptions& options) {
  return Verifying(collection, signatures, options).run(candidates);
}

}  // namespace sejajar::find
