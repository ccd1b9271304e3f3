// Languages that an input states name output files, columns and members. Whatever a file states,
// nothing may be written outside the output folder.

#include <gtest/gtest.h>

#include <filesystem>
#include <functional>
#include <nlohmann/json.hpp>
#include <set>

#include "program/cli/program.h"

namespace sejajar::test {
namespace {

namespace fs = std::filesystem;

const std::vector<std::string>& hostile_tags() {
  static const std::vector<std::string> tags = {"/../../x",
                                                "../x",
                                                "..",
                                                "a/b",
                                                "a\\b",
                                                "/etc/x",
                                                "-x",
                                                "en\nEvil:",
                                                "e n",
                                                "en\x1b[2J",
                                                "~",
                                                std::string("en\0x", 4),
                                                std::string(300, 'a')};
  return tags;
}

std::string in_xml(const std::string& text) {
  std::string result;
  for (const char c : text) {
    const bool plain = static_cast<unsigned char>(c) >= 0x20 && c != '<' && c != '&' && c != '"';
    result += plain ? std::string(1, c) : "&#" + std::to_string(static_cast<int>(c)) + ";";
  }
  return result;
}

std::string in_json(const std::string& text) {
  return nlohmann::json(text).dump();
}

std::string tmx(const std::string& source_language, const std::vector<std::string>& languages) {
  std::string units;
  for (const std::string& language : languages) {
    units += "<tuv xml:lang=\"" + in_xml(language) + "\"><seg>The ferry left.</seg></tuv>";
  }
  return "<tmx version=\"1.4\"><header srclang=\"" + in_xml(source_language) + "\"/><body><tu>" +
         units + "</tu></body></tmx>\n";
}

/// A file that states a language, and the commands that read it, which write into the folder `out`.
struct Reader {
  std::string file;
  std::function<std::string(const std::string& tag)> content;
  std::vector<std::string> commands;
  bool advisory = false;  ///< the language is ignored
};

const std::vector<Reader>& readers() {
  static const std::vector<std::string> conversions = {
      "convert FILE out/m --to moses", "convert FILE out/m.jsonl", "convert FILE out/m.tmx"};
  static const std::vector<std::string> alignments = {
      "align FILE b.txt -o out/m --format moses", "align b.txt FILE -o out/m.tmx",
      "align FILE b.txt c.txt -o out/m.tsv --pairs 'out/{a}-{b}.tsv'",
      "align FILE b.txt c.txt -o out/m --format moses"};
  using Tag = const std::string&;
  static const std::vector<Reader> table = {
      {"variant.tmx",
       [](Tag tag) {
         return tmx("en", {"en", tag});
       },
       conversions},
      {"first.tmx",
       [](Tag tag) {
         return tmx("*all*", {tag, "en"});
       },
       conversions},
      {"third.tmx",
       [](Tag tag) {
         return tmx("en", {"en", "id", tag});
       },
       conversions},
      {"header.tmx",
       [](Tag tag) {
         return tmx(tag, {"en", "id"});
       },
       conversions},
      {"text.tmx", [](Tag tag) { return tmx(tag, {tag}); }, alignments},
      {"pair.json",
       [](Tag tag) {
         return "{\"translation\": {\"en\": \"The ferry.\", " + in_json(tag) + ": \"Feri.\"}}\n";
       },
       conversions},
      {"three.json",
       [](Tag tag) {
         return "{\"translation\": {\"en\": \"The ferry.\", \"id\": \"Feri.\", " + in_json(tag) +
                ": \"Le bac.\"}}\n";
       },
       conversions},
      {"texts.jsonl",
       [](Tag tag) {
         return "{\"texts\": {\"en\": \"The ferry.\", \"id\": \"Feri.\", " + in_json(tag) +
                ": \"Le bac.\"}}\n";
       },
       conversions},
      {"columns.tsv",
       [](Tag tag) {
         return "unit\ten\tid\t" + tag + "\ten_sentences\tid_sentences\t" + tag +
                "_sentences\n1-1-1\tThe ferry.\tFeri.\tLe bac.\t0\t0\t0\n";
       },
       conversions},
      {"text.xlf",
       [](Tag tag) {
         return "<xliff version=\"1.2\"><file source-language=\"" + in_xml(tag) +
                "\"><body><trans-unit id=\"1\"><source>The ferry left.</source></trans-unit></body>"
                "</file></xliff>\n";
       },
       alignments},
      {"text2.xlf",
       [](Tag tag) {
         return "<xliff version=\"2.0\" srcLang=\"" + in_xml(tag) +
                "\"><file id=\"f\"><unit id=\"1\"><segment><source>The ferry left.</source>"
                "</segment></unit></file></xliff>\n";
       },
       alignments},
      {"page.html",
       [](Tag tag) {
         return "<html lang=\"" + in_xml(tag) +
                "\"><body><p>The ferry left at seven in the "
                "morning.</p></body></html>\n";
       },
       alignments, true},
      {"cues.vtt",
       [](Tag tag) {
         return "WEBVTT\nLanguage: " + in_xml(tag) +
                "\n\n00:01.000 --> 00:02.000\nThe ferry left at seven in the morning.\n";
       },
       alignments, true},
      {"pairs.tsv",
       [](Tag tag) {
         return "source\ttarget\toutput\tsource_language\nb.txt\tc.txt\tout/m\t" + tag + "\n";
       },
       {"batch FILE --format moses"}},
      {"versions.tsv",
       [](Tag tag) {
         return "output\tlanguages\tversion\tversion\tversion\nout/m\ten,id," + tag +
                "\tb.txt\tc.txt\td.txt\n";
       },
       {"batch FILE --format moses"}},
  };
  return table;
}

/// The files below `folder` that are not in `folder`/work/out.
std::set<std::string> files_outside(const TempDir& dir) {
  std::set<std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(dir.path())) {
    const std::string path = entry.path().lexically_relative(dir.path()).string();
    if (!path.starts_with("work/out/")) files.insert(path);
  }
  return files;
}

/// Runs `command` of `reader` where `tag` would lead out of the folder.
void expect_nothing_outside(const Reader& reader, const std::string& tag, std::string command) {
  const TempDir dir;
  for (const char* folder : {"work/out/m.", "work/out/m.a", "work/out/m.en"})
    fs::create_directories(dir.path() / folder);
  for (const char* text : {"b.txt", "c.txt", "d.txt"})
    dir.write(std::string("work/") + text, "Kapal feri berangkat pukul tujuh pagi.\n");
  fs::remove(dir.path() / "work/out/m.en");
  dir.write("work/" + reader.file, reader.content(tag));
  const auto before = files_outside(dir);
  command.replace(command.find("FILE"), 4, reader.file);
  const Outcome outcome = run_shell("cd work && '" SEJAJAR_PROGRAM "' " + command, dir);
  SCOPED_TRACE(command + " with tag '" + tag + "': " + outcome.err);
  EXPECT_EQ(files_outside(dir), before);
  if (reader.advisory) {
    EXPECT_EQ(outcome.exit_code, 0);
    return;
  }
  EXPECT_TRUE(outcome.exit_code == 1 || outcome.exit_code == 2) << outcome.exit_code;
  EXPECT_NE(outcome.err.find("; expected"), std::string::npos);
  EXPECT_LT(outcome.err.size(), 600u);
  EXPECT_EQ(outcome.err.find('\x1b'), std::string::npos);
}

TEST(HostileTags, NeverLeadOutOfTheOutputFolder) {
  constexpr std::size_t kLeadingOut = 2;  // tags that all commands get; of the others, one each
  const auto& tags = hostile_tags();
  for (const Reader& reader : readers()) {
    for (std::size_t tag = 0; tag < tags.size(); ++tag) {
      for (std::size_t k = 0; k < reader.commands.size(); ++k) {
        if (tag < kLeadingOut || tag % reader.commands.size() == k)
          expect_nothing_outside(reader, tags[tag], reader.commands[k]);
      }
    }
  }
}

TEST(HostileTags, OnTheCommandLineAreRefused) {
  for (const char* command :
       {"align b.txt c.txt -o out/m --format moses --source-language /../../x",
        "align b.txt c.txt d.txt -o out/m.tsv --languages en,id,../x --pairs 'out/{a}-{b}.tsv'",
        "convert b.tsv out/m --to moses --source-language en --target-language a/b",
        "convert out/m b.tsv --from moses --source-language en --target-language ../x",
        "split b.txt --language ../x"}) {
    const TempDir dir;
    fs::create_directories(dir.path() / "work/out/m.");
    for (const char* text : {"b.txt", "c.txt", "d.txt"})
      dir.write(std::string("work/") + text, "Kapal feri berangkat pukul tujuh pagi.\n");
    dir.write("work/b.tsv", "source\ttarget\nThe ferry.\tFeri.\n");
    const auto before = files_outside(dir);
    const Outcome outcome =
        run_shell("cd work && '" SEJAJAR_PROGRAM "' " + std::string(command), dir);
    EXPECT_EQ(outcome.exit_code, 2) << command << outcome.err;
    EXPECT_NE(outcome.err.find("language tag"), std::string::npos) << outcome.err;
    EXPECT_EQ(files_outside(dir), before) << command;
  }
}

}  // namespace
}  // namespace sejajar::test
