#pragma once

#include <sejajar/document.h>
#include <sejajar/models.h>
#include <sejajar/options.h>

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace sejajar::segment {

/// Splits texts of one language into sentences. May keep state between calls, so each thread needs
/// its own.
class Splitter {
 public:
  virtual ~Splitter() = default;

  /// Returns the sentences of `document` as specified for split().
  virtual std::vector<Sentence> split(const Document& document) = 0;
};

/// Makes a splitter for texts in `language` (canonical BCP-47).
using MakeSplitter = std::unique_ptr<Splitter>(const Models& models, std::string_view language,
                                               const SplitOptions& options);

/// Returns the splitter that `options` name. Making one costs far more than splitting a short text,
/// so keep it for all texts of a language. Throws Error{usage} for an unknown name.
MakeSplitter make_splitter;

/// Byte offsets in a paragraph, in order.
using Offsets = std::vector<std::uint32_t>;

/// Splits each paragraph on its own. Sentences are trimmed; empty ones are left out.
class ParagraphSplitter : public Splitter {
 public:
  std::vector<Sentence> split(const Document& document) override;

  /// Sets `ends` to the sentence ends in `paragraph`; the last one is its size.
  virtual void find_ends(std::string_view paragraph, Offsets& ends) = 0;
};

/// Returns the splitter `rules` even for a language whose default is another.
std::unique_ptr<ParagraphSplitter> make_rules(const Models& models, std::string_view language);

/// Returns the time of each sentence of `document`: from the begin of the first cue that it
/// overlaps to the end of the last; without one, the end of the previous cue. Empty without cues.
std::vector<TimeRange> cue_times(const Document& document);

}  // namespace sejajar::segment
