// Splits by the user's SRX rules. At each offset the first matching rule decides. So the breaking
// rules yield candidates first; then each non-breaking rule removes the candidates of later rules.

#include "language/segment/srx_splitter.h"

#include <sejajar/error.h>

#include <algorithm>
#include <filesystem>
#include <mutex>
#include <tuple>

#include "ground/files/place.h"
#include "ground/text/lines.h"
#include "ground/text/utf8.h"
#include "language/segment/splitter.h"

namespace sejajar::segment {

namespace {

/// UTF-16 units of text per multiple of --srx-effort.
constexpr std::int64_t kUnitsOfEffort = 1 << 20;

/// ICU's regular expressions count UTF-16 units with 32 bits.
constexpr std::size_t kLargestParagraph = std::size_t{1} << 30;

// Compiling hundreds of expressions is slow: a batch does it once per language.
SrxExpressions expressions_of(const std::string& path, std::string_view language) {
  static std::mutex mutex;
  using Key = std::tuple<std::string, std::string, std::filesystem::file_time_type>;
  static std::map<Key, SrxExpressions> compiled;
  std::error_code failure;
  const auto changed = std::filesystem::last_write_time(path, failure);
  const std::lock_guard lock(mutex);
  auto& entry = compiled[Key(path, language, changed)];
  if (!entry) entry = compile_srx(read_srx(path), language);
  return entry;
}

struct Candidate {
  std::int64_t offset;  ///< in UTF-16 units
  std::size_t rule;     ///< the first that breaks here

  friend bool operator<(const Candidate& a, const Candidate& b) {
    return std::tie(a.offset, a.rule) < std::tie(b.offset, b.rule);
  }
};

class SrxSplitter : public ParagraphSplitter {
 public:
  SrxSplitter(SrxExpressions expressions, const SplitOptions& options)
      : expressions_(std::move(expressions)), path_(options.srx), effort_(options.srx_effort) {
    matchers_.reserve(expressions_->size());
    for (const SrxExpression& expression : *expressions_) matchers_.emplace_back(expression);
  }
  SrxSplitter(const SrxSplitter&) = delete;
  SrxSplitter& operator=(const SrxSplitter&) = delete;
  ~SrxSplitter() override { utext_close(&text_); }

  std::vector<Sentence> split(const Document& document) override {
    document_ = &document;
    return ParagraphSplitter::split(document);
  }

 private:
  void find_ends(std::string_view paragraph, Offsets& ends) override {
    load(paragraph);
    find_candidates(paragraph);
    strike_candidates(paragraph);
    ends.clear();
    std::size_t at = 0;
    std::int64_t units = 0;
    // Invariant: the first `at` bytes are `units` UTF-16 units.
    for (const Candidate& candidate : candidates_) {
      while (units < candidate.offset) {
        const text::CodePoint c = text::code_point_at(paragraph, at);
        units += c.value > 0xFFFF ? 2 : 1;
        at = c.next;
      }
      ends.push_back(static_cast<std::uint32_t>(at));
    }
    ends.push_back(static_cast<std::uint32_t>(paragraph.size()));
  }

  void load(std::string_view paragraph) {
    if (paragraph.size() > kLargestParagraph) {
      place_of(paragraph).fail("a paragraph is larger than 1 GiB", "shorter ones");
    }
    units_ = icu::UnicodeString::fromUTF8(
        {paragraph.data(), static_cast<std::int32_t>(paragraph.size())});
    UErrorCode status = U_ZERO_ERROR;
    utext_openConstUnicodeString(&text_, &units_, &status);
  }

  void find_candidates(std::string_view paragraph) {
    candidates_.clear();
    const auto size = std::int64_t{units_.length()};
    for (std::size_t k = 0; k < matchers_.size(); ++k) {
      if (!matchers_[k].rule().breaks) continue;
      run(matchers_[k], paragraph, size, [&](std::int64_t offset) {
        if (offset > 0 && offset < size) candidates_.push_back({offset, k});
      });
    }
    std::sort(candidates_.begin(), candidates_.end());
    candidates_.erase(
        std::unique(candidates_.begin(), candidates_.end(),
                    [](const Candidate& a, const Candidate& b) { return a.offset == b.offset; }),
        candidates_.end());
  }

  void strike_candidates(std::string_view paragraph) {
    for (std::size_t k = 0; k < matchers_.size() && !candidates_.empty(); ++k) {
      if (matchers_[k].rule().breaks) continue;
      bool struck = false;
      run(matchers_[k], paragraph, candidates_.back().offset, [&](std::int64_t offset) {
        const auto at =
            std::lower_bound(candidates_.begin(), candidates_.end(), Candidate{offset, k},
                             [](const auto& a, const auto& b) { return a.offset < b.offset; });
        if (at == candidates_.end() || at->offset != offset || at->rule < k) return;
        at->rule = kStruck;
        struck = true;
      });
      if (!struck) continue;
      std::erase_if(candidates_, [](const Candidate& c) { return c.rule == kStruck; });
    }
  }

  void run(SrxMatcher& matcher, std::string_view paragraph, std::int64_t last,
           const std::function<void(std::int64_t)>& found) {
    const auto size = std::int64_t{units_.length()};
    const std::int64_t most = effort_ * (1 + size / kUnitsOfEffort);
    if (matcher.find(text_, last, most, found)) return;
    const SrxRule& rule = matcher.rule();
    files::Place{path_, rule.line}.fail(
        "'" + rule.before + "' before '" + rule.after + "' exceeds the effort limit on " +
            place_of(paragraph).name(),
        "a simpler rule or a greater --srx-effort than " + std::to_string(effort_));
  }

  // Only for messages: counts lines from the start.
  files::Place place_of(std::string_view paragraph) const {
    const auto offset = static_cast<std::size_t>(paragraph.data() - document_->text.data());
    return {document_->id, text::line_number(document_->text, offset)};
  }

  static constexpr std::size_t kStruck = static_cast<std::size_t>(-1);

  SrxExpressions expressions_;
  std::string path_;
  std::int64_t effort_;
  std::vector<SrxMatcher> matchers_;
  const Document* document_ = nullptr;
  UText text_ = UTEXT_INITIALIZER;
  icu::UnicodeString units_;  // the paragraph; text_ refers to it
  std::vector<Candidate> candidates_;
};

}  // namespace

SrxExpressions compile_srx(const SrxFile& file, std::string_view language) {
  auto expressions = std::make_shared<std::vector<SrxExpression>>();
  for (SrxRule& rule : rules_for(file, language)) {
    expressions->emplace_back(std::move(rule), file.path);
  }
  return expressions;
}

std::unique_ptr<Splitter> make_srx_splitter(SrxExpressions expressions,
                                            const SplitOptions& options) {
  return std::make_unique<SrxSplitter>(std::move(expressions), options);
}

std::unique_ptr<Splitter> make_srx_splitter(const Models&, std::string_view language,
                                            const SplitOptions& options) {
  if (options.srx.empty()) {
    throw Error(ErrorKind::kUsage, "--splitter srx needs rules; expected --srx FILE");
  }
  return make_srx_splitter(expressions_of(options.srx, language), options);
}

}  // namespace sejajar::segment
