// The commands that learn what `find` needs: `learn frequencies`, `learn find`.

#include <sejajar/error.h>

#include <filesystem>
#include <iterator>
#include <map>

#include "ground/files/line_reader.h"
#include "ground/files/output_file.h"
#include "ground/tables/rows.h"
#include "ground/text/number_format.h"
#include "language/model/languages.h"
#include "program/cli/command.h"
#include "program/cli/shared_options.h"
#include "program/find/comparison.h"
#include "program/find/texts.h"
#include "program/training/decision_fitting.h"
#include "program/training/frequencies.h"

namespace sejajar::cli {
namespace {

struct FrequenciesOptions {
  std::string output = "-";
  std::string note = "Document frequencies of English units, counted by sejajar learn";
};

void add_flags(FlagTable& flags, FrequenciesOptions& options) {
  add_output(flags, options.output);
  flags.text("note", "TEXT", "first line of the file", options.note);
}

int run(const Invocation& invocation, const FrequenciesOptions& options) {
  std::vector<training::ParallelLine> lines;
  for (const std::string& file : invocation.files) {
    auto more = training::read_parallel_lines(file);
    lines.insert(lines.end(), std::make_move_iterator(more.begin()),
                 std::make_move_iterator(more.end()));
  }
  files::write_output(options.output, training::frequencies_text(
                                          lines, std::string(model::kPivotLanguage), options.note));
  return kDone;
}

struct LearnFindOptions {
  std::string output = "-";
  ModelOptions models;
  std::string note = "Weights of the decision of sejajar find, fitted by sejajar learn";
};

void add_flags(FlagTable& flags, LearnFindOptions& options) {
  add_output(flags, options.output);
  flags.text("note", "TEXT", "first line of the file", options.note);
  add_models_directory(flags, options.models.directory);
}

constexpr std::size_t kKeyColumns = 3;

/// The article of each document that `key` lists: path, language and article, without a header.
std::map<std::string, std::string> articles_in(const std::string& key) {
  files::LineReader lines(key);
  std::map<std::string, std::string> articles;
  for (std::string line; lines.next_nonblank(line);) {
    const auto cells = tables::cells_of(line);
    if (cells.size() != kKeyColumns)
      lines.fail(text::counted(cells.size(), "column"), "path, language and article");
    articles.emplace(cells[0], cells[2]);
  }
  return articles;
}

/// Appends the pairs that `find` compares among the documents of `folder`.
void append_pairs(const std::string& folder, find::ComparingOptions& comparing,
                  std::vector<training::JudgedPair>& pairs) {
  const auto articles = articles_in(folder + ".key");
  find::Failures failures;
  const find::Texts texts(find::read_entries(folder, failures), {}, failures);
  if (!failures.empty()) throw Error(ErrorKind::kInput, failures.front());
  const auto article = [&](std::uint32_t document) {
    const std::string path = texts.entries()[document].path;
    const auto found = articles.find(std::filesystem::path(path).filename().string());
    if (found == articles.end())
      throw Error(ErrorKind::kInput, path + ": not in " + folder + ".key; expected its article");
    return found->second;
  };
  const find::Comparison comparison = find::compare(texts.collection(), comparing);
  for (const auto& [document, failure] : comparison.unreadable)
    throw Error(ErrorKind::kInput, failure);
  for (const auto& [documents, evidence] : comparison.pairs)
    pairs.push_back({evidence, article(documents.first) == article(documents.second)});
}

int run(const Invocation& invocation, const LearnFindOptions& options) {
  find::ComparingOptions comparing;
  comparing.models.directory = models_directory(options.models);
  comparing.retrieval.least_cosine = 0;
  comparing.retrieval.least_share = 0;  // what `find` drops at once shows what is no version, too
  std::vector<training::JudgedPair> pairs;
  for (const std::string& folder : invocation.files) append_pairs(folder, comparing, pairs);
  files::write_output(options.output,
                      find::decision_text(training::fit_decision(pairs), options.note));
  return kDone;
}

}  // namespace

Command learn_find_command() {
  return {"learn find",
          "Models",
          "FOLDER...",
          {1, kAnyNumber},
          "Fits the weights of the decision of find: folders of documents, each with a file "
          "FOLDER.key beside it, tab-separated: file name, language, and the article that the "
          "document is a version of.",
          {{"sejajar learn find news wiki -o models/find.tsv", "fits the weights to two sets"}},
          with_options<LearnFindOptions>(add_flags, run)};
}

Command learn_frequencies_command() {
  return {"learn frequencies",
          "Models",
          "FILE...",
          {1, kAnyNumber},
          "Counts in how many documents each English word occurs: parallel lines with English "
          "sources, of which every eight in order are one document.",
          {{"sejajar learn frequencies en-id.news.tsv -o frequencies.tsv",
            "counts the words of the English side"}},
          with_options<FrequenciesOptions>(add_flags, run)};
}

}  // namespace sejajar::cli
