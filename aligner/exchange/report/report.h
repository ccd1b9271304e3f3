#pragma once

#include <string>
#include <vector>

#include "exchange/report/versions_view.h"
#include "exchange/report/view.h"

namespace sejajar::report {

/// Returns an HTML page about `pairs`, at least one, each with its inspection: a table of rows to
/// review and mend, plots, a summary. It loads no other files, and its policy allows only the
/// script and style of page/, by their hashes, so texts and names cannot run code. `server` is the
/// path under which the server of `sejajar review` answers; without one, the page is
/// self-contained.
std::string report_page(const std::vector<PairView>& pairs, const Facts& facts,
                        const std::string& server = {});

/// Returns the page of all versions of a text: a row per unit, a column per version.
std::string report_page(const VersionsView& view, const Facts& facts,
                        const std::string& server = {});

/// Returns a name of the alignment that is the same if texts and rows are, and hardly ever
/// otherwise. Stored decisions belong to it.
std::string alignment_key(const PairView& pair);
std::string alignment_key(const VersionsView& view);

}  // namespace sejajar::report
