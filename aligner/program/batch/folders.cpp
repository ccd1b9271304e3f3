#include "program/batch/folders.h"

#include <sejajar/error.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <string_view>

#include "ground/files/folder.h"
#include "ground/files/place.h"
#include "ground/text/joined.h"
#include "ground/text/number_format.h"
#include "language/identify/language.h"

namespace sejajar::batch {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse_files(const std::string& place, const std::string& what,
                               const std::string& expected) {
  files::fail(ErrorKind::kUsage, place, what, expected);
}

std::vector<std::string> texts_below(const std::string& folder) {
  return files::files_below(folder, fs::directory_options::follow_directory_symlink);
}

/// The files of one side, by what pairs them.
struct SideFiles {
  std::map<std::string, std::string> paths = {};    // by id
  std::map<std::string, std::string> doubled = {};  // second paths of an id
};

/// A folder, or a pattern with one star.
class SidePattern {
 public:
  SidePattern(const std::string& operand, const std::string& language) : language_(language) {
    const std::size_t star = operand.find('*');
    if (star == std::string::npos) {
      folder_ = operand;
    } else {
      if (operand.find('*', star + 1) != std::string::npos)
        refuse_files(operand, "more than one *", "one, such as en/*.txt");
      const std::size_t slash = operand.substr(0, star).find_last_of('/');
      folder_ = slash == std::string::npos ? "." : operand.substr(0, slash + 1);
      const std::size_t name = slash == std::string::npos ? 0 : slash + 1;
      prefix_ = operand.substr(name, star - name);
      suffix_ = operand.substr(star + 1);
      is_star_ = true;
    }
    const fs::path path = fs::path(folder_).lexically_normal();
    name_ = (path.has_filename() ? path : path.parent_path()).filename().string();
  }

  SideFiles files() const {
    SideFiles side;
    for (const std::string& path : texts_below(folder_)) {
      const auto id = id_in(path);
      if (!id) continue;
      const std::string full = folder_ == "." ? path : (fs::path(folder_) / path).generic_string();
      if (!side.paths.emplace(*id, full).second) side.doubled.emplace(*id, full);
    }
    return side;
  }

 private:
  std::optional<std::string> id_in(const std::string& path) const {
    if (is_star_) {
      if (path.size() < prefix_.size() + suffix_.size() || !path.starts_with(prefix_) ||
          !path.ends_with(suffix_))
        return std::nullopt;
      return path.substr(prefix_.size(), path.size() - prefix_.size() - suffix_.size());
    }
    std::string id = id_of(path);
    for (const std::string& tag : {language_, name_}) {
      if (tag.empty() || !id.ends_with("." + tag)) continue;
      id.resize(id.size() - tag.size() - 1);
      break;
    }
    return id;
  }

