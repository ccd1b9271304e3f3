// Findings are counted per check, and listed up to a limit, so that a damaged file has a short
// report.

#include "exchange/bitext/xml_findings.h"

#include <sejajar/error.h>

#include <algorithm>

namespace sejajar::bitext {

std::vector<ValidationCheck> checks_of_xml(const std::vector<ValidationCheck>& own) {
  const char* const kRefuseAll = "every XML parser rejects the file";
  std::vector<ValidationCheck> checks = {
      {"not-well-formed", "the file is well-formed XML", kRefuseAll},
      {"bad-utf8", "every byte is valid in the encoding", kRefuseAll},
      {"illegal-character", "no control characters other than tab and line ends", kRefuseAll},
      {"illegal-reference", "no numeric references to forbidden characters",
       "every XML parser rejects the file; Okapi and Java parsers are known to"},
      {"stray-ampersand", "& begins a predefined or numeric reference", kRefuseAll},
      {"entity", "no entity that the file declares itself", "many parsers do not expand it"},
      {"encoding", "UTF-8, or UTF-16 with a byte order mark",
       "ModernMT rejects UTF-16; without a byte order mark, UTF-16 is detected unreliably"},
  };
  checks.insert(checks.end(), own.begin(), own.end());
  return checks;
}

XmlFindings::XmlFindings(std::istream& in)
    : xml_(in, "", [this](const markup::Fault& fault) {
        find({fault.line, fault.check, fault.message + " in the file; expected legal XML"});
      }) {}

void XmlFindings::find(Finding finding) {
  constexpr std::uint64_t kMostOfACheck = 20;  // that are listed; the rest are counted
  if (++counts_[finding.check] > kMostOfACheck) {
    ++validation_.more[finding.check];
  } else {
    validation_.findings.push_back(std::move(finding));
  }
}

Validation XmlFindings::run(const std::function<void()>& read) {
  try {
    check_encoding();
    read();
  } catch (const Error& error) {
    // The message begins with an empty name and the line, which the finding already has.
    const std::string message = error.what();
    const std::size_t begin = message.find(": ");
    find({xml_.line(), "not-well-formed",
          begin == message.npos ? message : message.substr(begin + 2)});
  }
  std::stable_sort(validation_.findings.begin(), validation_.findings.end(),
                   [](const Finding& a, const Finding& b) { return a.line < b.line; });
  return std::move(validation_);
}

void XmlFindings::check_encoding() {
  const markup::Repair& input = *xml_.repair();
  const std::string& declared = input.declared_encoding();
  const bool declares_utf16 = declared.starts_with("utf-16") || declared.starts_with("utf16");
  if (input.is_utf16() && !declared.empty() && !declares_utf16) {
    find({1, "encoding", declared + " declared, but the bytes are UTF-16; expected UTF-8"});
  } else if (input.is_utf16()) {
    find({1, "encoding",
          std::string("UTF-16 ") + (input.has_byte_order_mark() ? "with" : "without") +
              " a byte order mark; expected UTF-8"});
  } else if (declares_utf16) {
    find({1, "encoding", declared + " declared, but the bytes are not UTF-16; expected UTF-8"});
  } else if (input.looks_like_utf8() && !declared.empty() && declared != "utf-8") {
    find({1, "encoding", declared + " declared, but the bytes are UTF-8; expected UTF-8 declared"});
  } else if (!input.is_utf8()) {
    find({1, "encoding", declared + "; expected UTF-8"});
  }
}

}  // namespace sejajar::bitext
