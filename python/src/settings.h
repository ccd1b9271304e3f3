#pragma once

#include <nanobind/nanobind.h>
#include <sejajar/bitext.h>
#include <sejajar/find.h>
#include <sejajar/formats.h>
#include <sejajar/options.h>
#include <sejajar/versions.h>

namespace sejajar::python {

/// Returns the options with the values in `given`, keyword arguments by name. Throws
/// Error{usage} if a value is out of range, TypeError if a name or a type is unknown.
Options options_of(const nanobind::dict& given);

/// Returns the options of versions, which include those of options_of(). Throws as that does.
VersionOptions version_options_of(const nanobind::dict& given);

/// Returns how versions are found. Throws as options_of() does.
FindOptions find_options_of(const nanobind::dict& given);

/// Returns how a file is written; filters are options too. Throws as options_of() does.
WriteOptions write_options_of(const nanobind::dict& given);

/// Returns which units are dropped. Throws as options_of() does.
FilterOptions filter_options_of(const nanobind::dict& given);

/// Sets the number of threads of the calling thread's alignments while it lives; 0 changes nothing.
class ThreadCount {
 public:
  explicit ThreadCount(std::uint32_t threads);
  ~ThreadCount();
  ThreadCount(const ThreadCount&) = delete;
  ThreadCount& operator=(const ThreadCount&) = delete;

 private:
  int before_;
};

}  // namespace sejajar::python
