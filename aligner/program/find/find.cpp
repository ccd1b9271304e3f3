// Which documents are versions of each other. Entry point: find_versions().

#include "program/find/find.h"

#include <sejajar/error.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include "ground/text/number_format.h"
#include "program/find/boilerplate.h"
#include "program/find/grouping.h"

namespace sejajar::find {
namespace {

/// The numbers of the languages of documents.
std::vector<std::uint32_t> language_numbers(const Collection& collection) {
  std::map<std::string, std::uint32_t> numbers;
  std::vector<std::uint32_t> languages;
  languages.reserve(collection.descriptions.size());
  for (const Description& one : collection.descriptions)
    languages.push_back(
        numbers.emplace(one.language, static_cast<std::uint32_t>(numbers.size())).first->second);
  return languages;
}

/// Decides from the links of documents.
class Decider {
 public:
  Decider(const Collection& collection, const Comparison& comparison, const Decision& decision,
          const FindOptions& options)
      : comparison_(comparison), options_(options), found_(collection.descriptions.size()) {
    std::vector<Link> links;
    links.reserve(comparison.pairs.size());
    for (const auto& [pair, evidence] : comparison.pairs)
      links.push_back({pair.first, pair.second, decision.log_odds(evidence)});
    const double least = options.least_probability;
    group_ = group(language_numbers(collection), links,
                   {std::log(least / (1 - least)), options.duplicates == Duplicates::kIgnore});
    sizes_.resize(group_.size(), 0);
    for (const std::uint32_t first : group_) ++sizes_[first];
    set_probabilities(links);
  }

  std::vector<FoundVersion> run() {
    for (std::uint32_t d = 0; d < found_.size(); ++d) {
      if (comparison_.same_as[d] != d || sizes_[group_[d]] > 1) continue;
      // A copy with a few words changed has no version of its own beside that of the other.
      const std::uint32_t near = comparison_.near[d];
      if (near != d && found_[near].status == VersionStatus::kVersion) copy(d, near);
    }
    for (std::uint32_t d = 0; d < found_.size(); ++d) {
      if (comparison_.same_as[d] != d) copy(d, comparison_.same_as[d]);
    }
    number_groups();
    return std::move(found_);
  }

 private:
  void set_probabilities(const std::vector<Link>& links) {
    std::vector<double> sums(found_.size(), 0);
    std::vector<double> log_none(found_.size(), 0);
    for (std::uint32_t d = 0; d < found_.size(); ++d) found_[d].rival = d;
    for (const Link& link : links) {
      const double probability = probability_of(link.log_odds);
      for (const auto& [own, other] :
           {std::pair(link.first, link.second), {link.second, link.first}}) {
        if (group_[own] == group_[other]) {
          sums[own] += probability;
          continue;
        }
        log_none[own] += std::log1p(-std::min(probability, 1 - 1e-12));
        if (probability > found_[own].rival_probability) {
          found_[own].rival = other;
          found_[own].rival_probability = probability;
        }
      }
    }
    for (std::uint32_t d = 0; d < found_.size(); ++d) {
      const std::uint32_t others = sizes_[group_[d]] - 1;
      found_[d].status = others > 0 ? VersionStatus::kVersion : VersionStatus::kNone;
      found_[d].probability = others > 0 ? sums[d] / others : std::exp(log_none[d]);
    }
  }

  /// Says that `d` is a copy of `other`.
  void copy(std::uint32_t d, std::uint32_t other) {
    if (options_.duplicates == Duplicates::kGroup &&
        found_[other].status == VersionStatus::kVersion) {
      group_[d] = group_[other];
      found_[d] = found_[other];
      return;
    }
    found_[d] = {0, VersionStatus::kDuplicate, 1, other, 0};
  }

  void number_groups() {
    std::map<std::uint32_t, std::uint32_t> numbers;
    for (std::uint32_t d = 0; d < found_.size(); ++d) {
      if (found_[d].status != VersionStatus::kVersion) continue;
      const auto next = static_cast<std::uint32_t>(numbers.size() + 1);
      found_[d].group = numbers.emplace(group_[d], next).first->second;
    }
  }

  const Comparison& comparison_;
  const FindOptions& options_;
  std::vector<FoundVersion> found_;
  std::vector<std::uint32_t> group_;  // by document, the first of its group
  std::vector<std::uint32_t> sizes_;  // by that
};

}  // namespace

std::vector<FoundVersion> decide(const Collection& collection, const Comparison& comparison,
                                 const Decision& decision, const FindOptions& options) {
  return Decider(collection, comparison, decision, options).run();
}

std::vector<FoundVersion> find_versions(const Collection& collection,
                                        const ComparingOptions& comparing,
                                        const FindOptions& options) {
  const Decision decision = read_decision(comparing.models.directory / "find.tsv");
  return decide(collection, compare(collection, comparing), decision, options);
}

void validate(const FindOptions& options) {
  const double least = options.least_probability;
  if (!(least > 0 && least < 1)) {
    throw Error(ErrorKind::kUsage, "--probability " + text::format_number(least) +
                                       ": out of range; expected a number between 0 and 1");
  }
  if (options.candidates == 0) throw Error(ErrorKind::kUsage, "--candidates 0; expected 1 or more");
}

}  // namespace sejajar::find

namespace sejajar {

std::vector<FoundVersion> find_versions(std::span<const Document> documents,
                                        const std::filesystem::path& models,
                                        const FindOptions& options) {
  find::validate(options);
  validate(options.pairs);
  find::Collection collection;
  std::vector<std::uint64_t> keys;
  for (const Document& document : documents) {
    collection.descriptions.push_back(find::description_of(document));
    const auto own =
        find::paragraph_keys(document, find::paragraph_salt(collection.descriptions.back()));
    keys.insert(keys.end(), own.begin(), own.end());
  }
  const find::Boilerplate boilerplate(std::move(keys));
  collection.text = [&](std::uint32_t number) {
    const Document& document = documents[number];
    if (!document.sentences.empty()) return document;
    return boilerplate.removed_from(document,
                                    find::paragraph_salt(collection.descriptions[number]));
  };
  find::ComparingOptions comparing;
  comparing.retrieval.best = options.candidates;
  comparing.pairs = options.pairs;
  comparing.models.directory = models;
  return find::find_versions(collection, comparing, options);
}

}  // namespace sejajar
