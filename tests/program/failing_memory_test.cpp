// Each reader with each of its allocations failing in turn: it ends with std::bad_alloc, or an
// Error that says so, or reads the same as ever.

#include <gtest/gtest.h>
#include <sejajar/bitext.h>
#include <sejajar/error.h>
#include <sejajar/formats.h>
#include <sejajar/read.h>
#include <sejajar/version_table.h>
#include <sys/wait.h>
#include <unistd.h>

#include <exception>
#include <functional>
#include <new>
#include <optional>
#include <sstream>

#include "exchange/bitext/base64.h"
#include "exchange/bitext/decisions.h"
#include "exchange/bitext/version_gold.h"
#include "exchange/documents/read_document.h"
#include "ground/files/output_text.h"
#include "language/lexicon/lexicon_file.h"
#include "language/lexicon/word_list.h"
#include "program/batch/journal.h"
#include "program/batch/manifest.h"
#include "program/find/entries.h"
#include "support/documents.h"
#include "support/failing_allocations.h"
#include "support/lexicons.h"
#include "support/office_files.h"
#include "support/temp_dir.h"
#include "support/version_tables.h"

namespace sejajar::test {
namespace {

/// Reads something and returns all of it as text.
using Reader = std::function<std::string()>;

/// What `reader` returns while allocation `which` fails; nothing if it says that memory ran out.
std::optional<std::string> result_without(std::int64_t which, const Reader& reader) {
  std::optional<std::string> result;
  with_failure(which, [&] {
    try {
      result = reader();
    } catch (const std::bad_alloc&) {
    } catch (const Error& error) {
      if (std::string_view(error.what()).find("memory") == std::string_view::npos)
        result = std::string("error: ") + error.what();
    }
  });
  return result;
}

/// The same in a process of its own, for readers of JSON and HTML. The library that reads JSON
/// allocates memory in destructors, where a failure ends the process; in the program that removes
/// unfinished files and leaves a message. libxml2 loses the attributes of an element of HTML if it
/// cannot enlarge their table.
std::optional<std::string> result_apart(std::int64_t which, const Reader& reader,
                                        const std::string& whole) {
  constexpr int kNoMemory = 3;
  const pid_t child = ::fork();
  if (child == 0) {
    std::set_terminate([] { ::_exit(kNoMemory); });
    const auto result = result_without(which, reader);
    ::_exit(!result ? kNoMemory : *result == whole ? 0 : 1);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  if (WIFEXITED(status) && WEXITSTATUS(status) == kNoMemory) return std::nullopt;
  return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? whole : "something else";
}

void expect_all_or_nothing(const std::string& name, const Reader& reader, bool apart = false) {
  SCOPED_TRACE(name);
  const std::string whole = reader();
  ASSERT_FALSE(whole.empty());
  const std::int64_t all = with_failure(0, [&] { EXPECT_EQ(reader(), whole); });
  std::int64_t failed = 0;
  for (std::int64_t which = 1; which <= all; ++which) {
    const auto result = apart ? result_apart(which, reader, whole) : result_without(which, reader);
    if (!result) {
      ++failed;
    } else {
      ASSERT_EQ(*result, whole) << "with allocation " << which << " of " << all;
    }
  }
  EXPECT_GT(failed, 0);
}

bool is_json(const std::string& format) {
  return format == "jsonl" || format == "translation";
}

std::string text_of(const Document& document) {
  return document.id + '\n' + document.language + '\n' + document.text + '\n' +
         std::to_string(document.paragraphs.size()) + ' ' + std::to_string(document.cues.size());
}

class FailingMemory : public testing::Test {
 protected:
  void SetUp() override {
    if (!test::kAllocationsFail) GTEST_SKIP() << "allocations cannot fail here";
  }
};

TEST_F(FailingMemory, EndsTheReadersOfDocuments) {
  const std::string xliff =
      "<xliff version=\"1.2\"><file source-language=\"en\" target-language=\"id\"><body>"
      "<trans-unit id=\"1\"><source>The <g id=\"1\">ferry</g> left.</source><target>Kapal."
      "</target></trans-unit></body></file></xliff>\n";
  const std::string tmx =
      "<tmx version=\"1.4\"><header srclang=\"en\"/><body><tu><tuv xml:lang=\"en\"><seg>The ferry "
      "left &amp; came.</seg></tuv><tuv "
      "xml:lang=\"id\"><seg>Kapal.</seg></tuv></tu></body></tmx>\n";
  const std::string page =
      "<html lang=\"en\"><body><h1>Head</h1><p>The ferry <b>left</b> at seven.</p><ul><li>One</ul>"
      "</body></html>\n";
  const std::vector<std::pair<std::string, std::string>> inputs = {
      {"text", "The ferry left at seven.\nIt rained all day.\n\nNobody minded.\n"},
      {"windows-1251", "\xCF\xE0\xF0\xEE\xEC \xF3\xF8\xB8\xEB \xE2 \xF1\xE5\xEC\xFC.\n"},
      {"gzip", compressed("The ferry left at seven.\n", archive_write_add_filter_gzip)},
      {"html", page},
      {"srt", "1\n00:00:01,000 --> 00:00:02,000\nThe ferry\nleft.\n"},
      {"vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n<i>The ferry</i> left.\n"},
      {"ttml",
       "<tt xmlns=\"http://www.w3.org/ns/ttml\" xml:lang=\"en\"><body><div><p begin=\"1s\" "
       "end=\"2s\">The ferry<br/>left.</p></div></body></tt>\n"},
      {"xliff", xliff},
      {"tmx", tmx},
      {"po",
       "msgid \"\"\nmsgstr \"Language: id\\n\"\n\nmsgid \"The ferry left.\"\nmsgstr \"Kapal.\"\n"},
      {"docx", docx("<w:p><w:r><w:t>The ferry left.</w:t></w:r></w:p>")},
      {"odt", odt("<text:p>The ferry left.</text:p>")},
      {"epub", epub("<p>The ferry left.</p>", page)},
  };
  ReadOptions options;
  options.on_bad_utf8 = BadUtf8::kReplace;
  for (const auto& input : inputs) {
    const std::string language = input.first == "po" ? "id" : "en";
    const auto reader = [&] {
      std::istringstream in(input.second);
      return text_of(read(in, language, options));
    };
    expect_all_or_nothing(input.first, reader, input.first == "html" || input.first == "epub");
  }
}

/// `bitext` with all that a format can hold.
std::string text_of(const Bitext& bitext) {
  files::OutputText out;  // other streams keep quiet when memory runs out
  WriteOptions options;
  options.format = "jsonl";
  options.nulls = Nulls::kKeep;
  write_bitext(out, bitext, options);
  return std::move(out).str();
}

Bitext small_bitext() {
  const auto unit = [](const char* source, const char* target, std::uint32_t k) {
    BitextUnit made;
    made.source = {{source}, {k}, {}};
    made.target = {{target}, {k}, {}};
    made.posterior = 0.5;
    made.cost = 0.25;
    return made;
  };
  Bitext bitext;
  bitext.source = {"a.txt", "en"};
  bitext.target = {"b.txt", "id"};
  bitext.units = {unit("The ferry & <b>.", "Kapal \"feri\".", 0), unit("It rained.", "Hujan.", 1)};
  return bitext;
}

TEST_F(FailingMemory, EndsTheReadersOfBitexts) {
  const Bitext bitext = small_bitext();
  for (const FormatInfo& format : formats()) {
    if (!format.readable || format.two_files) continue;
    WriteOptions options;
    options.format = format.name;
    std::ostringstream out;
    write_bitext(out, bitext, options);
    expect_all_or_nothing(
        format.name,
        [&] {
          std::istringstream in(out.str());
          return text_of(read_bitext(in, {"input", format.name, {}, {}}));
        },
        is_json(format.name));
  }
}

TEST_F(FailingMemory, EndsTheReadersOfVersions) {
  const VersionTable table = three_version_table();
  for (const char* format : {"tsv", "tmx", "jsonl", "translation"}) {
    WriteOptions options;
    options.format = format;
    std::ostringstream out;
    write_versions(out, table, options);
    expect_all_or_nothing(
        format,
        [&] {
          std::istringstream in(out.str());
          files::OutputText again;
          WriteOptions keeping;
          keeping.format = "jsonl";
          write_versions(again, read_versions(in, {"input", format, {}, {}}), keeping);
          return std::move(again).str();
        },
        is_json(format));
  }
  expect_all_or_nothing("gold", [] {
    std::istringstream in("en\tid\tfr\n0\t0 1\t0\n1\t\t1\n");
    const VersionTable gold = bitext::read_version_gold(in, "input");
    bitext::check_sentences_once(gold, "input");
    return std::to_string(gold.rows.size()) + " " + std::to_string(gold.versions.size());
  });
}

TEST_F(FailingMemory, EndsTheReadersOfTables) {
  const TempDir dir;
  const std::string stored = lexicon::lexicon_bytes(small_lexicon());
  expect_all_or_nothing("stored lexicon", [&] {
    return lexicon::lexicon_table(lexicon::read_lexicon(std::string_view(stored), "input"));
  });
  dir.write("words", lexicon::lexicon_table(small_lexicon()));
  expect_all_or_nothing("word list", [&] {
    return lexicon::lexicon_table(
        lexicon::lexicon_of(lexicon::read_word_list(dir / "words"), "en", "id"));
  });
  expect_all_or_nothing("decisions", [] {
    std::istringstream in(
        "source_sentences\ttarget_sentences\tdecision\tbead\tnote\n0 "
        "1\t0\taccept\tchanged\tgood\n");
    return bitext::read_decisions(in, "input").at(0).note;
  });
  dir.write("vectors.npy", [] {
    std::string header = "{'descr': '<f4', 'fortran_order': False, 'shape': (3, 2), }";
    header.resize(117, ' ');
    return std::string("\x93NUMPY\x01\0v\0", 10) + header + '\n' + std::string(24, '\0');
  }());
  expect_all_or_nothing("vectors", [&] {
    Document document = document_of({"One.", "Two.", "Three."}, "en");
    documents::read_vectors(dir / "vectors.npy", document);
    return std::to_string(document.vectors.size());
  });
}

TEST_F(FailingMemory, EndsTheReadersOfRuns) {
  const TempDir dir;
  dir.write("manifest",
            "source\ttarget\toutput\na.txt\tb.txt\to.tsv\nc.txt\td.txt\tsome/p.tsv\nshort\n");
  dir.write("versions", "group\tpath\toutput\tlanguage\ng\ta\to\ten\ng\tb\t\tid\ng\tc\t\tfr\n");
  for (const char* name : {"manifest", "versions"}) {
    expect_all_or_nothing(name, [&] {
      const batch::JobList jobs = batch::read_manifest(dir / name);
      std::string text;
      for (std::size_t k = 0; k < jobs.size(); ++k)
        text += jobs[k].job.source + ' ' + jobs[k].job.output + ' ' + jobs[k].problem + '\n';
      return text;
    });
  }
  batch::JobRecord record;
  record.output = std::string(100, 'o');
  record.inputs = {{10, 20}, {30, 40}};
  record.statistics.languages = {"en", "id"};
  dir.write("journal", "{\"v\":1,\"run\":\"0f\",\"options\":\"" + std::string(100, 'x') + "\"}\n" +
                           batch::line_of(record) + batch::line_of(record));
  for (const bool outlines : {false, true}) {
    expect_all_or_nothing(
        outlines ? "outlines" : "journal",
        [&] {
          std::string text;
          batch::JournalReader reader;
          reader.outlines = outlines;
          reader.start = [&](const std::string& run, const std::string&) { text += run; };
          reader.job = [&](const batch::JobRecord& job, std::size_t line) {
            text += job.output + std::to_string(line);
          };
          return text + std::to_string(batch::read_journal(dir / "journal", reader));
        },
        true);
  }
  dir.write("documents", "path\tlanguage\tdate\nb.txt\tid\t2026-11-28\na.txt\ten\t\n");
  expect_all_or_nothing("documents", [&] {
    find::Failures failures;
    std::string text;
    for (const find::Entry& entry : find::read_entries(dir / "documents", failures))
      text += entry.path + ' ' + entry.language + '\n';
    return text + std::to_string(failures.size());
  });
}

}  // namespace
}  // namespace sejajar::test
