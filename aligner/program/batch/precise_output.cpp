// The threshold is known only when all rows are, so they wait in a temporary file.

#include "program/batch/precise_output.h"

#include <sejajar/error.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "exchange/bitext/precision.h"
#include "ground/files/place.h"
#include "ground/files/temporary_file.h"

namespace sejajar::batch {
namespace {

class PreciseOutput : public CorpusOutput {
 public:
  PreciseOutput(const std::string& path, const CorpusFormat& format,
                std::unique_ptr<CorpusOutput> output, Precision& precision)
      : path_(path),
        format_(format),
        output_(std::move(output)),
        precision_(precision),
        spool_(std::filesystem::path(path).parent_path().string(), kMode) {
    if (spool_.file().get() < 0) fail(errno);
  }

  void add(JobRecord&, std::string_view rows) override {
    format_.each_row(rows, [&](std::string_view row, const std::string&) {
      if (const auto posterior = format_.posterior_in(row)) ++posteriors_[*posterior];
    });
    if (const int error = spool_.file().write_all(rows)) fail(error);
    sizes_.push_back(rows.size());
  }

  void finish() override {
    const double threshold = bitext::threshold_for(posteriors_, precision_.wanted);
    precision_.dropped.threshold = threshold;
    std::ifstream in(spool_.path(), std::ios::binary);
    JobRecord none;
    for (const std::size_t size : sizes_) {
      std::string rows(size, '\0');
      if (!in.read(rows.data(), static_cast<std::streamsize>(size))) fail(EIO);
      output_->add(none, probable(rows, threshold));
    }
    output_->finish();
  }

 private:
  static constexpr mode_t kMode = 0600;

  std::string probable(std::string_view rows, double threshold) {
    std::string kept;
    format_.each_row(rows, [&](std::string_view row, const std::string&) {
      const bool is_kept = format_.posterior_in(row).value_or(threshold) >= threshold;
      ++(is_kept ? precision_.kept : precision_.dropped.units);
      if (is_kept) kept += row;
    });
    return kept;
  }

  [[noreturn]] void fail(int error) const {
    files::fail(ErrorKind::kOutput, path_,
                std::string("a temporary file beside it fails: ") + std::strerror(error),
                "a writable folder with room for the rows");
  }

  std::string path_;
  const CorpusFormat& format_;
  std::unique_ptr<CorpusOutput> output_;
  Precision& precision_;
  files::TemporaryFile spool_;
  bitext::PosteriorCounts posteriors_;
  std::vector<std::size_t> sizes_;  // of the rows of each job
};

}  // namespace

std::unique_ptr<CorpusOutput> precise_output(const std::string& path, const CorpusFormat& format,
                                             std::unique_ptr<CorpusOutput> output,
                                             Precision& precision) {
  if (format.write().format == "translation")
    throw Error(ErrorKind::kUsage,
                "format translation has no posteriors, which --precision needs; expected tsv, "
                "jsonl, bitextor or tmx");
  return std::make_unique<PreciseOutput>(path, format, std::move(output), precision);
}

}  // namespace sejajar::batch
