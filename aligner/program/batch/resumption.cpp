#include "program/batch/resumption.h"

#include "program/batch/fingerprint.h"
#include "program/batch/journal.h"

namespace sejajar::batch {

std::vector<KeyedJob> jobs_of(const JobList& jobs, const Shard& shard) {
  std::vector<KeyedJob> chosen;
  for (std::size_t k = 0; k < jobs.size(); ++k) {
    const std::uint64_t key = key_of(jobs[k]);
    if (key % shard.count == shard.number - 1) chosen.push_back({k, key});
  }
  return chosen;
}

EarlierJob earlier_job(const JobRecord& record) {
  return {record.status, record.bytes, record.hash,
          record.inputs, record.files, record.place.has_value()};
}

EarlierJobs earlier_jobs(const std::string& path) {
  EarlierJobs jobs;
  JournalReader reader;
  reader.outlines = true;
  reader.job = [&](const JobRecord& record, std::size_t) {
    jobs[record.key] = earlier_job(record);
  };
  read_journal(path, reader);
  return jobs;
}

const EarlierJob* find(const EarlierJobs& jobs, std::uint64_t key) {
  const auto found = jobs.find(key);
  return found == jobs.end() ? nullptr : &found->second;
}

bool is_done(const ManifestJob& job, const EarlierJob* earlier, OutputCheck check) {
  if (earlier == nullptr || earlier->status != JobStatus::kDone) return false;
  if (earlier->in_part != job.job.output.empty()) return false;
  std::vector<std::string> files = earlier->files;
  if (files.empty()) files = {job.job.output};
  std::uint64_t bytes = 0;
  for (const std::string& file : files) bytes += stamp_of(file).bytes;
  if (!earlier->in_part && bytes != earlier->bytes) return false;
  if (!earlier->in_part && check == OutputCheck::kHash && hash_of_files(files) != earlier->hash)
    return false;
  const std::vector<std::string> inputs = inputs_of(job);
  if (inputs.size() != earlier->inputs.size()) return false;
  for (std::size_t k = 0; k < inputs.size(); ++k)
    if (stamp_of(inputs[k]) != earlier->inputs[k]) return false;
  return true;
}

}  // namespace sejajar::batch
