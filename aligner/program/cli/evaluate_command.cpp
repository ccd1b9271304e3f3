#include <sejajar/error.h>
#include <sejajar/evaluate.h>

#include <algorithm>

#include "exchange/report/json_view.h"
#include "ground/files/input_file.h"
#include "ground/files/output_file.h"
#include "ground/text/number_format.h"
#include "program/cli/command.h"
#include "program/cli/shared_options.h"

namespace sejajar::cli {
namespace {

constexpr int kScoreDecimals = 4;

struct EvaluateOptions {
  std::vector<std::string> gold;
  std::string output = "-";
  bool json = false;
};

void add_flags(FlagTable& flags, EvaluateOptions& options) {
  add_output(flags, options.output);
  flags.files("gold", "GOLD...", "gold files, in the order of the hypotheses", options.gold)
      .common();
  flags.toggle("json", "write a JSON object instead of a table", options.json).common();
}

/// Gold files and their hypotheses, in the same order.
struct Files {
  std::vector<std::string> gold;
  std::vector<std::string> hypotheses;
};

/// --gold takes all files up to the next flag, including hypotheses that follow: then the first
/// half is gold.
Files files_of(const Invocation& invocation, const EvaluateOptions& options) {
  Files files = {options.gold, invocation.files};
  if (files.hypotheses.empty() && files.gold.size() % 2 == 0) {
    const auto middle = files.gold.begin() + static_cast<std::ptrdiff_t>(files.gold.size() / 2);
    files.hypotheses.assign(middle, files.gold.end());
    files.gold.erase(middle, files.gold.end());
  }
  if (files.gold.empty() || files.gold.size() != files.hypotheses.size()) {
    throw Error(ErrorKind::kUsage,
                std::to_string(files.gold.size()) + " gold files and " +
                    std::to_string(files.hypotheses.size()) +
                    " hypotheses; expected the same number, gold files after --gold");
  }
  return files;
}

std::vector<BitextUnit> read_file(BeadSource from) {
  files::InputFile in(from.name);
  from.name = in.name();
  return read_beads(in, from);
}

/// One past the largest index, which is the number of sentences that the gold knows.
std::uint32_t end_of(const std::vector<BitextUnit>& beads, BitextSide BitextUnit::*side) {
  std::uint32_t end = 0;
  for (const BitextUnit& bead : beads) {
    for (const std::uint32_t i : (bead.*side).indices) end = std::max(end, i + 1);
  }
  return end;
}

std::string table_of(const Evaluation& evaluation) {
  std::string table =
      "measure\tprecision\trecall\tf1\tright_hypothesis\thypothesis\tright_gold\tgold\n";
  for (const auto& [name, counts] : measures(evaluation)) {
    table += name;
    for (const double value : {counts.precision(), counts.recall(), counts.f1()}) {
      table += '\t' + text::format_fixed(value, kScoreDecimals);
    }
    for (const std::uint64_t count :
         {counts.right_hypothesis, counts.hypothesis, counts.right_gold, counts.gold}) {
      table += '\t' + std::to_string(count);
    }
    table += '\n';
  }
  return table;
}

/// One line: the number of documents and, by measure, counts, precision, recall and F1.
std::string evaluation_json(const Evaluation& evaluation, std::size_t documents) {
  using markup::Json;
  Json::Members all;
  for (const auto& [name, counts] : measures(evaluation)) {
    all.emplace_back(name, Json::Members{{"precision", report::rounded(counts.precision())},
                                         {"recall", report::rounded(counts.recall())},
                                         {"f1", report::rounded(counts.f1())},
                                         {"right_hypothesis", counts.right_hypothesis},
                                         {"hypothesis", counts.hypothesis},
                                         {"right_gold", counts.right_gold},
                                         {"gold", counts.gold}});
  }
  const Json::Members members = {{"documents", documents}, {"measures", all}};
  return Json(members).text() + "\n";
}

int run(const Invocation& invocation, const EvaluateOptions& options) {
  const Files files = files_of(invocation, options);
  Evaluation total;
  for (std::size_t k = 0; k < files.gold.size(); ++k) {
    const auto gold = read_file({files.gold[k], "", {}, {}});
    const auto hypothesis = read_file({files.hypotheses[k], "", end_of(gold, &BitextUnit::source),
                                       end_of(gold, &BitextUnit::target)});
    total += evaluate(gold, hypothesis);
  }
  files::write_output(options.output,
                      options.json ? evaluation_json(total, files.gold.size()) : table_of(total));
  return kDone;
}

}  // namespace

Command evaluate_command() {
  return {
      "evaluate",
      "Convert and check",
      "--gold GOLD... HYPOTHESIS...",
      {0, kAnyNumber},
      "Compares alignments with gold alignments: precision, recall and F1. Formats are detected.",
      {{"sejajar evaluate --gold gold.vecalign a.vecalign", "scores one alignment"},
       {"sejajar evaluate --gold gold/*.vecalign -- out/*.vecalign",
        "adds up the scores of several documents"}},
      with_options<EvaluateOptions>(add_flags, run)};
}

}  // namespace sejajar::cli
