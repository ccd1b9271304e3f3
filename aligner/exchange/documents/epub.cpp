// EPUB 2 and 3: a ZIP archive. META-INF/container.xml names the package file, whose manifest lists
// the pages and whose spine says in which order they are read.

#include <sejajar/error.h>

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "exchange/documents/html.h"
#include "exchange/documents/input_formats.h"
#include "exchange/documents/markup.h"
#include "ground/files/zip_archive.h"

namespace sejajar::documents {

Recogniser is_epub;
Reader read_epub;

namespace {

const std::string kContainer = "META-INF/container.xml";
const std::string kEncryption = "META-INF/encryption.xml";

/// The file that container.xml names first.
class ContainerHandler : public MarkupHandler {
 public:
  void open(const Element& element) override {
    if (element.name != "rootfile" || !package.empty()) return;
    package = files::resolve_path("", element.find("full-path").value_or(""));
  }
  void close() override {}
  void add_text(std::string_view) override {}

  std::string package;
};

/// The files of an encrypted book; in many books no more than fonts.
class EncryptionHandler : public MarkupHandler {
 public:
  void open(const Element& element) override {
    if (element.name != "CipherReference") return;
    encrypted.insert(files::resolve_path("", element.find("URI").value_or("")));
  }
  void close() override {}
  void add_text(std::string_view) override {}

  std::set<std::string> encrypted;
};

/// The pages of the spine, as paths in the archive.
class PackageHandler : public MarkupHandler {
 public:
  explicit PackageHandler(std::string folder) : folder_(std::move(folder)) {}

  void open(const Element& element) override {
    if (element.name == "item") {
      const auto type = element.find("media-type").value_or("html");
      if (type.find("html") == std::string_view::npos) return;
      const std::string id(element.find("id").value_or(""));
      paths_[id] = files::resolve_path(folder_, element.find("href").value_or(""));
    } else if (element.name == "itemref") {
      const auto item = paths_.find(std::string(element.find("idref").value_or("")));
      if (item != paths_.end()) pages.push_back(item->second);
    }
  }
  void close() override {}
  void add_text(std::string_view) override {}

  std::vector<std::string> pages;

 private:
  std::string folder_;
  std::map<std::string, std::string> paths_;
};

std::vector<std::string> pages_of(const Content& content, files::ZipArchive& entries) {
  ContainerHandler container;
  parse_xml({entries.read_one(kContainer), content.id, content.options}, container);
  PackageHandler package(files::folder_of(container.package));
  parse_xml({entries.read_one(container.package), content.id, content.options}, package);
  return std::move(package.pages);
}

void check_not_encrypted(const Content& content, files::ZipArchive& entries,
                         const std::set<std::string>& pages) {
  const auto found = entries.read([](const std::string& name) { return name == kEncryption; });
  if (found.empty()) return;
  EncryptionHandler handler;
  parse_xml({found.begin()->second, content.id, content.options}, handler);
  for (const std::string& name : handler.encrypted) {
    if (!pages.contains(name)) continue;
    throw Error(ErrorKind::kInput,
                content.id + ": " + name + " is encrypted; expected a book without protection");
  }
}

}  // namespace

bool is_epub(std::string_view bytes) {
  return files::has_media_type(bytes, "application/epub+zip") ||
         files::has_entry_name(bytes, kContainer);
}

Document read_epub(Content& content) {
  files::ZipArchive entries(content.bytes, content.id, content.options);
  const std::vector<std::string> pages = pages_of(content, entries);
  const std::set<std::string> wanted(pages.begin(), pages.end());
  check_not_encrypted(content, entries, wanted);
  auto found = entries.read([&](const std::string& name) { return wanted.contains(name); });
  TextBuilder builder;
  for (const std::string& name : pages) {
    const auto page = found.find(name);
    if (page == found.end()) {
      throw Error(ErrorKind::kInput,
                  content.id + ": holds no " + name + "; expected all pages of its spine");
    }
    // Pages may stand in the spine twice, but are read once.
    Content one{
        std::move(page->second), content.id + "(" + name + ")", "", "", content.options, {}};
    page->second.clear();
    add_page(one, Title::kLeftOut, builder);
    for (const std::string& note : one.notes) content.notes.push_back(name + ": " + note);
  }
  return builder.finish();
}

}  // namespace sejajar::documents
