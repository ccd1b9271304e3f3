// Chooses a side of a bilingual file: the closest to the requested language (pt-BR before pt before
// pt-PT), or a side without a language.

#include "exchange/documents/segments.h"

#include <map>
#include <optional>
#include <set>
#include <string_view>

#include "exchange/bitext/version_tags.h"
#include "exchange/documents/text_builder.h"
#include "ground/files/place.h"
#include "ground/text/joined.h"
#include "language/identify/language.h"

namespace sejajar::documents {
namespace {

using identify::canonical_or_lower;

/// The distinct languages of `segments`, as written, in order of appearance.
std::vector<std::string> languages_of(const std::vector<Segment>& segments) {
  std::vector<std::string> languages;
  std::set<std::string_view> seen;
  for (const Segment& segment : segments) {
    if (seen.insert(segment.language).second) languages.push_back(segment.language);
  }
  return languages;
}

std::optional<std::string> find_side(const std::string& asked,
                                     const std::vector<std::string>& languages) {
  const std::string base = identify::base_language(asked);
  std::optional<std::string> best;
  int best_rank = 0;
  for (const std::string& language : languages) {
    const std::string own = canonical_or_lower(language);
    int rank = 0;
    if (language.empty()) rank = 1;
    if (identify::base_language(own) == base) rank = 2;
    if (own == base) rank = 3;
    if (own == asked) rank = 4;
    if (rank > best_rank) {
      best = language;
      best_rank = rank;
    }
  }
  return best;
}

}  // namespace

Document document_of_side(Content& content, const std::vector<Segment>& segments,
                          const std::string& first) {
  TextBuilder builder;
  const std::vector<std::string> languages = languages_of(segments);
  const bool asks = content.language != "und";
  const auto side = find_side(asks ? content.language : canonical_or_lower(first), languages);
  if (!side && !languages.empty() && asks) {
    const auto name = [](const std::string& language) {
      return language.empty() ? "(unnamed)" : language;
    };
    files::fail(ErrorKind::kInput, content.id, "no text in " + content.language,
                "one of its languages: " + text::joined(languages, ", ", name));
  }
  const std::string chosen = side ? *side : languages.empty() ? first : languages.front();
  // A file may spell one tag in several ways.
  std::map<std::string_view, bool> belongs;
  for (const std::string& language : languages) {
    belongs[language] = canonical_or_lower(language) == canonical_or_lower(chosen);
  }
  for (const Segment& segment : segments) {
    if (!belongs[segment.language]) continue;
    builder.add(segment.text);
    builder.end_paragraph();
  }
  Document document = builder.finish();
  if (!asks && !chosen.empty()) {
    document.language = bitext::stated_language(chosen, {content.id});
    content.notes.push_back("language taken from the file: " + document.language);
  }
  return document;
}

}  // namespace sejajar::documents
