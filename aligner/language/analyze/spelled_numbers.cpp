// The phrase table classifies runs of words (NumberPieceKind); NumberBuilder combines the pieces
// from left to right: "two hundred" + "and" + "five", "thousand".

#include "language/analyze/spelled_numbers.h"

#include <algorithm>

#include "language/analyze/digits.h"
#include "language/analyze/number_phrases.h"
#include "language/analyze/stored_phrases.h"

namespace sejajar::analyze {
namespace {

std::uint64_t power_of_ten(std::uint64_t exponent) {
  std::uint64_t power = 1;
  while (exponent-- > 0) power *= 10;
  return power;
}

/// Combines pieces into one number. `total_` is the part closed by a scale word or a thousand,
/// `open_` the open part below a thousand, `last_` the last piece.
class NumberBuilder {
 public:
  explicit NumberBuilder(std::vector<NumberMention>& mentions) : mentions_(mentions) {}

  bool active() const { return active_; }
  bool after_hundred() const { return active_ && open_ >= 100 && open_ % 100 == 0; }
  bool after_scale() const { return active_ && total_ > 0 && open_ == 0; }

  void number(std::uint64_t value, ByteRange range) {
    const bool unit_after_tens = value < 10 && last_ >= 20 && last_ < 100 && last_ % 10 == 0;
    const bool fits = (value < 1000 && after_scale()) || (value < 100 && after_hundred()) ||
                      (active_ && unit_after_tens);
    if (!fits) start(range);
    (value < 1000 ? open_ : total_) += value;
    last_ = value;
    if (value >= 1000) smallest_scale_ = 3;
    range_.end = range.end;
  }

  void scale(std::uint64_t exponent, bool single, ByteRange range) {
    if (single && (!active_ || after_scale())) number(1, range);
    if (!active_ || open_ == 0 || exponent >= smallest_scale_) return finish();
    total_ += open_ * power_of_ten(exponent);
    open_ = last_ = 0;
    smallest_scale_ = exponent;
    range_.end = range.end;
  }

  void finish() {
    const std::uint64_t value = total_ + open_;
    if (active_ && value >= 2) mentions_.push_back({range_, std::to_string(value)});
    active_ = false;
    total_ = open_ = last_ = 0;
    smallest_scale_ = kNoScale;
  }

 private:
  static constexpr std::uint64_t kNoScale = 16;

  void start(ByteRange range) {
    finish();
    active_ = true;
    range_ = range;
  }

  std::vector<NumberMention>& mentions_;
  ByteRange range_;
  std::uint64_t total_ = 0;
  std::uint64_t open_ = 0;
  std::uint64_t last_ = 0;
  std::uint64_t smallest_scale_ = kNoScale;
  bool active_ = false;
};

/// `canonical` times ten to the `exponent`.
std::string shifted(const std::string& canonical, std::uint64_t exponent) {
  const std::size_t point = std::min(canonical.find('.'), canonical.size());
  std::string whole = canonical.substr(0, point);
  std::string decimals = point < canonical.size() ? canonical.substr(point + 1) : "";
  decimals.resize(std::max<std::size_t>(decimals.size(), exponent), '0');
  whole += decimals.substr(0, exponent);
  decimals.erase(0, exponent);
  whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size() - 1));
  return decimals.empty() ? whole : whole + '.' + decimals;
}

/// One pass over the words of a sentence.
class Walk {
 public:
  Walk(const PhraseTable& phrases, bool han, const WordList& list,
       std::vector<NumberMention>& mentions)
      : phrases_(phrases),
        han_(han),
        list_(list),
        mentions_(mentions),
        digit_mentions_(mentions.size()),
        builder_(mentions) {}

  void run() {
    while (at_ < list_.words.size()) {
      const PhraseTable::Match match = phrases_.longest(list_, at_);
      if (!list_.words[at_].joined && !joins_after_comma(match)) builder_.finish();
      if (match.words > 0) {
        take(unpack(match.value), match.words);
      } else if (list_.words[at_].digits) {
        take_digits();
      } else if (!(han_ && take_han())) {
        builder_.finish();
        ++at_;
      }
    }
    builder_.finish();
    std::sort(mentions_.begin(), mentions_.end(),
              [](const auto& a, const auto& b) { return a.range.begin < b.range.begin; });
  }

