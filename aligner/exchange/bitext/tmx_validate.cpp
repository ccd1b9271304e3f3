// Reads a TMX file once, one unit at a time, and checks each part against the rules.

#include <sejajar/validate.h>

#include "exchange/bitext/tmx_rules.h"
#include "exchange/bitext/xml_findings.h"

namespace sejajar {
namespace bitext {
namespace {

class TmxValidator {
 public:
  explicit TmxValidator(std::istream& in) : file_(in) {}

  Validation run() {
    return file_.run([this] { read_root(); });
  }

 private:
  void read_root() {
    const markup::Event* event = xml().next_open();
    if (event == nullptr) return;
    const TmxElement root = {*event};
    const std::string name(event->name);
    if (name != "tmx") file_.find({event->line, "root", "<" + name + "> as root; expected <tmx>"});
    check_root(root, find_);
    std::string parts;
    const std::size_t inside = xml().depth();
    while ((event = xml().next_open(inside)) != nullptr) {
      parts += std::string(event->name) + " ";
      if (event->name == "header") {
        const TmxElement header = read_element(*event);
        source_language_ = header.tag.attribute("srclang");
        check_header(header, find_);
      } else if (event->name == "body") {
        read_body();
      } else {
        xml().skip();
      }
    }
    if (parts != "header body ") {
      file_.find({root.tag.line, "root",
                  "<" + name + "> contains '" + parts + "'; expected header and body"});
    }
    while (xml().next() != nullptr) continue;
  }

  void read_body() {
    const std::size_t inside = xml().depth();
    while (const markup::Event* const event = xml().next_open(inside)) {
      const TmxElement element = read_element(*event);
      if (element.tag.name == "tu") {
        file_.add_unit();
        check_unit(element, source_language_, find_);
      } else {
        find_(element, "element", "<" + std::string(element.tag.name) + "> in <body>; expected tu");
      }
    }
  }

  /// The element that `tag` opens, to its end.
  TmxElement read_element(const markup::Event& tag) {
    std::vector<TmxElement> open = {{tag}};
    const std::size_t inside = xml().depth();
    // Invariant: each element of `open` is a child of the one before it.
    while (const markup::Event* const event = xml().next_inside(inside)) {
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

  markup::Reader& xml() { return file_.xml(); }

  XmlFindings file_;
  std::string source_language_;
  const TmxFind find_ = [this](const TmxElement& element, const std::string& check,
                               const std::string& message) {
    file_.find({element.tag.line, check, message});
  };
};

}  // namespace
}  // namespace bitext

Validation validate_tmx(std::istream& in) {
  return bitext::TmxValidator(in).run();
}

}  // namespace sejajar
