#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>

#include "program/batch/job_record.h"

namespace sejajar::batch {

/// The statistics of a corpus: sums over the jobs that are done.
struct Totals {
  struct Texts {
    std::uint64_t texts = 0;
    std::uint64_t sentences = 0;
    std::uint64_t words = 0;  ///< between white space
  };

  std::size_t jobs = 0;
  std::map<JobStatus, std::size_t> ended = {};
  std::map<std::string, Texts> languages = {};
  std::size_t beads = 0;
  std::size_t low = 0;                             ///< beads with a posterior below 0.5
  std::map<std::string, std::size_t> shapes = {};  ///< beads by shape
  std::array<std::size_t, 10> posteriors{};        ///< beads by tenth of the posterior, from 0
  std::array<std::size_t, 10> qualities{};         ///< jobs by tenth of the quality, from 0
  std::map<std::string, std::uint64_t> dropped = {};
  double seconds = 0;  ///< of all jobs

  void add(const JobRecord& record);
};

/// Returns `totals` as lines of a name, a tab and a value.
std::string totals_text(const Totals& totals);

/// Returns `totals` as one JSON object on one line.
std::string totals_json(const Totals& totals);

}  // namespace sejajar::batch
