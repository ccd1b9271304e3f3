// EPUB 2 and 3: a ZIP archive. META-INF/container.xml names the package file, whose manifest lists
// the pages and whose spine gives their order.

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "exchange/documents/html.h"
#include "exchange/documents/input_formats.h"
#include "ground/files/place.h"
#include "ground/files/zip_archive.h"
#include "ground/text/white_space.h"

namespace sejajar::documents {

namespace {

const std::string kContainer = "META-INF/container.xml";
const std::string kEncryption = "META-INF/encryption.xml";

/// The path of the package file: the first that container.xml names.
std::string package_path(markup::Reader xml) {
  while (const markup::Event* const event = xml.next_open()) {
    if (event->name != "rootfile") continue;
    std::string path = files::resolve_path("", event->attribute("full-path"));
    if (!path.empty()) return path;
  }
  return "";
}

/// What the package file says.
struct Package {
  std::vector<std::string> pages = {};  ///< of the spine, as paths in the archive
  std::string language = {};            ///< "" if it does not say
};

/// The content of the package file `xml` in `folder`.
Package package_of(markup::Reader xml, const std::string& folder) {
  std::map<std::string, std::string> paths;
  Package package;
  while (const markup::Event* const event = xml.next_open()) {
    if (event->name == "item" &&
        event->find("media-type").value_or("html").find("html") != std::string_view::npos) {
      paths[event->attribute("id")] = files::resolve_path(folder, event->attribute("href"));
    } else if (event->name == "itemref") {
      const auto item = paths.find(event->attribute("idref"));
      if (item != paths.end()) package.pages.push_back(item->second);
    } else if (event->name == "language" && package.language.empty()) {
      package.language = xml.text_inside();
    }
  }
  return package;
}

Package package_in(const Content& content, files::ZipArchive& entries) {
  const std::string path = package_path(content.xml_part(entries.read_one(kContainer)));
  return package_of(content.xml_part(entries.read_one(path)), files::folder_of(path));
}

/// In many books only fonts are encrypted.
void check_not_encrypted(const Content& content, files::ZipArchive& entries,
                         const std::set<std::string>& pages) {
  auto found = entries.read([](const std::string& name) { return name == kEncryption; });
  if (found.empty()) return;
  markup::Reader xml = content.xml_part(std::move(found.begin()->second));
  while (const markup::Event* const event = xml.next_open()) {
    if (event->name != "CipherReference") continue;
    const std::string name = files::resolve_path("", event->attribute("URI"));
    if (pages.contains(name)) {
      files::fail(ErrorKind::kInput, content.id, name + " is encrypted",
                  "a book without protection");
    }
  }
}

}  // namespace

bool is_epub(std::string_view bytes) {
  return files::has_media_type(bytes, "application/epub+zip") ||
         files::has_entry_name(bytes, kContainer);
}

Document read_epub(Content& content) {
  files::ZipArchive entries(content.bytes, content.id, content.options);
  const auto [pages, language] = package_in(content, entries);
  const std::set<std::string> wanted(pages.begin(), pages.end());
  check_not_encrypted(content, entries, wanted);
  auto found = entries.read([&](const std::string& name) { return wanted.contains(name); });
  TextBuilder builder;
  for (const std::string& name : pages) {
    const auto page = found.find(name);
    if (page == found.end()) {
      files::fail(ErrorKind::kInput, content.id, "no " + name + " in the archive",
                  "all pages of the spine");
    }
    // A page that is in the spine twice is read once.
    Content one{
        std::move(page->second), content.id + "(" + name + ")", "", "", content.options, {}};
    page->second.clear();
    add_page(one, Title::kLeftOut, builder);
    for (const std::string& note : one.notes) content.notes.push_back(name + ": " + note);
  }
  return with_language(content, text::trimmed(language), builder.finish());
}

}  // namespace sejajar::documents
