// The table of readers, the only list of them. Rows are tried in order; the last accepts any text.

#include "exchange/documents/input_formats.h"

#include <sejajar/error.h>
#include <sejajar/read.h>

#include <string>
#include <vector>

#include "ground/text/joined.h"

namespace sejajar {
namespace documents {

namespace {

bool is_text(std::string_view) {
  return true;
}

const std::vector<InputFormat> kFormats = {
    {"docx", "Word documents (DOCX)",
     "A ZIP archive that holds `word/document.xml`. Kept: the paragraphs of the body, of tables "
     "(one or more for each cell) and of text boxes; then the footnotes and endnotes. Left out: "
     "headers and footers of pages, comments, deleted and moved-away text, hidden text, field "
     "codes, numbers of lists.",
     is_docx, read_docx},
    {"odt", "OpenDocument texts (ODT)",
     "A ZIP archive whose first entry says `application/vnd.oasis.opendocument.text`. Kept: "
     "paragraphs, headings, list items and table cells; notes and text boxes after the paragraph "
     "that contains them. Left out: headers and footers of pages, annotations, tracked deletions, "
     "ruby text, hidden text, descriptions of pictures.",
     is_odt, read_odt},
    {"fodt", "OpenDocument texts as one XML file (FODT)",
     "XML whose first element is `office:document` and that holds a text. Read as `odt`.", is_fodt,
     read_fodt},
    {"epub", "electronic books (EPUB 2 and 3)",
     "A ZIP archive that says `application/epub+zip` or holds `META-INF/container.xml`. Kept: the "
     "pages of the spine in its order, each read as `html`, without the title in its head. Left "
     "out: pages that are not in the spine, the table of contents. A book whose pages are "
     "encrypted is refused.",
     is_epub, read_epub},
    {"command", "other files, converted by --extract-command",
     "PDF, RTF, old Microsoft Office, PostScript, DjVu and other ZIP, 7z and RAR files, recognized "
     "by their first bytes; refused unless there is a command. It runs in the shell, gets the "
     "unpacked file by name in place of `{}` or else as standard input, and writes text, which is "
     "read as `text`: `--extract-command 'pdftotext {} -'`, for RTF `'pandoc -f rtf -t plain "
     "--wrap=none {}'`. An exit code other than 0 is an error.",
     is_foreign, read_extracted},
    {"xliff", "bilingual files (XLIFF 1.2 and 2)",
     "XML whose first element is `xliff`. Each segment is a paragraph of its own: use "
     "`--presegmented` to keep it one sentence. The requested language determines the side, "
     "source or target; without one it is the source, in the language that the file declares. "
     "Left out: proposals (`alt-trans`, `matches`), notes, codes of the original format; an empty "
     "target leaves nothing.",
     is_xliff, read_xliff},
    {"tmx", "translation memories (TMX)",
     "XML whose first element is `tmx`. Each segment in the requested language is a paragraph of "
     "its own, the first of each unit; without a language it is the source language of the header. "
     "Left out: notes, properties, codes of the original format.",
     is_tmx, read_tmx},
    {"po", "messages of programs (PO)",
     "Only comments come before the first `msgid`. Each message is a paragraph of its own; the "
     "translations are read if their language, in the header, is the requested one. Left out: "
     "fuzzy and obsolete messages.",
     is_po, read_po},
    {"ttml", "subtitles of broadcasters (TTML, DFXP)",
     "XML whose first element is `tt`. Read as `webvtt`.", is_ttml, read_ttml},
    {"html", "pages (HTML and XHTML)",
     "A document type of HTML, or `html`, `head` or `body` as the first element; or a part of a "
     "page, which begins with a block such as `p` or `div`, does not say that it is XML, and has "
     "a tag that closes it; then a note says so. Kept: the title, headings, paragraphs, captions, "
     "list items, table cells, each as a paragraph; a `<br>` is a line end, two end a paragraph. "
     "Left out: scripts, styles, `nav` and `menu`, lists in a page `header`, `footer` and `aside` "
     "outside of `article` and `main`, forms' controls, media, formulas, readings of ruby text, "
     "references to notes, parts that are hidden (`hidden`, `aria-hidden`, `display:none`, "
     "`visibility:hidden`) or whose role is navigation, a menu, a search or a dialogue.",
     is_html, read_html},
    {"xml", "other XML documents (TEI, DocBook, OPUS and others)",
     "An XML declaration, a namespace in the first tag, or a first tag that the last one closes. "
     "An element with text of its own is a paragraph, its inner elements belong to it; an element "
     "without is only a container. Sentences (`s`) and known blocks are paragraphs, words (`w`) "
     "are joined by blanks; notes follow the paragraph that contains them. A note names the first "
     "element. Left out: `teiHeader`, `metadata`, formulas.",
     is_xml, read_xml},
    {"webvtt", "subtitles (WebVTT)",
     "Begins with `WEBVTT`. Cues are joined, because sentences continue from one to the next; a "
     "pause of 3 s or another speaker (a dash, a `<v>` tag) begins a paragraph. Sentences have "
     "times: from the start of their first cue to the end of their last. A sound, such as "
     "[music], and a sung line (♪) are paragraphs of their own. Left out: tags, notes, styles, "
     "names of cues, the dashes of speakers, lines that rolling captions repeat from the cue "
     "before.",
     is_webvtt, read_webvtt},
    {"srt", "subtitles (SubRip)",
     "Begins with the number and times of a cue, or its times alone. Read as `webvtt`; lines after "
     "an empty line belong to the previous cue.",
     is_subrip, read_subrip},
    {"ass", "subtitles (SubStation Alpha: ASS, SSA)",
     "Begins with `[Script Info]`. The text of the events `Dialogue` by time, read as `webvtt`. "
     "Left out: drawings.",
     is_ass, read_ass},
    {"sbv", "subtitles (SubViewer: SBV)",
     "Begins with the times of a cue, `0:00:01.000,0:00:02.000`. Read as `webvtt`.", is_sbv,
     read_sbv},
    {"microdvd", "subtitles (MicroDVD: SUB)",
     "Begins with two numbers of frames, `{25}{50}`. Read as `webvtt`; 23.976 frames a second "
     "unless the first cue states another rate.",
     is_microdvd, read_microdvd},
    {"lrc", "lyrics with times (LRC)",
     "Lines that begin with `[00:12.00]`; each is a paragraph. Left out: lines such as "
     "`[ar: name]`.",
     is_lyrics, read_lyrics},
    {"markdown", "Markdown (CommonMark and the tables of GitHub)",
     "Headings with `#` and links, emphasis, code or tables. Recognized only with `--paragraphs "
     "auto`, not with `--presegmented`; a note says so. Kept: the text of headings, paragraphs, "
     "list items, quotations, table cells, links and pictures; HTML is read as `html`. Left out: "
     "marks, addresses of links, blocks of code, the description of the document between `---` at "
     "its start.",
     is_markdown, read_markdown, true},
    {"wiki", "wiki text (MediaWiki)",
     "Links `[[...]]`, emphasis `'''`, notes or a table, and another of these, a heading `==` or a "
     "template. Recognized only with `--paragraphs auto`, not with `--presegmented`; a note says "
     "so. Kept: headings, paragraphs, list items, table cells, the text of links; tags are read as "
     "`html`. Left out: templates, notes (`<ref>`), files, categories, formulas, comments.",
     is_wiki, read_wiki, true},
    {kPlainText, "plain text",
     "Anything else. `--paragraphs` determines what ends a paragraph. JSON is refused, and a note "
     "says what looks like wiki text, Markdown, LaTeX, a part of a page or tab-separated columns, "
     "unless the format is given.",
     is_text, read_text},
};

}  // namespace

const InputFormat& format_for(const Content& content) {
  const std::string& wish = content.options.input_format;
  for (const InputFormat& row : kFormats) {
    const bool fits = !row.joins_lines || content.options.paragraphs == ParagraphEnd::kAuto;
    if (wish.empty() ? fits && row.recognize(content.bytes) : row.name == wish) return row;
  }
  throw Error(ErrorKind::kUsage, "--input-format " + wish + "; expected one of " +
                                     text::joined(kFormats, ", ", &InputFormat::name));
}

}  // namespace documents

std::vector<InputFormatInfo> input_formats() {
  std::vector<InputFormatInfo> infos;
  infos.reserve(documents::kFormats.size());
  for (const auto& row : documents::kFormats) {
    infos.push_back({row.name, row.description, row.details});
  }
  return infos;
}

}  // namespace sejajar