 private:
  // "two thousand, seven hundred" is one number.
  bool joins_after_comma(const PhraseTable::Match& match) const {
    const NumberPiece piece = unpack(match.value);
    return list_.words[at_].after_comma && builder_.after_scale() && match.words > 0 &&
           piece.kind == NumberPieceKind::kNumber && piece.value >= 100;
  }

  ByteRange range_of(std::size_t count) const {
    return {list_.words[at_].range.begin, list_.words[at_ + count - 1].range.end};
  }

  void take(NumberPiece piece, std::size_t count) {
    const ByteRange range = range_of(count);
    switch (piece.kind) {
      case NumberPieceKind::kNumber:
        builder_.number(piece.value, range);
        break;
      case NumberPieceKind::kScale:
      case NumberPieceKind::kSingleScale:
        builder_.scale(piece.value, piece.kind == NumberPieceKind::kSingleScale, range);
        break;
      case NumberPieceKind::kConnector:
        if (!(builder_.after_hundred() && unit_follows(count))) builder_.finish();
        break;
      case NumberPieceKind::kMonth:
        builder_.finish();
        if (!has_digits(count) && is_surely_month(count))
          mentions_.push_back({range, std::to_string(piece.value)});
        break;
      case NumberPieceKind::kSilent:
        builder_.finish();
    }
    at_ += count;
  }

  bool has_digits(std::size_t count) const {
    return std::any_of(list_.words.begin() + static_cast<std::ptrdiff_t>(at_),
                       list_.words.begin() + static_cast<std::ptrdiff_t>(at_ + count),
                       [](const Word& word) { return word.digits; });
  }

  // A capital at the start of a sentence or clause is not evidence ("May I ..."); a digit is.
  bool is_surely_month(std::size_t count) const {
    const Word& word = list_.words[at_];
    if (!word.capital || word.joined || count == list_.words.size()) return true;
    if (count > 1) return true;
    return at_ + 1 < list_.words.size() && list_.words[at_ + 1].joined &&
           list_.words[at_ + 1].digits;
  }

  bool unit_follows(std::size_t count) const {
    if (at_ + count >= list_.words.size() || !list_.words[at_ + count].joined) return false;
    const PhraseTable::Match next = phrases_.longest(list_, at_ + count);
    const NumberPiece piece = unpack(next.value);
    return next.words > 0 && piece.kind == NumberPieceKind::kNumber && piece.value < 100;
  }

  // Skips the words of one mention in digits and multiplies it by the scale after it, if any.
  void take_digits() {
    builder_.finish();
    const std::uint32_t begin = list_.words[at_].range.begin;
    while (mention_ < digit_mentions_ && mentions_[mention_].range.end <= begin) ++mention_;
    if (mention_ == digit_mentions_) {
      ++at_;
      return;
    }
    const std::uint32_t end = mentions_[mention_].range.end;
    while (at_ < list_.words.size() && list_.words[at_].range.begin < end) ++at_;
    if (at_ == list_.words.size() || !list_.words[at_].joined) return;
    const PhraseTable::Match match = phrases_.longest(list_, at_);
    const NumberPiece piece = unpack(match.value);
    const bool scale =
        piece.kind == NumberPieceKind::kScale || piece.kind == NumberPieceKind::kSingleScale;
    if (match.words == 0 || !scale) return;
    NumberMention& mention = mentions_[mention_];
    mention.range.end = range_of(match.words).end;
    mention.canonical = shifted(mention.canonical, piece.value);
    at_ += match.words;
  }

  bool take_han() {
    const HanNumber number = read_han_number(list_, at_);
    if (number.words == 0) return false;
    builder_.finish();
    if (number.value >= 2 && (number.words > 1 || number.value < 10)) {
      mentions_.push_back({range_of(number.words), std::to_string(number.value)});
    }
    at_ += number.words;
    return true;
  }

  const PhraseTable& phrases_;
  const bool han_;
  const WordList& list_;
  std::vector<NumberMention>& mentions_;
  const std::size_t digit_mentions_;
  NumberBuilder builder_;
  std::size_t at_ = 0;
  std::size_t mention_ = 0;
};

}  // namespace

SpelledNumbers::SpelledNumbers(std::string_view language)
    : phrases_(number_table(std::string(language))),
      han_(reads_han_numerals(std::string(language))) {}

void SpelledNumbers::complete(const WordList& words, std::vector<NumberMention>& mentions) const {
  Walk(phrases_, han_, words, mentions).run();
}

}  // namespace sejajar::analyze
