// Goes through a TMX file once, keeps no more of it than one unit, and asks every row of the table
// of rules about each part.

#include <sejajar/error.h>
#include <sejajar/validate.h>

#include <algorithm>

#include "exchange/bitext/tmx_rules.h"

namespace sejajar {
namespace io {
namespace {

/// Findings of one check that are told one by one.
constexpr std::uint64_t kMostOfACheck = 20;

class Validator {
 public:
  explicit Validator(std::istream& in)
      : xml_(in, "", [this](const XmlFault& fault) {
          find({fault.line, fault.check, fault.message + " in the file; expected what XML allows"});
        }) {}

  Validation run() {
    try {
      check_encoding();
      read_root();
    } catch (const Error& error) {
      // The message begins with an empty name and the line, which the finding has by itself.
      const std::string message = error.what();
      const std::size_t begin = message.find(": ");
      find({xml_.line(), "not-well-formed",
            begin == std::string::npos ? message : message.substr(begin + 2)});
    }
    std::stable_sort(validation_.findings.begin(), validation_.findings.end(),
                     [](const Finding& a, const Finding& b) { return a.line < b.line; });
    return std::move(validation_);
  }

 private:
  using Kind = XmlEvent::Kind;

  void find(Finding finding) {
    if (++counts_[finding.check] > kMostOfACheck) {
      ++validation_.more[finding.check];
    } else {
      validation_.findings.push_back(std::move(finding));
    }
  }

  void check_encoding() {
    const XmlInput& input = xml_.input();
    if (input.is_utf16()) {
      find({1, "encoding",
            std::string("UTF-16 ") + (input.has_byte_order_mark() ? "with" : "without") +
                " a byte order mark; expected UTF-8"});
    } else if (!input.is_utf8()) {
      find({1, "encoding", input.declared() + "; expected UTF-8"});
    }
  }

  void read_root() {
    XmlEvent event = next_tag();
    root_.opened = event;
    if (event.name != "tmx") {
      find({event.line, "root", "<" + event.name + "> as root; expected <tmx>"});
    }
    examine(TmxPart::kRoot, root_);
    std::string parts;
    for (event = next_tag(); event.kind == Kind::kOpen; event = next_tag()) {
      parts += event.name + " ";
      if (event.name == "header") {
        header_ = tree(event);
        examine(TmxPart::kHeader, header_);
      } else if (event.name == "body") {
        read_body();
      } else {
        tree(event);
      }
    }
    if (parts != "header body ") {
      find({root_.opened.line, "root",
            "<" + root_.name() + "> holds '" + parts + "'; expected header and body"});
    }
    while (event.kind != Kind::kEnd) event = xml_.next();
  }

  void read_body() {
    for (XmlEvent event = next_tag(); event.kind == Kind::kOpen; event = next_tag()) {
      const XmlElement element = tree(event);
      if (element.name() == "tu") {
        ++validation_.units;
        examine(TmxPart::kUnit, element);
      } else {
        find({event.line, "element", "<" + event.name + "> in <body>; expected tu"});
      }
    }
  }

  /// The next event that is no text.
  XmlEvent next_tag() {
    XmlEvent event = xml_.next();
    while (event.kind == Kind::kText) event = xml_.next();
    return event;
  }

  /// The element that `opened` opens, to its end.
  XmlElement tree(const XmlEvent& opened) {
    std::vector<XmlElement> open = {{opened, {}, ""}};
    // Invariant: each element of `open` stands in the one before it.
    while (true) {
      XmlEvent event = xml_.next();
      if (event.kind == Kind::kEnd) return std::move(open.front());
      if (event.kind == Kind::kText) {
        open.back().text += event.text;
      } else if (event.kind == Kind::kOpen) {
        open.push_back({std::move(event), {}, ""});
      } else if (open.size() == 1) {
        return std::move(open.front());
      } else {
        XmlElement child = std::move(open.back());
        open.pop_back();
        open.back().text += child.text;
        open.back().children.push_back(std::move(child));
      }
    }
  }

  void examine(TmxPart part, const XmlElement& element) {
    for (const TmxRule& rule : tmx_rules()) {
      if (rule.part != part) continue;
      rule.examine(element, header_.attribute("srclang"),
                   [&](const XmlElement& at, const std::string& message) {
                     find({at.opened.line, rule.check.name, message});
                   });
    }
  }

  Validation validation_;
  std::map<std::string, std::uint64_t> counts_;
  XmlReader xml_;
  XmlElement root_;
  XmlElement header_;
};

}  // namespace
}  // namespace io

std::vector<TmxCheck> tmx_checks() {
  std::vector<TmxCheck> checks;
  for (const io::TmxRule& rule : io::tmx_rules()) checks.push_back(rule.check);
  return checks;
}

Validation validate_tmx(std::istream& in) {
  return io::Validator(in).run();
}

}  // namespace sejajar
