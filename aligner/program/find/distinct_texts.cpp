#include "program/find/distinct_texts.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

namespace sejajar::find {

DistinctTexts distinct_texts(const std::vector<Description>& descriptions) {
  DistinctTexts texts;
  texts.same_as.resize(descriptions.size());
  std::map<std::tuple<std::string, std::uint32_t, std::uint64_t>, std::uint32_t> firsts;
  for (std::uint32_t d = 0; d < descriptions.size(); ++d) {
    const Description& one = descriptions[d];
    const auto [first, is_new] =
        firsts.emplace(std::make_tuple(one.language, one.site, one.content), d);
    texts.same_as[d] = first->second;
    if (is_new) texts.documents.push_back(d);
  }
  std::stable_sort(texts.documents.begin(), texts.documents.end(),
                   [&](std::uint32_t a, std::uint32_t b) {
                     return descriptions[a].language < descriptions[b].language;
                   });
  return texts;
}

}  // namespace sejajar::find
