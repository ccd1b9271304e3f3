// Three splitters side by side. ICU answers a request for the list of a language that has none with
// that of the default locale, so the languages that have one stand here.

#include "split_ways.h"

#include <sejajar/split.h>

#include <algorithm>

#include "language/segment/splitter.h"
#include "language/segment/text_breaks.h"

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

Document split_standard(Document document, const Models& models) {
  static const std::vector<std::string> kListed = {"de", "en", "es", "fr", "it", "pt", "ru"};
  const std::string base = document.language.substr(0, document.language.find('-'));
  if (std::find(kListed.begin(), kListed.end(), base) == kListed.end()) {
    return split_icu(std::move(document), models);
  }
  segment::UnicodeBreaks breaks(base + "@ss=standard");
  document.sentences = segment::split_paragraphs(
      document, [&breaks](std::string_view paragraph, segment::Offsets& ends) {
        breaks.find(paragraph, ends);
      });
  return document;
}

}  // namespace

const std::vector<SplitWay>& split_ways() {
  static const std::vector<SplitWay> kWays = {
      {"icu", split_icu}, {"standard", split_standard}, {"rules", split_rules}};
  return kWays;
}

}  // namespace sejajar::bench
