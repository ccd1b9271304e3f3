// A program of its own, which runs when the library is built: asks ICU for the phrases of the
// languages in a table and writes them as C++. Asking when texts are aligned would take longer than
// aligning short ones.
// usage: embed_phrases LANGUAGES.tsv OUTPUT.cpp

#include <fstream>
#include <map>
#include <set>
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
    const std::string numbers = entries_of(number_phrases(language));
    const std::string names = entries_of(name_phrases(language));
    languages_ += "    {\"" + language + "\", " + numbers + ", " + names + "},\n";
  }

  void write(std::ostream& out) const {
    out << "// Made by embed_phrases.cpp.\n"
           "#include \"language/analyze/stored_phrases.h\"\n\n"
           "#pragma GCC diagnostic ignored \"-Woverlength-strings\"\n\n"
           "namespace sejajar::analyze {\nnamespace {\n\n"
           "constexpr char kTexts[] =\n"
        << texts_ << ";\n\nconstexpr std::uint64_t kValues[] = {\n"
        << values_ << "};\n\nconstexpr PhraseStore::Entry kEntries[] = {\n"
        << entries_ << "};\n\nconstexpr PhraseStore::Language kLanguages[] = {\n"
        << languages_
        << "};\n\n}  // namespace\n\n"
           "constexpr PhraseStore kPhraseStore{kLanguages, kTexts, kValues};\n\n"
           "}  // namespace sejajar::analyze\n";
  }

 private:
  /// Adds `phrases` to the entries and returns the C++ for their span. Equal lists are stored once:
  /// all languages that ICU does not know have the same.
  std::string entries_of(const Phrases& phrases) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> list;
    std::set<std::uint32_t> seen;
    for (const Phrase& phrase : phrases) {
      const std::uint32_t text = id_of_text(phrase.words);
      if (seen.insert(text).second) list.emplace_back(text, id_of_value(phrase.value));
    }
    const auto [place, added] = lists_.try_emplace(std::move(list), entry_count_);
    if (added) {
      for (const auto& [text, value] : place->first) {
        entries_ += '{' + std::to_string(text) + ',' + std::to_string(value) + "},\n";
      }
      entry_count_ += place->first.size();
    }
    return "{kEntries + " + std::to_string(place->second) + ", " +
           std::to_string(place->first.size()) + '}';
  }

  std::uint32_t id_of_text(const std::string& words) {
    const auto [place, added] = text_begins_.try_emplace(words, text_size_);
    if (added) {
      text_size_ += static_cast<std::uint32_t>(words.size()) + 1;
      texts_ += "    \"" + escaped(words) + "\\0\"\n";
    }
    return place->second;
  }

  std::uint32_t id_of_value(std::uint64_t value) {
    const auto [place, added] =
        value_ids_.try_emplace(value, static_cast<std::uint32_t>(value_ids_.size()));
    if (added) values_ += std::to_string(value) + "U,\n";
    return place->second;
  }

  static std::string escaped(const std::string& words) {
    std::string text;
    for (const char c : words) {
      if (c == '"' || c == '\\') text += '\\';
      text += c;
    }
    return text;
  }

  std::map<std::string, std::uint32_t> text_begins_;
  std::uint32_t text_size_ = 0;
  std::map<std::uint64_t, std::uint32_t> value_ids_;
  std::map<std::vector<std::pair<std::uint32_t, std::uint32_t>>, std::size_t> lists_;
  std::size_t entry_count_ = 0;
  // What has been added so far, as C++.
  std::string texts_;
  std::string values_;
  std::string entries_;
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
