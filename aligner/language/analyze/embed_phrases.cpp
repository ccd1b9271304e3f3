// A program of its own, which runs when the library is built: asks ICU for the phrases of the
// languages in a table and writes them as C++. Asking when texts are aligned would take longer than
// aligning short ones.
// usage: embed_phrases LANGUAGES.tsv OUTPUT.cpp

#include <fstream>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "language/analyze/name_phrases.h"
#include "language/analyze/number_phrases.h"

namespace sejajar::analyze {
namespace {

/// Writes a store, whose parts it collects while languages are added.
class StoreWriter {
 public:
  void add(const std::string& language) {
    const std::string numbers = entries_of(number_list(language));
    const std::string names = entries_of(name_list(language));
    languages_ += "    {\"" + language + "\", " + numbers + ", " + names + "},\n";
  }

  void write(std::ostream& out) const {
    out << "// Made by embed_phrases.cpp.\n"
           "#include \"language/analyze/stored_phrases.h\"\n\n"
           "#pragma GCC diagnostic ignored \"-Woverlength-strings\"\n\n"
           "namespace sejajar::analyze {\nnamespace {\n\n"
           "constexpr char kTexts[] =\n"
        << texts_ << ";\n\nconstexpr std::uint64_t kValues[] = {\n"
        << values_ << "};\n\nconstexpr ListedPhrase kPhrases[] = {\n"
        << phrases_ << "};\n\nconstexpr PhraseStore::Language kLanguages[] = {\n"
        << languages_
        << "};\n\n}  // namespace\n\n"
           "constexpr PhraseStore kPhraseStore{kLanguages, kTexts, kValues};\n\n"
           "}  // namespace sejajar::analyze\n";
  }

 private:
  /// Adds the phrases of `list` and returns the C++ for their span. Equal lists are stored once:
  /// all languages that ICU does not know have the same.
  std::string entries_of(const PhraseList& list) {
    std::string entries;
    for (const ListedPhrase& phrase : list.phrases) {
      entries += '{' + std::to_string(offset_of_words(list.texts.c_str() + phrase.words)) + ',' +
                 std::to_string(id_of_value(list.values[phrase.value])) + ',' +
                 std::to_string(phrase.beginning) + ",Capitals(" +
                 std::to_string(static_cast<int>(phrase.capitals)) + ")," +
                 (phrase.begins_lower ? "true" : "false") + "},\n";
    }
    const auto [place, added] = lists_.try_emplace(std::move(entries), phrase_count_);
    if (added) {
      phrases_ += place->first;
      phrase_count_ += list.phrases.size();
    }
    return "{kPhrases + " + std::to_string(place->second) + ", " +
           std::to_string(list.phrases.size()) + '}';
  }

  /// Returns the offset of `words` in the texts; adds them if they are new.
  std::uint32_t offset_of_words(const std::string& words) {
    const auto [place, added] = text_begins_.try_emplace(words, text_size_);
    if (added) {
      text_size_ += static_cast<std::uint32_t>(words.size()) + 1;
      texts_ += "    \"" + words + "\\0\"\n";
    }
    return place->second;
  }

  std::uint32_t id_of_value(std::uint64_t value) {
    const auto [place, added] =
        value_ids_.try_emplace(value, static_cast<std::uint32_t>(value_ids_.size()));
    if (added) values_ += std::to_string(value) + "U,\n";
    return place->second;
  }

  std::map<std::string, std::uint32_t> text_begins_;
  std::uint32_t text_size_ = 0;
  std::map<std::uint64_t, std::uint32_t> value_ids_;
  std::map<std::string, std::size_t> lists_;
  std::size_t phrase_count_ = 0;
  // What has been added so far, as C++.
  std::string texts_;
  std::string values_;
  std::string phrases_;
  std::string languages_;
};

/// Returns the languages in the first column of the table `in`.
std::vector<std::string> languages_in(std::istream& in) {
  std::vector<std::string> languages;
  std::string line;
  while (std::getline(in, line)) {
    std::string language = line.substr(0, line.find('\t'));
    if (!language.starts_with('#') && language != "code") languages.push_back(std::move(language));
  }
  return languages;
}

int embed(const char* table, const char* output) {
  std::ifstream in(table);
  StoreWriter store;
  for (const std::string& language : languages_in(in)) store.add(language);
  std::ofstream out(output);
  store.write(out);
  out.close();
  return in.eof() && out ? 0 : 1;
}

}  // namespace
}  // namespace sejajar::analyze

int main(int count, char** arguments) {
  return count == 3 ? sejajar::analyze::embed(arguments[1], arguments[2]) : 2;
}
