#pragma once

#include <sejajar/alignment.h>
#include <sejajar/document.h>
#include <sejajar/evaluate.h>
#include <sejajar/formats.h>

#include <string>
#include <vector>

namespace sejajar::report {

/// A pair that was aligned and written.
struct WrittenPair {
  const DocumentPair& documents;
  const Alignment& alignment;
  const WriteReport& written;
  std::string output;  ///< path
};

/// Returns a line with a JSON object: what was aligned, the figures of the alignment, where it was
/// written and what was left out.
std::string pair_json(const WrittenPair& pair);

/// A pair of a manifest that could not be aligned.
struct FailedPair {
  std::string source;
  std::string target;
  std::string output;
  std::string error;
};

/// The same for a pair that failed: its files, and why.
std::string failure_json(const FailedPair& pair);

/// Returns a line with a JSON object: how many pairs were aligned, how many failed, and `pairs`,
/// each a line as pair_json() or failure_json() returns it.
std::string batch_json(std::size_t done, std::size_t failed, const std::vector<std::string>& pairs);

/// Returns a line with a JSON object: the number of documents, and per measure its counts,
/// precision, recall and F1.
std::string evaluation_json(const Evaluation& evaluation, std::size_t documents);

}  // namespace sejajar::report