  std::string language_;
  std::string folder_;
  std::string name_;  // of the folder
  std::string prefix_;
  std::string suffix_;
  bool is_star_ = false;
};

/// Says in `notes` which files of `side` have no partner in `other`.
void note_single(const SideFiles& side, const SideFiles& other, std::vector<std::string>& notes) {
  std::vector<std::string> single;
  for (const auto& [id, path] : side.paths)
    if (!other.paths.contains(id)) single.push_back(path);
  if (single.empty()) return;
  const std::size_t count = single.size();
  constexpr std::size_t kMostShown = 3;
  single.resize(std::min(count, kMostShown));
  notes.push_back(text::counted(count, "file") + " without a partner: " +
                  text::joined(single, ", ") + (count > kMostShown ? ", ..." : ""));
}

/// A file of the folder or pattern `operand`.
std::string example_of(const std::string& operand) {
  const std::size_t star = operand.find('*');
  if (star == std::string::npos) return (fs::path(operand) / "a.txt").generic_string();
  return operand.substr(0, star) + "a" + operand.substr(star + 1);
}

void set_output(ManifestJob& job, const ManifestDefaults& defaults) {
  job.job.output = defaults.outputs.path_of(job.id);
  if (job.versions) job.versions->output = job.job.output;
}

/// Whether `word` looks like a language tag: two or three letters, then perhaps subtags.
bool looks_like_tag(std::string_view word) {
  const std::size_t letters = std::min(word.find_first_of("-_"), word.size());
  return (letters == 2 || letters == 3) && identify::is_safe_tag(word) &&
         std::all_of(word.begin(), word.begin() + static_cast<std::ptrdiff_t>(letters),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

/// The places of {id} and {language} in a pattern.
class IdPattern {
 public:
  explicit IdPattern(const std::string& pattern) {
    const std::size_t id = place_of(kIdMark, pattern);
    const std::size_t language = place_of(kLanguageMark, pattern);
    language_first_ = language < id;
    const std::size_t first = std::min(id, language);
    const std::size_t second = std::max(id, language);
    const std::size_t first_end = first + (language_first_ ? kLanguageMark : kIdMark).size();
    before_ = pattern.substr(0, first);
    between_ = pattern.substr(first_end, second - first_end);
    after_ = pattern.substr(second + (language_first_ ? kIdMark : kLanguageMark).size());
    if (between_.empty())
      refuse_files("--pattern", "nothing between {id} and {language}",
                   "such as {id}.{language}.txt");
  }

  /// Returns id and language of `path`; nothing if it does not match.
  std::optional<std::pair<std::string, std::string>> match(std::string_view path) const {
    if (path.size() < before_.size() + after_.size() || !path.starts_with(before_) ||
        !path.ends_with(after_))
      return std::nullopt;
    const std::string_view middle =
        path.substr(before_.size(), path.size() - before_.size() - after_.size());
    const std::size_t cut = language_first_ ? middle.find(between_) : middle.rfind(between_);
    if (cut == std::string_view::npos) return std::nullopt;
    std::string first(middle.substr(0, cut));
    std::string second(middle.substr(cut + between_.size()));
    if (language_first_) std::swap(first, second);
    if (first.empty() || !looks_like_tag(second)) return std::nullopt;
    return std::pair(first, second);
  }

 private:
  static constexpr std::string_view kIdMark = "{id}";
  static constexpr std::string_view kLanguageMark = "{language}";

  static std::size_t place_of(std::string_view mark, const std::string& pattern) {
    const std::size_t place = pattern.find(mark);
    if (place == std::string::npos || pattern.find(mark, place + 1) != std::string::npos)
      refuse_files("--pattern", "'" + pattern + "' does not have " + std::string(mark) + " once",
                   "such as {id}.{language}.txt");
    return place;
  }

  std::string before_;
  std::string between_;
  std::string after_;
  bool language_first_ = false;
};

/// The job of the files of one text, by language; nothing if it has no two.
std::optional<ManifestJob> job_of(const std::string& id,
                                  const std::map<std::string, std::string>& versions,
                                  const ManifestDefaults& defaults) {
  ManifestJob job;
  job.id = id;
  std::vector<std::string> languages;
  if (!defaults.source_language.empty()) {
    languages = {defaults.source_language, defaults.target_language};
    for (const std::string& language : languages)
      if (!versions.contains(language)) return std::nullopt;
  } else {
    for (const auto& [language, path] : versions) languages.push_back(language);
  }
  if (languages.size() < 2) return std::nullopt;
  if (languages.size() == 2) {
    job.job.source = versions.at(languages[0]);
    job.job.target = versions.at(languages[1]);
    job.job.source_language = languages[0];
    job.job.target_language = languages[1];
  } else {
    job.versions.emplace();
    for (const std::string& language : languages)
      job.versions->versions.push_back({versions.at(language), language});
  }
  set_output(job, defaults);
  return job;
}

}  // namespace

JobList pairs_in(const std::string& source, const std::string& target,
                 const ManifestDefaults& defaults) {
  const SideFiles sources = SidePattern(source, defaults.source_language).files();
  const SideFiles targets = SidePattern(target, defaults.target_language).files();
  JobList jobs;
  for (const auto& [id, path] : sources.paths) {
    const auto partner = targets.paths.find(id);
    if (partner == targets.paths.end()) continue;
    ManifestJob job = {jobs.size() + 1};
    job.id = id;
    job.job = {path, partner->second, "", defaults.source_language, defaults.target_language};
    set_output(job, defaults);
    for (const SideFiles* side : {&sources, &targets}) {
      const auto doubled = side->doubled.find(id);
      if (doubled != side->doubled.end())
        job.problem = side->paths.at(id) + " and " + doubled->second +
                      " have the same name; expected one of them";
    }
    jobs.add(job);
  }
  note_single(sources, targets, jobs.notes);
  note_single(targets, sources, jobs.notes);
  if (jobs.size() == 0)
    refuse_files(source + " and " + target,
                 source.find('*') == std::string::npos
                     ? "no files with the same names"
                     : "no two files in which * stands for the same text",
                 "such as " + example_of(source) + " and " + example_of(target));
  return jobs;
}

JobList pairs_like(const std::string& folder, const std::string& pattern,
                   const ManifestDefaults& defaults) {
  const IdPattern match(pattern);
  std::map<std::string, std::map<std::string, std::string>> texts;
  for (const std::string& path : texts_below(folder)) {
    const auto found = match.match(path);
    if (found) texts[found->first][found->second] = (fs::path(folder) / path).generic_string();
  }
  JobList jobs;
  std::size_t single = 0;
  for (const auto& [id, versions] : texts) {
    auto job = job_of(id, versions, defaults);
    if (!job) {
      ++single;
      continue;
    }
    job->line = jobs.size() + 1;
    jobs.add(*job);
  }
  if (single > 0) jobs.notes.push_back(text::counted(single, "text") + " without a partner");
  if (jobs.size() == 0)
    refuse_files(folder, "no two files match '" + pattern + "'", "files of two languages");
  return jobs;
}

}  // namespace sejajar::batch
