// The reports of --verbose and --json.

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "program/cli/program.h"

namespace sejajar::test {
namespace {

using Json = nlohmann::json;

TEST(Verbose, ReportsFilesModelsAndMethod) {
  const TempDir dir;
  write_pair(dir);
  const Outcome outcome = sejajar("align a.txt b.txt -o out.tsv -v --source-language en", dir);
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_EQ(outcome.out, "");
  for (const char* part :
       {"a.txt: 59 bytes of text, 3 paragraphs; language en, as given\n",
        "b.txt: language guessed: ", "splitter rules: 3 source and 3 target sentences\n",
        "models: /", "method log-linear, 3 passes, learning from the pair\n",
        "a.txt: seconds: read 0.", "out.tsv: written as tsv; 3 beads, quality "}) {
    EXPECT_NE(outcome.err.find("sejajar align: " + std::string(part)), std::string::npos)
        << part << outcome.err;
  }
  EXPECT_EQ(sejajar("align a.txt b.txt -o out.tsv -v -q", dir).err, "");
}

TEST(Verbose, ReportsTheLexicon) {
  const TempDir dir;
  write_pair(dir);
  const auto said = [&](const std::string& more) {
    return sejajar("align a.txt b.txt -o out.tsv -v " + more, dir).err;
  };
  EXPECT_NE(said(kLanguages).find("lexicon: en-id, "), std::string::npos);
  EXPECT_NE(said("--source-language fr --target-language id").find("through en: "),
            std::string::npos);
  EXPECT_NE(said(kLanguages + "--no-models").find("lexicon: none"), std::string::npos);
  EXPECT_NE(said(kLanguages + "--learn none").find("one pass, nothing learnt"), std::string::npos);
}

TEST(JsonSummary, OfAnAlignment) {
  const TempDir dir;
  write_pair(dir);
  const Outcome outcome =
      sejajar("align a.txt b.txt -o out.tsv --json --min-posterior 1" + kLanguages, dir);
  ASSERT_EQ(outcome.exit_code, 0) << outcome.err;
  const Json json = Json::parse(outcome.out);
  EXPECT_EQ(json["source"]["id"], "a.txt");
  EXPECT_EQ(json["target"]["language"], "id");
  EXPECT_EQ(json["beads"], 3);
  EXPECT_EQ(json["types"]["1-1"], 3);
  EXPECT_EQ(json["output"], "out.tsv");
  EXPECT_EQ(json["dropped"]["min-posterior"], 3);
  EXPECT_EQ(json["replaced_characters"], 0);
  const Json figures =
      Json::parse(sejajar("inspect a.txt b.txt --stats --json" + kLanguages, dir).out);
  for (const auto& [name, value] : figures.items()) EXPECT_EQ(json[name], value);
}

TEST(JsonSummary, OfAllVersions) {
  const TempDir dir;
  write_pair(dir);
  dir.write("c.txt",
            "Le ferry est parti à sept heures.\nIl a plu toute la journée.\nCela n'a gêné "
            "personne.\nUn café coûte 17 euros à Paris depuis 1998.\n");
  const Outcome outcome =
      sejajar("align a.txt b.txt c.txt --languages en,id,fr -o o.tmx --json --min-versions 3", dir);
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  const Json summary = Json::parse(outcome.out);
  ASSERT_EQ(summary["versions"].size(), 3U);
  EXPECT_EQ(summary["versions"][2]["language"], "fr");
  EXPECT_EQ(summary["versions"][2]["sentences"], 4);
  EXPECT_EQ(summary["versions"][0]["related"], true);
  EXPECT_GT(summary["pairs"][0]["quality"], 0.5);
  EXPECT_EQ(summary["units"], 4);
  EXPECT_EQ(summary["output"], "o.tmx");
  EXPECT_EQ(summary["dropped"]["min-versions"], 1);
  EXPECT_EQ(sejajar("align a.txt b.txt c.txt --languages en,id,fr --json", dir).exit_code, 2);
}

TEST(JsonSummary, NeedsStandardOutputAlone) {
  const TempDir dir;
  write_pair(dir);
  const Outcome outcome = sejajar("align a.txt b.txt --json" + kLanguages, dir);
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_EQ(outcome.err,
            "sejajar align: --json and --output - both write to standard output; expected "
            "--output FILE\n");
  EXPECT_EQ(sejajar("align a.txt b.txt --json -o o.tsv --report -" + kLanguages, dir).exit_code, 2);
}

TEST(JsonSummary, OfABatch) {
  const TempDir dir;
  write_pair(dir);
  dir.write("pairs", "source\ttarget\toutput\na.txt\tnowhere\tbad.tsv\na.txt\tb.txt\tout.tsv\n");
  const Outcome outcome = sejajar("batch pairs --json --quiet", dir);
  EXPECT_EQ(outcome.exit_code, 1);
  const Json json = Json::parse(outcome.out);
  EXPECT_EQ(json["done"], 1);
  EXPECT_EQ(json["failed"], 1);
  ASSERT_EQ(json["pairs"].size(), 2U);
  EXPECT_EQ(json["pairs"][0]["target"]["id"], "nowhere");
  EXPECT_TRUE(json["pairs"][0]["error"].get<std::string>().starts_with("nowhere: ")) << json;
  EXPECT_EQ(json["pairs"][1]["output"], "out.tsv");
  EXPECT_EQ(json["pairs"][1]["beads"], 3);
}

TEST(JsonSummary, OfAnEvaluation) {
  const TempDir dir;
  dir.write("gold", "[0]:[0]\n[1, 2]:[1]\n");
  dir.write("found", "[0]:[0]:0.5\n[1]:[1]:0.5\n[2]:[]:0\n");
  const Json json = Json::parse(sejajar("evaluate --json --gold gold found", dir).out);
  EXPECT_EQ(json["documents"], 1);
  EXPECT_EQ(json["measures"]["strict"]["f1"], 0.5);
  EXPECT_EQ(json["measures"]["vecalign"]["precision"], 0.333333);
  EXPECT_EQ(json["measures"]["strict"]["gold"], 2);
  EXPECT_EQ(json["measures"].size(), 9U);
}

}  // namespace
}  // namespace sejajar::test
