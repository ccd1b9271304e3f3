// Three splitters side by side. ICU answers a request for the list of a language that has none with
// that of the default locale, so the languages that have one stand here.

#include "split_ways.h"

#include <sejajar/split.h>

#include <algorithm>

#include "ground/text/breaks.h"
#include "language/segment/splitter.h"

namespace sejajar::bench {
namespace {

Document split_by(Document document, const Models& models, const char* splitter) {
  SplitOptions options;
  options.splitter = splitter;
  return split(std::move(document), models, options);
}

Document split_icu(Document document, const Models& models) {
  return split_by(std::move(document), models, "icu");
}

Document split_rules(Document document, const Models& models) {
  return split_by(std::move(document), models, "rules");
}

class StandardSplitter : public segment::ParagraphSplitter {
 public:
  explicit StandardSplitter(const std::string& locale) : breaks_(locale) {}

 private:
  void find_ends(std::string_view paragraph, segment::Offsets& ends) override {
    breaks_.find(paragraph, ends);
  }

  text::UnicodeBreaks breaks_;
};

Document split_standard(Document document, const Models& models) {
  static const std::vector<std::string> kListed = {"de", "en", "es", "fr", "it", "pt", "ru"};
  const std::string base = document.language.substr(0, document.language.find('-'));
  if (std::find(kListed.begin(), kListed.end(), base) == kListed.end()) {
    return split_icu(std::move(document), models);
  }
  document.sentences = StandardSplitter(base + "@ss=standard").split(document);
  return document;
}

}  // namespace

const std::vector<SplitWay>& split_ways() {
  static const std::vector<SplitWay> kWays = {
      {"icu", split_icu}, {"standard", split_standard}, {"rules", split_rules}};
  return kWays;
}

}  // namespace sejajar::bench
