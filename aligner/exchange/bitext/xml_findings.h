#pragma once

#include <sejajar/validate.h>

#include <functional>
#include <istream>
#include <map>
#include <string>
#include <vector>

#include "ground/markup/reader.h"

namespace sejajar::bitext {

/// Returns the checks of any XML file, followed by those of its format, `own`.
std::vector<ValidationCheck> checks_of_xml(const std::vector<ValidationCheck>& own);

/// An XML file that is read once and checked on the way.
class XmlFindings {
 public:
  /// `in` must outlive this.
  explicit XmlFindings(std::istream& in);

  markup::Reader& xml() { return xml_; }

  /// Records a violation of `check`.
  void find(Finding finding);

  /// Counts a unit.
  void add_unit() { ++validation_.units; }

  /// Checks the encoding, calls `read`, which reads the whole of xml(), and returns all findings in
  /// the order of the file. An error of `read` becomes one.
  Validation run(const std::function<void()>& read);

 private:
  void check_encoding();

  Validation validation_;
  std::map<std::string, std::uint64_t> counts_;
  markup::Reader xml_;
};

}  // namespace sejajar::bitext
