// What each format looks like, to the byte, and what it refuses to hold.

#include <gtest/gtest.h>
#include <sejajar/error.h>
#include <sejajar/formats.h>

#include <sstream>

#include "support/run_program.h"
#include "support/temp_dir.h"

namespace sejajar {
namespace {

Bitext small() {
  return {
      {"a.txt", "en"},
      {"b.txt", "id"},
      {{{{"It rained.", "We stayed."}, {0, 1}, {}}, {{"Hujan \"turun\"."}, {0}, {}}, 0.875, -2.5},
       {{}, {{"Sendiri <saja>."}, {1}, {}}, 0.5, 1}}};
}

std::string written(const std::string& format, const Bitext& bitext, Nulls nulls) {
  std::ostringstream out;
  WriteOptions options;
  options.format = format;
  options.nulls = nulls;
  write_bitext(out, bitext, options);
  return out.str();
}

TEST(Writers, LookLikeThis) {
  const struct {
    std::string format, text;
  } cases[] = {
      {"jsonl",
       "{\"source\": \"It rained. We stayed.\", \"target\": \"Hujan \\\"turun\\\".\", "
       "\"posterior\": "
       "0.875000, \"cost\": -2.500000, \"bead\": \"2-1\", \"source_sentences\": [0, 1], "
       "\"target_sentences\": [0]}\n"
       "{\"source\": \"\", \"target\": \"Sendiri <saja>.\", \"posterior\": 0.500000, \"cost\": "
       "1.000000, \"bead\": \"0-1\", \"source_sentences\": [], \"target_sentences\": [1]}\n"},
      {"translation",
       "{\"translation\": {\"en\": \"It rained. We stayed.\", \"id\": \"Hujan "
       "\\\"turun\\\".\"}}\n"},
      {"vecalign", "[0, 1]:[0]:-2.500000\n[]:[1]:1.000000\n"},
      {"sentalign", "[0,1]:[0]:0.875000\n[]:[1]:0.500000\n"},
      {"ladder", "0\t0\t0.875000\n2\t1\t0.500000\n2\t2\t0.000000\n"},
      {"hunalign-text",
       "It rained. ~~~ We stayed.\tHujan \"turun\".\t0.875000\n\tSendiri <saja>.\t0.500000\n"},
      {"bitextor",
       "src_url\ttrg_url\tsrc_text\ttrg_text\tscore\n"
       "a.txt\tb.txt\tIt rained. We stayed.\tHujan \"turun\".\t0.875000\n"},
      {"xces",
       "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<cesAlign version=\"1.0\">\n"
       "  <linkGrp targType=\"s\" fromDoc=\"a.txt\" toDoc=\"b.txt\">\n"
       "    <link id=\"SL1\" xtargets=\"s1 s2;s1\" certainty=\"0.875000\"/>\n"
       "    <link id=\"SL2\" xtargets=\";s2\" certainty=\"0.500000\"/>\n"
       "  </linkGrp>\n</cesAlign>\n"},
      {"xliff",
       "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
       "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\" srcLang=\"en\" "
       "trgLang=\"id\">\n"
       "  <file id=\"f1\" original=\"a.txt\" xml:space=\"preserve\">\n"
       "    <unit id=\"1\">\n"
       "      <notes>\n        <note category=\"posterior\">0.875000</note>\n      </notes>\n"
       "      <segment>\n        <source>It rained. We stayed.</source>\n"
       "        <target>Hujan &quot;turun&quot;.</target>\n      </segment>\n"
       "    </unit>\n  </file>\n</xliff>\n"},
  };
  for (const auto& c : cases) EXPECT_EQ(written(c.format, small(), Nulls::kDefault), c.text);
}

TEST(Writers, LeaveOutUnknownNumbers) {
  Bitext bitext = small();
  for (BitextUnit& unit : bitext.units) {
    unit.posterior.reset();
    unit.cost.reset();
  }
  EXPECT_EQ(written("vecalign", bitext, Nulls::kKeep), "[0, 1]:[0]\n[]:[1]\n");
  EXPECT_EQ(written("jsonl", bitext, Nulls::kDrop).find("posterior"), std::string::npos);
  EXPECT_EQ(written("tmx", bitext, Nulls::kDrop).find("x-score"), std::string::npos);
  EXPECT_NE(written("tsv", bitext, Nulls::kDrop).find("turun\".\t\t\t2-1\t0 1\t0\n"),
            std::string::npos);
}

TEST(Writers, RefuseWhatTheyCannotHold) {
  Bitext no_indices = small();
  Bitext no_texts = small();
  Bitext no_languages = small();
  Bitext gap = small();
  for (BitextUnit& unit : no_indices.units) unit.source.indices = unit.target.indices = {};
  for (BitextUnit& unit : no_texts.units) unit.source.sentences = unit.target.sentences = {};
  no_languages.source.language = no_languages.target.language = "";
  gap.units[1].target.indices = {2};
  for (const char* format : {"vecalign", "sentalign", "ladder", "xces"}) {
    EXPECT_THROW(written(format, no_indices, Nulls::kDefault), Error) << format;
  }
  for (const char* format : {"hunalign-text", "bitextor", "translation", "xliff"}) {
    EXPECT_THROW(written(format, no_texts, Nulls::kKeep), Error) << format;
  }
  for (const char* format : {"translation", "xliff"}) {
    EXPECT_THROW(written(format, no_languages, Nulls::kDefault), Error) << format;
  }
  EXPECT_THROW(written("ladder", gap, Nulls::kDefault), Error);
  EXPECT_THROW(written("moses", small(), Nulls::kDefault), Error) << "two files";
}

TEST(Writers, XliffIsWellFormedWhateverTheTexts) {
  Bitext bitext = small();
  bitext.units[0].target.sentences = {"]]> <b> \x0B & \xFF"};
  const test::TempDir dir;
  dir.write("x.xlf", written("xliff", bitext, Nulls::kKeep));
  const test::Outcome outcome =
      test::run_shell(std::string(SEJAJAR_XMLLINT) + " --noout --nonet x.xlf", dir);
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
}

Bitext read(const std::string& format, const std::string& text) {
  std::istringstream in(text);
  return read_bitext(in, {"f", format, {}, {}});
}

TEST(ReadersOfBitext, ReadTheOutputOfOtherTools) {
  EXPECT_EQ(read("", "[0,1]:[2]:0.9\n").units[0].cost, 0.9);
  EXPECT_EQ(read("sentalign", "[0,1]:[2]:0.9\n").units[0].posterior, 0.9);
  EXPECT_FALSE(read("sentalign", "[0,1]:[2]:1.9\n").units[0].posterior.has_value());
  const Bitext hunalign = read("", "One. ~~~ Two.\tSatu dua.\t3.25\n");
  EXPECT_EQ(hunalign.units[0].source.sentences, (std::vector<std::string>{"One.", "Two."}));
  EXPECT_FALSE(hunalign.units[0].posterior.has_value()) << "hunalign's score is not a probability";
  const Bitext bleualign =
      read("", "trg_text\tsrc_text\tbleualign_score\tsrc_url\ttrg_url\nb\ta\t0.5\tu\tv\n");
  EXPECT_EQ(bleualign.units[0].source.sentences, std::vector<std::string>{"a"});
  EXPECT_EQ(bleualign.units[0].posterior, 0.5);
  EXPECT_EQ(bleualign.target.id, "v");
  const Bitext plain = read("", "http://a\thttp://b\tone\tsatu\tmore\n");
  EXPECT_EQ(plain.units[0].target.sentences, std::vector<std::string>{"satu"});
  const Bitext opus = read("",
                           "<?xml version=\"1.0\"?>\n<cesAlign><linkGrp fromDoc=\"x\"><link "
                           "xtargets=\"1 2;\"/></linkGrp></cesAlign>");
  EXPECT_EQ(opus.units[0].source.indices, (std::vector<std::uint32_t>{0, 1}));
  EXPECT_EQ(read("", "source\ttarget\nhe said \"x\"\ty\n").units[0].source.sentences,
            std::vector<std::string>{"he said \"x\""});
  const Bitext hub = read("", "{\"id\": 7, \"translation\": {\"fr\": \"un\", \"en\": \"one\"}}\n");
  EXPECT_EQ(hub.source.language, "fr");
}

TEST(ReadersOfBitext, LookNamesUpInDocuments) {
  BeadSource from = {"f", "xces", {}, {}};
  from.source_names = {"s1.1", "s1.2", "s1.2", "s2.1"};
  from.target_names = {"7", "9"};
  std::istringstream in(
      R"(<cesAlign><link xtargets="s1.1 s2.1;9"/><link xtargets=";7"/></cesAlign>)");
  const Bitext bitext = read_bitext(in, from);
  EXPECT_EQ(bitext.units[0].source.indices, (std::vector<std::uint32_t>{0, 3}));
  EXPECT_EQ(bitext.units[0].target.indices, std::vector<std::uint32_t>{1});
  EXPECT_TRUE(bitext.units[1].source.indices.empty());
  std::istringstream unknown("<cesAlign>\n<link xtargets=\"s1;7\"/></cesAlign>");
  try {
    read_bitext(unknown, from);
    ADD_FAILURE();
  } catch (const Error& error) {
    EXPECT_EQ(std::string(error.what()),
              "f:2: xtargets 's1;7' names a sentence that is not in the documents; expected the "
              "ids in them");
  }
}

TEST(ReadersOfBitext, FindTheLinksOfADocumentPair) {
  const std::string links =
      "<cesAlign><linkGrp fromDoc=\"de/a/1.xml.gz\" toDoc=\"nl/a/1.xml.gz\"><link "
      "xtargets=\"x;y\"/></linkGrp><linkGrp fromDoc=\"de/b/1.xml.gz\" "
      "toDoc=\"nl/b/1.xml.gz\"><link "
      "xtargets=\"1;2\"/></linkGrp><linkGrp fromDoc=\"de/c/1.xml.gz\"/></cesAlign>";
  BeadSource from = {"f", "xces", {}, {}};
  from.source_id = "/corpus/de/b/1.xml";
  from.target_id = "/corpus/nl/b/1.xml";
  std::istringstream in(links);
  const Bitext bitext = read_bitext(in, from);
  ASSERT_EQ(bitext.units.size(), 1u);
  EXPECT_EQ(bitext.units[0].target.indices, std::vector<std::uint32_t>{1});
  EXPECT_EQ(bitext.notes, std::vector<std::string>{"other document pairs, left out: 2"});
  from.source_id = "9.xml";
  from.target_id = "1.xml";
  std::istringstream again(links);
  try {
    read_bitext(again, from);
    ADD_FAILURE();
  } catch (const Error& error) {
    EXPECT_EQ(std::string(error.what()),
              "f: 3 document pairs, none of them 9.xml and 1.xml; expected --source "
              "and --target with the paths of a pair in it");
  }
}

TEST(ReadersOfBitext, ReportTheLineOfAnError) {
  const struct {
    std::string format, text, place;
  } cases[] = {
      {"jsonl", "{\"source\": \"a\"}\nnull\n", "f:2: not a JSON object"},
      {"jsonl", "{\"source\": 1}\n", "f:1: invalid field 'source'"},
      {"jsonl", "{\"source\": \"a\", \"posterior\": \"x\"}\n", "f:1: invalid field 'posterior'"},
      {"jsonl", "{\"source_sentences\": [-1]}\n", "f:1: invalid field 'source_sentences'"},
      {"jsonl", "{\"source\": \"\\ud800\"}\n", "f:1: not a JSON object"},
      {"translation", "{\"x\": {}}\n", "f:1: invalid field 'translation'"},
      {"translation", "{\"translation\": {\"en\": \"a\"}}\n", "f:1: 1 language"},
      {"translation", "{\"translation\": {\"en\": \"a\", \"id\": 3}}\n", "f:1: a translation"},
      {"hunalign-text", "a\tb\tx\n", "f:1: malformed line"},
      {"hunalign-text", "a\n", "f:1: malformed line"},
      {"bitextor", "a\tb\tc\n", "f:1: 3 columns"},
      {"tsv", "target\nx\n", "f:1: column 'source' is missing; expected both sides"},
      {"tsv", "a\tb\n", "f:1: no columns of texts"},
      {"tsv", "source\ttarget\n\xFF\tx\n", "f:2: invalid UTF-8 at byte 0"},
      {"xces", "<cesAlign>\n<link xtargets=\"s1\"/></cesAlign>", "f:2: xtargets 's1'"},
      {"xces", "<cesAlign><link xtargets=\"p1s1;1\"/></cesAlign>", "f:1: xtargets"},
      {"xces", "<cesAlign><link xtargets=\"0;1\"/></cesAlign>", "f:1: xtargets"},
      {"xces", "<cesAlign><linkGrp/>\n<linkGrp/></cesAlign>", "f:2: a second linkGrp"},
  };
  for (const auto& c : cases) {
    try {
      read(c.format, c.text);
      ADD_FAILURE() << "no error: " << c.text;
    } catch (const Error& error) {
      EXPECT_TRUE(std::string(error.what()).starts_with(c.place)) << error.what();
    }
  }
}

}  // namespace
}  // namespace sejajar
