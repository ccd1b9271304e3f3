#pragma once

#include <cstdint>
#include <map>
#include <string>

#pragma GCC visibility push(default)
namespace sejajar {

/// What ends a paragraph of plain text; kAuto: the text itself determines which of kLine, kBlank
/// and kWrapped.
enum class ParagraphEnd { kAuto, kLine, kBlank, kWrapped, kNone };

/// What happens to bytes that are not UTF-8: an error, or U+FFFD for each bad sequence.
enum class BadUtf8 { kFail, kReplace };

/// How beads are scored: with all features, or as Gale & Church (1993) did.
enum class Method { kLogLinear, kGaleChurch };

/// The texts that a lexicon is learnt from: the pair being aligned, all pairs of a batch, or none.
enum class LearnFrom { kPair, kBatch, kNone };

/// How bytes become a Document.
struct ReadOptions {
  ParagraphEnd paragraphs = ParagraphEnd::kAuto;  ///< kLine for the splitter "line", whose lines
                                                  ///< must not be joined
  BadUtf8 on_bad_utf8 = BadUtf8::kFail;
  std::string input_format = {};     ///< a name from input_formats(); "" to recognize the content
  std::string encoding = {};         ///< ICU's name of the charset of the text; "" to detect it
  std::string extract_command = {};  ///< shell command that converts other files to text; {} is
                                     ///< replaced by the file's name, and the file is the standard
                                     ///< input; "" for none
  std::uint32_t max_size = 512;      ///< MiB, unpacked size of one file, 1..2047
  std::uint32_t max_depth = 1000;    ///< depth of nested elements, 1..1000000
  std::uint32_t max_entries = 10'000;  ///< files in one archive, 1..10000000
};

/// Whether beads with an empty side are written; kDefault depends on the format.
enum class Nulls { kDefault, kKeep, kDrop };

/// How a Document is cut into sentences.
struct SplitOptions {
  std::string splitter = "rules";  ///< a name from splitters()
  std::string srx;      ///< path of a file of SRX rules, for the splitter "srx"; else empty
  std::string command;  ///< shell command that reads text and writes one sentence a line, for the
                        ///< splitter "command"; else empty
  std::uint32_t command_seconds = 0;  ///< time limit for one document; 0 for none
  std::uint32_t srx_effort = 1000;    ///< limit of the work of one SRX expression on one paragraph,
                                      ///< roughly milliseconds, but equal on all machines; from 1
  bool sentence_languages = false;    ///< also identify the language of each sentence, which takes
                                      ///< longer
};

/// How beads are scored.
struct ScoreOptions {
  Method method = Method::kLogLinear;
  std::map<std::string, double>
      weights;  ///< component or feature -> weight; overrides the models in all passes
};

/// How the lattice is searched.
struct SearchOptions {
  std::uint32_t radius = 12;  ///< sentences on either side of the centre of the band, from 8
  std::uint32_t margin = 8;   ///< least distance of the path from the band's edge, else it widens
  bool exhaustive = false;    ///< search every node in every pass; time and memory n x m
};

/// How the lexicon is learnt from the texts being aligned.
struct LearnOptions {
  LearnFrom from = LearnFrom::kPair;
  std::uint32_t passes = 3;  ///< searches at most; a lexicon is learnt between them, 1..10
};

/// One struct per stage.
struct Options {
  ReadOptions read;
  SplitOptions split;
  ScoreOptions score;
  SearchOptions search;
  LearnOptions learn;
  std::uint32_t threads = 0;  ///< of the program; 0: OMP_NUM_THREADS or all cores. Library users
                              ///< call omp_set_num_threads() instead
};

/// Throws Error{usage}, which names the flag, if a value is out of range.
void validate(const Options& options);

}  // namespace sejajar
#pragma GCC visibility pop
