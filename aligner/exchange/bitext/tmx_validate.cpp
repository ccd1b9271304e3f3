// Reads a TMX file once, one unit at a time, and checks each part against the rules.

#include <sejajar/error.h>
#include <sejajar/validate.h>

#include <algorithm>

#include "exchange/bitext/tmx_rules.h"

namespace sejajar {
namespace bitext {
namespace {

/// Findings of one check that are listed; the rest are counted.
constexpr std::uint64_t kMostOfACheck = 20;

class Validator {
 public:
  explicit Validator(std::istream& in)
      : xml_(in, "", [this](const markup::Fault& fault) {
          find({fault.line, fault.check, fault.message + " in the file; expected legal XML"});
        }) {}

  Validation run() {
    try {
      check_encoding();
      read_root();
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

 private:
  void find(Finding finding) {
    if (++counts_[finding.check] > kMostOfACheck) {
      ++validation_.more[finding.check];
    } else {
      validation_.findings.push_back(std::move(finding));
    }
  }

  void check_encoding() {
    const markup::Repair& input = *xml_.repair();
    if (input.is_utf16()) {
      find({1, "encoding",
            std::string("UTF-16 ") + (input.has_byte_order_mark() ? "with" : "without") +
                " a byte order mark; expected UTF-8"});
    } else if (!input.is_utf8()) {
      find({1, "encoding", input.declared_encoding() + "; expected UTF-8"});
    }
  }

  void read_root() {
    const markup::Event* event = xml_.next_open();
    if (event == nullptr) return;
    const TmxElement root = {*event};
    const std::string name(event->name);
    if (name != "tmx") find({event->line, "root", "<" + name + "> as root; expected <tmx>"});
    check_root(root, find_);
    std::string parts;
    const std::size_t inside = xml_.depth();
    while ((event = xml_.next_open(inside)) != nullptr) {
      parts += std::string(event->name) + " ";
      if (event->name == "header") {
        const TmxElement header = read_element(*event);
        source_language_ = header.tag.attribute("srclang");
        check_header(header, find_);
      } else if (event->name == "body") {
        read_body();
      } else {
        xml_.skip();
      }
    }
    if (parts != "header body ") {
      find({root.tag.line, "root",
            "<" + name + "> contains '" + parts + "'; expected header and body"});
    }
    while (xml_.next() != nullptr) continue;
  }

  void read_body() {
    const std::size_t inside = xml_.depth();
    while (const markup::Event* const event = xml_.next_open(inside)) {
      const TmxElement element = read_element(*event);
      if (element.tag.name == "tu") {
        ++validation_.units;
        check_unit(element, source_language_, find_);
      } else {
        find_(element, "element", "<" + std::string(element.tag.name) + "> in <body>; expected tu");
      }
    }
  }

  /// The element that `tag` opens, to its end.
  TmxElement read_element(const markup::Event& tag) {
    std::vector<TmxElement> open = {{tag}};
    const std::size_t inside = xml_.depth();
    // Invariant: each element of `open` is a child of the one before it.
    while (const markup::Event* const event = xml_.next_inside(inside)) {
      open.back().text += event->text;
      if (event->kind == markup::Event::Kind::kOpen) open.push_back({*event});
      if (event->kind != markup::Event::Kind::kClose) continue;
      TmxElement child = std::move(open.back());
      open.pop_back();
      open.back().text += child.text;
      open.back().children.push_back(std::move(child));
    }
    return std::move(open.front());
  }

  Validation validation_;
  std::map<std::string, std::uint64_t> counts_;
  markup::Reader xml_;
  std::string source_language_;
  const TmxFind find_ = [this](const TmxElement& element, const std::string& check,
                               const std::string& message) {
    find({element.tag.line, check, message});
  };
};

}  // namespace
}  // namespace bitext

Validation validate_tmx(std::istream& in) {
  return bitext::Validator(in).run();
}

}  // namespace sejajar
