#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "exchange/report/versions_view.h"
#include "exchange/report/view.h"

namespace sejajar::report {

/// An alignment that a page shows: a row per bead of a pair, or per unit of all versions of a text,
/// with a column per text.
using AlignmentView = std::variant<PairView, VersionsView>;

/// Returns an HTML page about `views`, at least one, pairs with their inspection: a table of rows
/// to review and mend, plots, a summary. It loads no other files, and its policy allows only the
/// script and style of page/, by their hashes, so texts and names cannot run code.
std::string report_page(const std::vector<AlignmentView>& views, const Facts& facts);

/// Figures of an alignment.
struct AlignmentFigures {
  std::size_t rows = 0;
  double quality = 0;   ///< 0..1, higher is better; of versions, their mean
  double doubtful = 0;  ///< share of rows that the page calls doubtful, 0..1
};

/// A line of the table of alignments.
struct AlignmentLine {
  std::vector<std::string> ids;                  ///< one per text
  std::string languages = {};                    ///< " · " between them; "" if unknown
  std::optional<AlignmentFigures> figures = {};  ///< nothing before it is aligned
  std::string key = {};                          ///< alignment_key(); "" before it is aligned
  std::string error = {};                        ///< why it could not be aligned; "" if it could
};

/// Returns the line of `view`.
AlignmentLine line_of(const AlignmentView& view);

/// Returns `line` as JSON for the page.
std::string line_json(const AlignmentLine& line);

/// Returns a page about the alignments in `lines`, which asks for them under the path `server`, as
/// the server of `sejajar review` answers it.
std::string review_page(const std::vector<AlignmentLine>& lines, const std::string& server);

/// Returns what the page of review_page() is answered about an alignment: a JSON object with
/// `line`, `data` and `summary`, which is HTML.
std::string alignment_json(const AlignmentView& view, const Facts& facts);

/// Returns a name of the alignment that is the same if texts and rows are, and hardly ever
/// otherwise. Stored decisions belong to it.
std::string alignment_key(const AlignmentView& view);

}  // namespace sejajar::report
