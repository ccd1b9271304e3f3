#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exchange/report/versions_view.h"
#include "exchange/report/view.h"
#include "ground/markup/json.h"

namespace sejajar::report {

/// The files of page/, embedded by embed.cmake.
extern const std::string_view kPage;    ///< HTML with placeholders such as {{title}}
extern const std::string_view kStyle;   ///< CSS
extern const std::string_view kScript;  ///< JavaScript, all modules

/// Their hashes for a Content-Security-Policy: "sha256-" and the digest in base64.
extern const std::string_view kStyleHash;
extern const std::string_view kScriptHash;

/// Maximum number of beads, over all pairs, for which the page has tables that need no script.
inline constexpr std::size_t kPlainBeads = 2000;

/// Returns the summary section of `pair`, which has the index `number`.
std::string summary_of(const PairView& pair, std::size_t number, const Facts& facts);

/// Returns the beads of all pairs as plain tables, or a note that there are too many.
std::string plain_tables(const std::vector<PairView>& pairs);

/// Returns the data of `pair` for the page's script (page/bitext.js), as JSON. Beads are columns
/// of integers encoded by NumberText, because there may be thousands.
std::string pair_data(const PairView& pair);

/// Returns the summary section of `view`.
std::string summary_of(const VersionsView& view, const Facts& facts);

/// Returns the units of `view` as a plain table, or a note that there are too many.
std::string plain_units(const VersionsView& view);

/// Returns the data of `view` for the page's script, as JSON.
std::string versions_data(const VersionsView& view);

/// Returns the data common to all pairs of a report, as JSON: features, a line per pair, and where
/// the server of sejajar review answers, "" for a page without one.
std::string report_data(const std::vector<PairView>& pairs, const std::string& server);
std::string report_data(const VersionsView& view, const std::string& server);

}  // namespace sejajar::report
