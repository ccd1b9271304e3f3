#include "program/cli/learn_languages.h"

#include "language/identify/language.h"

namespace sejajar::cli {

void add_named_languages(FlagTable& flags, LanguageTags& languages) {
  flags.text("source-language", "TAG", "BCP-47 tag of the source", languages.source)
      .defaults_to("from the file name, en for en-id.*");
  flags.text("target-language", "TAG", "BCP-47 tag of the target", languages.target)
      .defaults_to("from the file name, id for en-id.*");
}

learn::LanguagePair languages_of(const LanguageTags& languages, const std::string& file) {
  check_both(languages);
  if (languages.source.empty()) return learn::languages_of_name(file);
  return {text::canonical_language(languages.source), text::canonical_language(languages.target)};
}

learn::LanguagePair base_languages_of(const LanguageTags& languages, const std::string& file) {
  const learn::LanguagePair tags = languages_of(languages, file);
  return {text::base_language(tags.source), text::base_language(tags.target)};
}

}  // namespace sejajar::cli
