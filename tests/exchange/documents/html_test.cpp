#include "exchange/documents/html.h"

#include <gtest/gtest.h>

#include "support/read_documents.h"

namespace sejajar::documents {
namespace {

using Texts = std::vector<std::string>;

Texts page(const std::string& body) {
  return test::paragraphs_of(
      test::read_bytes("<!DOCTYPE html><html><body>" + body + "</body></html>"));
}

TEST(Html, IsRecognizedByItsBeginning) {
  for (const char* yes :
       {"<!DOCTYPE html>", "<html>", " \n<HTML lang=en>", "<!-- x --><html>",
        "<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML\" \"x\">",
        "\xEF\xBB\xBF<body>", "<head>"}) {
    EXPECT_TRUE(is_html(yes)) << yes;
  }
  for (const char* no : {"", "html", "<p>A text of the <P> sort", "a <html>", "<xliff>", "<"}) {
    EXPECT_FALSE(is_html(no)) << no;
  }
}

TEST(Html, ReferencesToNotesAreLeftOut) {
  for (const std::string reference :
       {"<a href='#f1'><sup>1</sup></a>", "<sup><a href='notes.html#n'>12</a></sup>",
        "<sup class='x'><a href='#c'>[3]</a></sup>", "<a role='doc-noteref' href='#x'>*</a>",
        "<sup>[<i><a href='/why'>nachzuweisen</a></i>]</sup>", "<a href='#fn'>[b]</a>",
        "<sup>4</sup>", "<span class='mw-editsection'>[bearbeiten]</span>"}) {
    EXPECT_EQ(page("<p>Es regnete." + reference + " Und wie!"), Texts{"Es regnete. Und wie!"})
        << reference;
  }
}

TEST(Html, WhatOnlyLooksLikeAReferenceStays) {
  EXPECT_EQ(
      page("<p>5 m<sup>2</sup> und 10<sup>6</sup>, der 3<sup>e</sup> <a href='#r'>Regen</a>."),
      Texts{"5 m2 und 106, der 3e Regen."});
  EXPECT_EQ(page("<p><a href='#a'>Kapitel<br>eins</a> [2] x<sup></sup>"),
            Texts{"Kapitel\neins [2] x"});
}

TEST(Html, NotesInTheMarginAreText) {
  EXPECT_EQ(page("<p>Regen.</p><aside epub:type='footnote'>Viel.</aside><aside "
                 "role='doc-endnote'><p>Sehr viel.</p></aside><aside>Werbung</aside>"),
            (Texts{"Regen.", "Viel.", "Sehr viel."}));
}

TEST(Html, BlocksAreParagraphs) {
  EXPECT_EQ(page("<h1>Our  valley</h1>\n<p>It is <b>green</b>\nand <i>qui</i>et.<p>Few come."),
            (Texts{"Our valley", "It is green and quiet.", "Few come."}));
  EXPECT_EQ(page("<ul><li>Bread<li>Salt <ul><li>coarse</ul></ul><dl><dt>Rye<dd>A grain</dl>"),
            (Texts{"Bread", "Salt", "coarse", "Rye", "A grain"}));
  EXPECT_EQ(page("<table><caption>Prices</caption><tr><th>Rye<td>4</table>"
                 "<figure><img alt='x'><figcaption>The mill</figcaption></figure>"),
            (Texts{"Prices", "Rye", "4", "The mill"}));
  EXPECT_EQ(page("before<div>in<div>side</div></div>after"),
            (Texts{"before", "in", "side", "after"}));
}

TEST(Html, KeepsTheTitleAndHeadings) {
  const std::string text =
      "<html><head><title>The mill</title><style>p{}</style></head>"
      "<body><header><h1>Our mill</h1><ul><li>Shop</ul></header><p>It turns.";
  EXPECT_EQ(test::paragraphs_of(test::read_bytes(text)),
            (Texts{"The mill", "Our mill", "It turns."}));
}

TEST(Html, LeavesOutWhatIsNotForReading) {
  for (const char* part :
       {"<script>var x = '<p>no</p>';</script>", "<style>p { color: red }</style>",
        "<nav><a href=x>Home</a></nav>", "<p hidden>no</p>", "<div style='display : NONE'>no</div>",
        "<p style='x:y;visibility:hidden'>no</p>", "<ul role=navigation><li>no</ul>",
        "<div aria-hidden=true>no</div>", "<footer>no</footer>", "<aside><p>no</aside>",
        "<noscript>no</noscript>", "<select><option>no</select>", "<svg><title>no</title></svg>",
        "<!-- no -->", "<template><p>no</template>", "<textarea>no</textarea>"}) {
    EXPECT_EQ(page("<p>Yes." + std::string(part) + "<p>Also."), (Texts{"Yes.", "Also."})) << part;
  }
  EXPECT_EQ(page("<article><p>Yes.<aside>A word aside.</aside><footer>Signed.</footer></article>"),
            (Texts{"Yes.", "A word aside.", "Signed."}));
  EXPECT_EQ(page("<ruby>\u5C71<rp>(</rp><rt>\u3084\u307E</rt><rp>)</rp></ruby>\u3002"),
            (Texts{"\u5C71\u3002"}));
}

TEST(Html, LineEndsStayInTheParagraphAndTwoEndIt) {
  EXPECT_EQ(page("one<br>two<br><br>three<br>\n<br/>four"), (Texts{"one\ntwo", "three", "four"}));
  EXPECT_EQ(page("<pre>one\n  two\n\nthree</pre>"), (Texts{"one\ntwo", "three"}));
}

TEST(Html, ResolvesCharacterReferences) {
  EXPECT_EQ(page("<p>Salt &amp; &eacute;t&#233; &#x4E2D; 1 &lt; 2 &unknown; &nbsp;x"),
            (Texts{"Salt & \u00E9t\u00E9 \u4E2D 1 < 2 &unknown; \u00A0x"}));
}

TEST(Html, ReadsTheDeclaredCharset) {
  const std::string head = "<html><head><meta charset=\"iso-8859-2\"></head><p>";
  EXPECT_EQ(test::paragraphs_of(test::read_bytes(head + "\xBF"
                                                        "uk.")),
            (Texts{"\u017Cuk."}));
  EXPECT_EQ(test::notes_of(head + "\xBF"
                                  "uk."),
            (Texts{"a: read as iso-8859-2 (declared)"}));
  // Pages that say one thing and are UTF-8 are UTF-8.
  EXPECT_EQ(test::paragraphs_of(test::read_bytes(head + "\u017Cuk.")), (Texts{"\u017Cuk."}));
}

TEST(Html, ReadsEmptyPages) {
  EXPECT_TRUE(page("").empty());
  EXPECT_TRUE(page("<p>&nbsp;</p>").empty());
  EXPECT_EQ(test::read_bytes("<html>").text, "");
  EXPECT_EQ(test::read_bytes("", test::as_format("html")).text, "");
}

TEST(Html, ReadsTruncatedPagesAsFarAsTheyGo) {
  const std::string whole =
      "<html><body><p>It rained.</p><p>We <b>stayed</b> in.</p></body></html>";
  EXPECT_EQ(test::paragraphs_of(test::read_bytes(whole.substr(0, 42))),
            (Texts{"It rained.", "We stay"}));
  for (std::size_t size = 6; size < whole.size(); ++size) {
    const Document document = test::read_bytes(whole.substr(0, size));
    EXPECT_LE(document.paragraphs.size(), 3U) << size;  // a lone < is text
  }
}

TEST(Html, RefusesDeepNestingUnlessAllowed) {
  const std::string deep = "<html>" + test::times(10'000, "<div>") + "x";
  EXPECT_EQ(test::refusal_of(deep),
            "a:1: elements nested more than 1000 deep; expected fewer, or a greater --max-depth");
  ReadOptions options;
  options.max_depth = 20'000;
  EXPECT_EQ(test::paragraphs_of(test::read_bytes(deep, options)), (Texts{"x"}));
}

}  // namespace
}  // namespace sejajar::documents
